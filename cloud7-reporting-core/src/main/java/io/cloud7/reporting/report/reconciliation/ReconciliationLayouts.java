package io.cloud7.reporting.report.reconciliation;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ChargeItem;
import io.cloud7.reporting.report.Shown;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of the reconciliation, each with how it is read off a row. */
final class ReconciliationLayouts {
    private ReconciliationLayouts() {}

    /** A line of an invoice, with the contract that it is on; null: the viewer does not see it. */
    record LineRow(
            Invoice invoice, ReconciledLine line, @Nullable ContractFacts facts) {
        Cell amount(@Nullable BigDecimal amount) {
            return Cell.amount(amount, invoice.currency());
        }

        Cell shown(@Nullable BigDecimal amount, Rounding rounding) {
            return amount == null ? Cell.EMPTY : ReconciliationLayouts.shown(invoice, amount, rounding);
        }

        <T> @Nullable T billed(Function<InvoiceLine, @Nullable T> read) {
            return line.line() == null ? null : read.apply(line.line());
        }

        <T> @Nullable T expected(Function<ExpectedCharge, @Nullable T> read) {
            return line.charge() == null ? null : read.apply(line.charge());
        }
    }

    /** A part of a charge behind a line. */
    record ItemRow(LineRow row, Charge charge, ChargeItem item) {}

    static TableTemplate<LineRow> lines(Rounding rounding) {
        return names().with(
                        "Expected Quantity",
                        ColumnType.QUANTITY,
                        row -> Cell.quantity(Shown.quantity(row.expected(ExpectedCharge::quantity))))
                .with(
                        "Billed Quantity",
                        ColumnType.QUANTITY,
                        row -> Cell.quantity(Shown.quantity(row.billed(InvoiceLine::quantity))))
                .with("Unit", ColumnType.TEXT, row -> Cell.text(row.expected(ExpectedCharge::unit)))
                .with(
                        "Expected Unit Price",
                        ColumnType.AMOUNT,
                        row -> row.amount(row.expected(ExpectedCharge::unitPrice)))
                .with("Billed Unit Price", ColumnType.AMOUNT, row -> row.amount(row.billed(InvoiceLine::unitPrice)))
                .with("Expected", ColumnType.AMOUNT, row -> row.shown(row.line().expected(), rounding))
                .with("Billed", ColumnType.AMOUNT, row -> row.shown(row.line().billed(), rounding))
                .with("Variance", ColumnType.AMOUNT, row -> row.shown(row.line().variance(), rounding))
                .with(
                        "Currency",
                        ColumnType.CODE,
                        row -> new Cell.Code(row.invoice().currency().getCurrencyCode()))
                .with("Status", ColumnType.CODE, row -> Cell.code(row.line().status()))
                .with("Explanation", ColumnType.TEXT, row -> Cell.text(row.expected(ReconciliationLayouts::explained)))
                .titled("lines", "Lines");
    }

    private static String explained(ExpectedCharge charge) {
        return charge.charges().stream().map(Charge::explanation).collect(Collectors.joining("; "));
    }

    /** What a line is for. */
    private static Layout<LineRow> names() {
        return Layout.<LineRow>empty()
                .with(
                        "invoice",
                        "Invoice No.",
                        ColumnType.TEXT,
                        row -> Cell.text(row.invoice().number()))
                .with("Line", ColumnType.TEXT, row -> Cell.text(row.billed(InvoiceLine::id)))
                .with(
                        "contract",
                        "Contract ID",
                        ColumnType.TEXT,
                        row -> Cell.text(row.line().key().contract()))
                .with(
                        "Contract Name",
                        ColumnType.TEXT,
                        row -> Cell.text(
                                row.facts() == null
                                        ? null
                                        : row.facts().contract().name()))
                .with(
                        "Charge Type",
                        ColumnType.CODE,
                        row -> Cell.code(row.line().key().chargeType()))
                .with(
                        "product",
                        "Product ID",
                        ColumnType.TEXT,
                        row -> Cell.text(row.line().key().product()))
                .with(
                        "Reservation",
                        ColumnType.TEXT,
                        row -> Cell.text(row.line().key().reservation()))
                .with(
                        "Bundle",
                        ColumnType.TEXT,
                        row -> Cell.text(row.line().key().bundle()))
                .with("Fee", ColumnType.TEXT, row -> Cell.text(row.line().key().fee()))
                .with(
                        "From",
                        ColumnType.MOMENT,
                        row -> Cell.moment(row.line().key().from()))
                .with(
                        "To",
                        ColumnType.MOMENT,
                        row -> Cell.moment(row.line().key().to()));
    }

