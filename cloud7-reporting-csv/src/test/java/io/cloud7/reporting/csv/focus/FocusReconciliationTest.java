package io.cloud7.reporting.csv.focus;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.reconciliation.LineStatus;
import io.cloud7.reporting.report.reconciliation.Outcome;
import io.cloud7.reporting.report.reconciliation.ReconciledLine;
import io.cloud7.reporting.report.reconciliation.Reconciliation;
import io.cloud7.reporting.report.reconciliation.ReconciliationQuery;
import io.cloud7.reporting.report.reconciliation.ReconciliationReport;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The invoices of the sample bill beside the charges of its usage: untouched they agree, and a spoilt line is named. */
class FocusReconciliationTest {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private static FocusCloud bill;

    @BeforeAll
    static void importTheBill() throws IOException {
        bill = FocusImport.standard().read(List.of(Sample.BILL));
    }

    private static ReconciliationReport reconciled(List<Invoice> invoices) {
        InMemoryStorage storage = InMemoryStorage.create();
        storage.replace(bill.cloud(), Instant.EPOCH);
        storage.addInvoices(invoices, Instant.EPOCH);
        storage.append(new UsageBatch(bill.usage(), List.of(), bill.charges(), List.of()), Stamp.asRecorded());
        return Reporting.over(storage).as(Viewer.cloudAdmin()).run(ReconciliationQuery.ofAll());
    }

    private static List<ReconciledLine> differences(ReconciliationReport report) {
        return report.invoices().stream()
                .flatMap(invoice -> invoice.differences().stream())
                .toList();
    }

    @Test
    void theSixInvoicesReconcileToTheLastDecimal() {
        ReconciliationReport report = reconciled(bill.invoices());
        assertThat(report.invoices()).hasSize(6).allMatch(Reconciliation::isReconciled);
        assertThat(report.totals()).singleElement().satisfies(totals -> {
            assertThat(totals.expected()).isEqualByComparingTo("20.52022672899");
            assertThat(totals.billed()).isEqualByComparingTo("20.52022672899");
            assertThat(totals.gross()).isZero();
            assertThat(totals.reconciled()).isEqualTo(6);
        });
    }

    @Test
    void eachInvoiceReconcilesWhenItIsAskedForAlone() {
        InMemoryStorage storage = InMemoryStorage.create();
        storage.replace(bill.cloud(), Instant.EPOCH);
        storage.addInvoices(bill.invoices(), Instant.EPOCH);
        storage.append(new UsageBatch(bill.usage(), List.of(), bill.charges(), List.of()), Stamp.asRecorded());
        Reporting reporting = Reporting.over(storage).as(Viewer.cloudAdmin());
        for (Invoice invoice : bill.invoices()) {
            assertThat(reporting
                            .run(ReconciliationQuery.ofInvoice(invoice.number()))
                            .outcome())
                    .as(invoice.number())
                    .isEqualTo(Outcome.RECONCILED);
        }
    }

    /** A line of the bill by its invoice and place, among those that bill something. */
    record Place(int invoice, int line) {
        Invoice in(List<Invoice> invoices) {
            return invoices.get(invoice);
        }
    }

    static List<Place> someLines() {
        SplittableRandom random = new SplittableRandom(20261125);
        List<Place> places = new ArrayList<>();
        for (int invoice = 0; invoice < bill.invoices().size(); invoice++) {
            List<InvoiceLine> lines = bill.invoices().get(invoice).lines();
            int number = invoice;
            List<Place> billing = IntStream.range(0, lines.size())
                    .filter(line -> lines.get(line).amount().signum() != 0)
                    .mapToObj(line -> new Place(number, line))
                    .toList();
            if (!billing.isEmpty()) {
                places.add(billing.get(random.nextInt(billing.size())));
            }
        }
        assertThat(places).as("one of each invoice").hasSize(6);
        return places;
    }

    private static List<Invoice> with(int place, List<InvoiceLine> lines) {
        List<Invoice> invoices = new ArrayList<>(bill.invoices());
        Invoice invoice = invoices.get(place);
        invoices.set(
                place,
                new Invoice(
                        invoice.number(),
                        invoice.issuer(),
                        invoice.contract(),
                        invoice.from(),
                        invoice.to(),
                        invoice.currency(),
                        invoice.status(),
                        invoice.issuedAt(),
                        invoice.due(),
                        lines,
                        invoice.tax(),
                        invoice.total()));
        return invoices;
    }

