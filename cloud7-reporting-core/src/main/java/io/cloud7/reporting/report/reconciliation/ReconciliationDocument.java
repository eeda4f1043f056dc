package io.cloud7.reporting.report.reconciliation;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.ReportDescriptor.Tab;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.reconciliation.ReconciliationLayouts.ItemRow;
import io.cloud7.reporting.report.reconciliation.ReconciliationLayouts.LineRow;
import io.cloud7.reporting.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The reconciliation as tables: line by line, a summary of the invoices, and the use behind what differs. */
final class ReconciliationDocument {
    static final String ID = "reconcile";
    static final String TITLE = "Invoice Reconciliation";

    private final ReconciliationQuery query;
    private final Portfolio portfolio;
    private final ReconciliationReport report;
    private final Map<String, ContractFacts> contracts = new HashMap<>();

    ReconciliationDocument(ReconciliationQuery query, Portfolio portfolio, ReconciliationReport report) {
        this.query = query;
        this.portfolio = portfolio;
        this.report = report;
        portfolio.contracts().forEach(facts -> contracts.put(facts.contract().id(), facts));
    }

    static List<Tab> tabs() {
        return Tab.of(
                ReconciliationLayouts.lines(Rounding.STANDARD),
                ReconciliationLayouts.invoices(Rounding.STANDARD),
                ReconciliationLayouts.items());
    }

    ReportDocument document() {
        Rounding rounding = portfolio.settings().rounding();
        return new ReportDocument(
                ID,
                TITLE,
                header(),
                List.of(
                        ReconciliationLayouts.lines(rounding).of(lines()),
                        ReconciliationLayouts.invoices(rounding).of(report.invoices()),
                        ReconciliationLayouts.items().of(items())),
                totals(),
                report.warnings());
    }

    private List<Field> header() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("invoice", "Invoice No.", Cell.text(query.invoice())));
        fields.add(new Field("organization", "Organization ID", Cell.text(query.organization())));
        fields.add(new Field("contract", "Contract Name", Cell.text(query.contract())));
        ReportWindow window = query.window();
        ReportingPeriod period = window == null ? null : window.period(portfolio.settings());
        fields.add(new Field("from", "From", Cell.day(period == null ? null : period.from())));
        fields.add(new Field("to", "To", Cell.day(period == null ? null : period.to())));
        fields.add(new Field(
                "zone",
                "Time Zone",
                new Cell.Text((period == null ? portfolio.settings().zone() : period.zone()).getId())));
        fields.add(
                new Field("status", "Status", report.invoices().isEmpty() ? Cell.EMPTY : Cell.code(report.outcome())));
        fields.add(new Field(
                "invoiceCount", "Invoices", Cell.whole(report.invoices().size())));
        fields.add(new Field("taxNote", "Tax", new Cell.Text("Amounts are net; tax is not compared.")));
        return fields;
    }

    private List<LineRow> lines() {
        return rows().toList();
    }

    private Stream<LineRow> rows() {
        return report.invoices().stream().flatMap(each -> each.lines().stream().map(line -> row(each.invoice(), line)));
    }

    private LineRow row(Invoice invoice, ReconciledLine line) {
        return new LineRow(invoice, line, contracts.get(line.key().contract()));
    }

    private List<ItemRow> items() {
        return rows().filter(row -> row.line().status() != LineStatus.MATCHED)
                .flatMap(row -> charges(row.line())
                        .flatMap(charge -> charge.items().stream().map(item -> new ItemRow(row, charge, item))))
                .toList();
    }

    private static Stream<Charge> charges(ReconciledLine line) {
        ExpectedCharge expected = line.charge();
        return expected == null ? Stream.of() : expected.charges().stream();
    }

    private Cell shown(BigDecimal amount, ReconciliationTotals one) {
        return ReconciliationLayouts.shown(
                amount, one.currency(), portfolio.settings().rounding());
    }

    /** The plain names where there is one currency, else its code before each. */
    private List<Field> totals() {
        List<ReconciliationTotals> all = report.totals();
        List<Field> fields = new ArrayList<>();
        for (ReconciliationTotals one : all) {
            String code = one.currency().getCurrencyCode();
            String key = all.size() == 1 ? "" : code + ".";
            String title = all.size() == 1 ? "" : code + " ";
            fields.add(new Field(key + "expected", title + "Expected", shown(one.expected(), one)));
            fields.add(new Field(key + "billed", title + "Billed", shown(one.billed(), one)));
            fields.add(new Field(key + "net", title + "Net Variance", shown(one.net(), one)));
            fields.add(new Field(key + "gross", title + "Gross Variance", shown(one.gross(), one)));
            fields.add(new Field(key + "currency", title + "Currency", new Cell.Code(code)));
        }
        return fields;
    }
}