    static TableTemplate<Reconciliation> invoices(Rounding rounding) {
        Layout<Reconciliation> columns = Layout.<Reconciliation>empty()
                .with(
                        "invoice",
                        "Invoice No.",
                        ColumnType.TEXT,
                        row -> Cell.text(row.invoice().number()))
                .with("Issuer", ColumnType.TEXT, row -> Cell.text(row.invoice().issuer()))
                .with(
                        "From",
                        ColumnType.MOMENT,
                        row -> Cell.moment(row.invoice().from()))
                .with("To", ColumnType.MOMENT, row -> Cell.moment(row.invoice().to()))
                .with(
                        "Issued At",
                        ColumnType.MOMENT,
                        row -> Cell.moment(row.invoice().issuedAt()))
                .with("Expected", ColumnType.AMOUNT, row -> shown(row.invoice(), row.expected(), rounding))
                .with("Billed", ColumnType.AMOUNT, row -> shown(row.invoice(), row.billed(), rounding))
                .with("Net Variance", ColumnType.AMOUNT, row -> shown(row.invoice(), row.net(), rounding))
                .with("Gross Variance", ColumnType.AMOUNT, row -> shown(row.invoice(), row.gross(), rounding))
                .with("Tolerance", ColumnType.AMOUNT, row -> shown(row.invoice(), row.tolerance(), rounding))
                .with(
                        "Currency",
                        ColumnType.CODE,
                        row -> new Cell.Code(row.invoice().currency().getCurrencyCode()));
        for (LineStatus status : LineStatus.values()) {
            columns = columns.with(title(status), ColumnType.WHOLE, row -> Cell.whole(row.count(status)));
        }
        return columns.with("Status", ColumnType.CODE, row -> Cell.code(row.outcome()))
                .titled("invoices", "Invoices");
    }

    private static String title(LineStatus status) {
        return switch (status) {
            case MATCHED -> "Matched";
            case QUANTITY_MISMATCH -> "Quantity Mismatch";
            case RATE_MISMATCH -> "Rate Mismatch";
            case AMOUNT_MISMATCH -> "Amount Mismatch";
            case UNBILLED -> "Unbilled";
            case UNSUPPORTED -> "Unsupported";
            case DUPLICATE -> "Duplicate";
        };
    }

    private static Cell shown(Invoice invoice, BigDecimal amount, Rounding rounding) {
        return shown(amount, invoice.currency(), rounding);
    }

    /** An amount with the decimals of the minor unit, or without padding where totals are rounded; never rounded. */
    static Cell shown(BigDecimal amount, Currency currency, Rounding rounding) {
        return Cell.amount(Comparison.of(rounding, currency, null).amount(amount), currency);
    }

    static TableTemplate<ItemRow> items() {
        return names().on(ItemRow::row)
                .with(
                        "Status",
                        ColumnType.CODE,
                        row -> Cell.code(row.row().line().status()))
                .with("Resource Name", ColumnType.TEXT, row -> Cell.text(resourceName(row)))
                .with(
                        "Resource ID",
                        ColumnType.TEXT,
                        row -> Cell.text(row.item().resource()))
                .with(
                        "Level",
                        ColumnType.QUANTITY,
                        row -> Cell.quantity(row.item().level()))
                .with(
                        "Used From",
                        ColumnType.MOMENT,
                        row -> Cell.moment(row.item().from()))
                .with(
                        "Used To",
                        ColumnType.MOMENT,
                        row -> Cell.moment(row.item().to()))
                .with(
                        "Quantity",
                        ColumnType.QUANTITY,
                        row -> Cell.quantity(
                                row.charge().quantity() == null
                                        ? null
                                        : Shown.quantity(row.item().quantity())))
                .with("Unit", ColumnType.TEXT, row -> Cell.text(row.charge().unit()))
                .with(
                        "Exact Amount",
                        ColumnType.AMOUNT,
                        row -> Cell.amount(
                                Shown.quantity(row.item().exact()), row.charge().currency()))
                .with(
                        "Billed Cost",
                        ColumnType.AMOUNT,
                        row -> Cell.amount(
                                Shown.quantity(row.item().billedCost()),
                                row.charge().currency()))
                .with(
                        "Currency",
                        ColumnType.CODE,
                        row -> new Cell.Code(row.charge().currency().getCurrencyCode()))
                .titled("items", "Use behind the differences");
    }

    private static @Nullable String resourceName(ItemRow row) {
        String resource = row.item().resource();
        ContractFacts facts = row.row().facts();
        return resource == null || facts == null ? null : facts.resourceName(resource);
    }
}