    private static InvoiceLine billing(InvoiceLine line, String id, ChargeType type, BigDecimal amount) {
        return new InvoiceLine(
                id,
                line.contract(),
                type,
                line.product(),
                line.reservation(),
                line.bundle(),
                line.fee(),
                line.from(),
                line.to(),
                line.quantity(),
                line.unitPrice(),
                amount);
    }

    private static void named(
            Invoice invoice, List<Invoice> invoices, LineStatus status, BigDecimal variance, InvoiceLine line) {
        ReconciliationReport report = reconciled(invoices);
        assertThat(report.invoices().stream()
                        .filter(each -> !each.isReconciled())
                        .map(each -> each.invoice().number()))
                .containsExactly(invoice.number());
        assertThat(differences(report)).singleElement().satisfies(found -> {
            assertThat(found.status()).isEqualTo(status);
            assertThat(found.variance()).isEqualByComparingTo(variance);
            assertThat(found.key().contract()).isEqualTo(line.contract());
            assertThat(found.key().product()).isEqualTo(line.product());
            if (status != LineStatus.UNSUPPORTED) {
                assertThat(found.items()).isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("someLines")
    void aLineRaisedRemovedAddedOrDoubledIsNamedAloneWithItsDifference(Place place) {
        List<InvoiceLine> lines = place.in(bill.invoices()).lines();
        InvoiceLine line = lines.get(place.line());

        List<InvoiceLine> raised = new ArrayList<>(lines);
        raised.set(
                place.line(),
                billing(line, line.id(), line.chargeType(), line.amount().add(CENT)));
        named(place.in(bill.invoices()), with(place.invoice(), raised), LineStatus.AMOUNT_MISMATCH, CENT, line);

        List<InvoiceLine> removed = new ArrayList<>(lines);
        removed.remove(place.line());
        named(
                place.in(bill.invoices()),
                with(place.invoice(), removed),
                LineStatus.UNBILLED,
                line.amount().negate(),
                line);

        List<InvoiceLine> added = new ArrayList<>(lines);
        added.add(billing(line, "added", ChargeType.EARLY_TERMINATION, CENT));
        named(place.in(bill.invoices()), with(place.invoice(), added), LineStatus.UNSUPPORTED, CENT, line);

        List<InvoiceLine> doubled = new ArrayList<>(lines);
        doubled.add(billing(line, "again", line.chargeType(), line.amount()));
        named(place.in(bill.invoices()), with(place.invoice(), doubled), LineStatus.DUPLICATE, line.amount(), line);
    }

    @Test
    void allFourAtOnceAreFourDifferences() {
        Place place = someLines().stream()
                .filter(each -> each.in(bill.invoices()).lines().size() > 3)
                .reduce((one, last) -> last)
                .orElseThrow();
        List<InvoiceLine> lines = new ArrayList<>(place.in(bill.invoices()).lines());
        List<InvoiceLine> billing = lines.stream()
                .filter(line -> line.amount().signum() != 0)
                .limit(3)
                .toList();
        assertThat(billing).hasSize(3);
        InvoiceLine raised = billing.get(0);
        lines.set(
                lines.indexOf(raised),
                billing(
                        raised,
                        raised.id(),
                        raised.chargeType(),
                        raised.amount().add(CENT)));
        lines.remove(billing.get(1));
        lines.add(billing(
                billing.get(2),
                "again",
                billing.get(2).chargeType(),
                billing.get(2).amount()));
        lines.add(billing(raised, "added", ChargeType.EARLY_TERMINATION, CENT));
        ReconciliationReport report = reconciled(with(place.invoice(), lines));
        assertThat(differences(report))
                .extracting(ReconciledLine::status)
                .containsExactlyInAnyOrder(
                        LineStatus.AMOUNT_MISMATCH, LineStatus.UNBILLED, LineStatus.DUPLICATE, LineStatus.UNSUPPORTED);
        assertThat(report.outcome()).isEqualTo(Outcome.NOT_RECONCILED);
        assertThat(report.invoices().stream().filter(invoice -> !invoice.isReconciled()))
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.invoice().number())
                        .isEqualTo(place.in(bill.invoices()).number()));
    }
}
