package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.rating.Correction;
import io.cloud7.reporting.report.Shown;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the billing breakdown, each with how it is read off a charge or an item. */
final class BreakdownLayouts {
    private BreakdownLayouts() {}

    /** The billing breakdown: every charge. */
    static TableTemplate<ChargeView> charges() {
        return Layout.<ChargeView>empty()
                .with(
                        "Charge Type",
                        ColumnType.CODE,
                        row -> Cell.code(row.charge().chargeType()))
                .with("Model", ColumnType.CODE, row -> Cell.code(row.charge().model()))
                .with(
                        "product",
                        "Product ID",
                        ColumnType.TEXT,
                        row -> Cell.text(row.charge().product()))
                .with(
                        "Reservation",
                        ColumnType.TEXT,
                        row -> Cell.text(row.charge().reservation()))
                .with("Bundle", ColumnType.TEXT, row -> Cell.text(row.charge().bundle()))
                .with("Fee", ColumnType.TEXT, row -> Cell.text(row.charge().fee()))
                .with("Provider", ColumnType.TEXT, row -> Cell.text(row.provider()))
                .with("Service", ColumnType.TEXT, row -> Cell.text(row.service()))
                .with("Resource Type", ColumnType.TEXT, row -> Cell.text(row.resourceType()))
                .with(
                        "Billing Period",
                        ColumnType.DAY,
                        row -> Cell.day(row.charge().billingPeriod()))
                .with("From", ColumnType.MOMENT, row -> Cell.moment(row.charge().from()))
                .with("To", ColumnType.MOMENT, row -> Cell.moment(row.charge().to()))
                .with(
                        "Quantity",
                        ColumnType.QUANTITY,
                        row -> quantity(row.charge().quantity()))
                .with("Unit", ColumnType.TEXT, row -> Cell.text(row.charge().unit()))
                .with("Price Type", ColumnType.TEXT, row -> code(row.charge().priceType()))
                .with(
                        "Unit Price",
                        ColumnType.AMOUNT,
                        row -> Cell.amount(
                                row.charge().unitPrice(), row.charge().currency()))
                .with(
                        "Price Unit",
                        ColumnType.TEXT,
                        row -> Cell.text(row.charge().priceUnit()))
                .with(
                        "Billed Cost",
                        ColumnType.AMOUNT,
                        row -> Cell.amount(
                                row.shown(row.charge().billedCost()),
                                row.charge().currency()))
                .with(
                        "Effective Cost",
                        ColumnType.AMOUNT,
                        row -> Cell.amount(
                                row.shown(row.charge().effectiveCost()),
                                row.charge().currency()))
                .with(
                        "Currency",
                        ColumnType.CODE,
                        row -> new Cell.Code(row.charge().currency().getCurrencyCode()))
                .with("Invoice No.", ColumnType.TEXT, row -> Cell.text(row.invoiceNumber()))
                .with("Corrected Type", ColumnType.CODE, row -> Cell.code(row.corrected(Correction::chargeType)))
                .with("Corrected Period", ColumnType.DAY, row -> Cell.day(row.corrected(Correction::billingPeriod)))
                .with("Corrected Invoice", ColumnType.TEXT, row -> Cell.text(row.corrected(Correction::invoice)))
                .with("Flags", ColumnType.CODES, row -> Cell.codes(row.flags()))
                .with("Description", ColumnType.TEXT, row -> text(row.charge().description()))
                .with(
                        "Explanation",
                        ColumnType.TEXT,
                        row -> Cell.text(row.charge().explanation()))
                .titled("charges", "Billing breakdown");
    }

    /** The lowest level: every item of every charge. */
    static TableTemplate<ChargeView> items() {
        return Layout.<ChargeView>empty()
                .with(
                        "Charge Type",
                        ColumnType.CODE,
                        row -> Cell.code(row.charge().chargeType()))
                .with("Model", ColumnType.CODE, row -> Cell.code(row.charge().model()))
                .with("Resource Type", ColumnType.TEXT, row -> Cell.text(row.resourceType()))
                .with(
                        "product",
                        "Product ID",
                        ColumnType.TEXT,
                        row -> Cell.text(row.charge().product()))
                .with(
                        "Reservation",
                        ColumnType.TEXT,
                        row -> Cell.text(row.charge().reservation()))
                .with("Bundle", ColumnType.TEXT, row -> Cell.text(row.charge().bundle()))
                .with("Fee", ColumnType.TEXT, row -> Cell.text(row.charge().fee()))
                .with("Resource Name", ColumnType.TEXT, row -> Cell.text(row.resourceName()))
                .with("Resource ID", ColumnType.TEXT, row -> Cell.text(row.resourceId()))
                .with("Level", ColumnType.QUANTITY, row -> Cell.quantity(of(row.item(), item -> item.level())))
                .with("From", ColumnType.MOMENT, row -> Cell.moment(of(row.item(), item -> item.from())))
                .with("To", ColumnType.MOMENT, row -> Cell.moment(of(row.item(), item -> item.to())))
                .with(
                        "Quantity",
                        ColumnType.QUANTITY,
                        row -> quantity(
                                row.charge().quantity() == null ? null : of(row.item(), item -> item.quantity())))
                .with("Unit", ColumnType.TEXT, row -> Cell.text(row.charge().unit()))
                .with(
                        "Exact Amount",
                        ColumnType.AMOUNT,
                        row -> Cell.amount(
                                Shown.quantity(of(row.item(), item -> item.exact())),
                                row.charge().currency()))
                .with(
                        "Billed Cost",
                        ColumnType.AMOUNT,
                        row -> Cell.amount(
                                row.shown(of(row.item(), item -> item.billedCost())),
                                row.charge().currency()))
                .with(
                        "Effective Cost",
                        ColumnType.AMOUNT,
                        row -> Cell.amount(
                                row.shown(of(row.item(), item -> item.effectiveCost())),
                                row.charge().currency()))
                .with(
                        "Currency",
                        ColumnType.CODE,
                        row -> new Cell.Code(row.charge().currency().getCurrencyCode()))
                .titled("items", "Items");
    }

    private static Cell quantity(@Nullable BigDecimal exact) {
        return Cell.quantity(Shown.quantity(exact));
    }

    private static Cell code(@Nullable String code) {
        return code == null ? Cell.EMPTY : new Cell.Code(code);
    }

    private static Cell text(String text) {
        return text.isEmpty() ? Cell.EMPTY : new Cell.Text(text);
    }

    private static <T, R> @Nullable R of(@Nullable T thing, Function<T, @Nullable R> read) {
        return thing == null ? null : read.apply(thing);
    }
}
