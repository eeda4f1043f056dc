package io.cloud7.reporting.report.resource;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.report.Shown;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the PAYG tab. */
public final class PaygColumns {
    private PaygColumns() {}

    /** Provider, Region, Service, Resource Type, Product, Resource Name, Resource ID. */
    public static Layout<PaygRow> names() {
        return Layout.<PaygRow>empty()
                .with(
                        "Provider",
                        ColumnType.TEXT,
                        row -> Cell.text(row.product().provider().name()))
                .with("Region", ColumnType.TEXT, row -> Cell.text(row.region()))
                .with("Service", ColumnType.TEXT, row -> Cell.text(row.product().service()))
                .with(
                        "Resource Type",
                        ColumnType.TEXT,
                        row -> Cell.text(row.product().resourceType()))
                .with("Product", ColumnType.TEXT, row -> Cell.text(row.product().name()))
                .with("Resource Name", ColumnType.TEXT, row -> Cell.text(row.resourceName()))
                .with("Resource ID", ColumnType.TEXT, row -> Cell.text(row.resourceId()));
    }

    /** Quantity, Unit, Created, Deleted, From, To, Hours, Usage, Charged Quantity, Base Rate, Unit Price, Hourly Rate, Amount, Currency. */
    public static Layout<PaygRow> figures(Rounding rounding) {
        return Layout.<PaygRow>empty()
                .with("Quantity", ColumnType.QUANTITY, row -> Cell.quantity(Shown.quantity(row.quantity())))
                .with("Unit", ColumnType.TEXT, row -> Cell.text(row.product().unit()))
                .with("Created", ColumnType.MOMENT, row -> moment(row.resource(), CloudResource::created))
                .with("Deleted", ColumnType.MOMENT, row -> moment(row.resource(), CloudResource::deleted))
                .with("From", ColumnType.MOMENT, row -> Cell.moment(row.from()))
                .with("To", ColumnType.MOMENT, row -> Cell.moment(row.to()))
                .with("Hours", ColumnType.QUANTITY, row -> Cell.quantity(row.hours()))
                .with(
                        "usage",
                        "Usage (unit-hours)",
                        ColumnType.QUANTITY,
                        row -> Cell.quantity(Shown.quantity(row.usage())))
                .with("Charged Quantity", ColumnType.QUANTITY, row -> Cell.quantity(Shown.quantity(row.charged())))
                .with("Base Rate", ColumnType.CODE, row -> Cell.code(row.baseRate()))
                .with("Unit Price", ColumnType.AMOUNT, row -> row.contract().price(row.unitPrice()))
                .with("Hourly Rate", ColumnType.AMOUNT, row -> row.contract().price(row.hourlyRate()))
                .with("Amount", ColumnType.AMOUNT, row -> row.contract().amount(row.amount(), rounding))
                .with(ContractView.currencyColumn().on(PaygRow::contract));
    }

    private static Cell moment(@Nullable CloudResource resource, Function<CloudResource, @Nullable Instant> read) {
        return resource == null ? Cell.EMPTY : Cell.moment(read.apply(resource));
    }
}
