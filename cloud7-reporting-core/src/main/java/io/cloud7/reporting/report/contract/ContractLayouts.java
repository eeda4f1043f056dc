package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.rating.BundleUse;
import io.cloud7.reporting.rating.ReservationCoverage;
import io.cloud7.reporting.report.Shown;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the contract report's tables, each with how it is read off a row. */
final class ContractLayouts {
    private final Currency currency;
    private final Function<String, ProductView> products;

    ContractLayouts(Currency currency, Function<String, ProductView> products) {
        this.currency = currency;
        this.products = products;
    }

    /** The names that a product stands for. */
    record ProductView(
            String provider, @Nullable String region, String service, String resourceType, String name, String unit) {}

    /** A row of use by resource: a reservation's or bundle item's. */
    record ResourceRow(
            String allowance,
            String product,
            String resourceName,
            ReservationCoverage.ResourceUse use,
            @Nullable BigDecimal share) {}

    Layout<ChargeView> payg() {
        return Layout.<ChargeView>empty()
                .with("Provider", ColumnType.TEXT, row -> Cell.text(row.provider()))
                .with("Region", ColumnType.TEXT, row -> Cell.text(row.region()))
                .with("Service", ColumnType.TEXT, row -> Cell.text(row.service()))
                .with("Resource Type", ColumnType.TEXT, row -> Cell.text(row.resourceType()))
                .with("Product", ColumnType.TEXT, row -> Cell.text(row.productName()))
                .with("Resource Name", ColumnType.TEXT, row -> Cell.text(row.resourceName()))
                .with("Resource ID", ColumnType.TEXT, row -> Cell.text(row.resourceId()))
                .with(
                        "Charge Type",
                        ColumnType.CODE,
                        row -> Cell.code(row.charge().chargeType()))
                .with("Quantity", ColumnType.QUANTITY, row -> Cell.quantity(Shown.quantity(row.quantity())))
                .with("Unit", ColumnType.TEXT, row -> Cell.text(row.unit()))
                .with("Created", ColumnType.MOMENT, row -> Cell.moment(of(row.resource(), CloudResource::created)))
                .with("Deleted", ColumnType.MOMENT, row -> Cell.moment(of(row.resource(), CloudResource::deleted)))
                .with("From", ColumnType.MOMENT, row -> Cell.moment(of(row.item(), item -> item.from())))
                .with("To", ColumnType.MOMENT, row -> Cell.moment(of(row.item(), item -> item.to())))
                .with(
                        "Hours",
                        ColumnType.QUANTITY,
                        row -> Cell.quantity(row.isLevel() ? of(row.item(), item -> Shown.hours(item.held())) : null))
                .with(
                        "usage",
                        "Usage (unit-hours)",
                        ColumnType.QUANTITY,
                        row -> Cell.quantity(Shown.quantity(of(row.item(), item -> item.quantity()))))
                .with("Base Rate", ColumnType.CODE, row -> row.isLevel() ? Cell.code(row.baseRate()) : Cell.EMPTY)
                .with(
                        "Unit Price",
                        ColumnType.AMOUNT,
                        row -> Cell.amount(row.charge().unitPrice(), currency))
                .with("Hourly Rate", ColumnType.AMOUNT, row -> Cell.amount(row.hourlyRate(), currency))
                .with(
                        "Amount",
                        ColumnType.AMOUNT,
                        row -> Cell.amount(row.shown(of(row.item(), item -> item.billedCost())), currency))
                .with(
                        "Currency",
                        ColumnType.CODE,
                        row -> new Cell.Code(row.charge().currency().getCurrencyCode()))
                .with("Invoice No.", ColumnType.TEXT, row -> Cell.text(row.invoiceNumber()));
    }

    Layout<ReservationCoverage> reservations() {
        return Layout.<ReservationCoverage>empty()
                .with("Provider", ColumnType.TEXT, row -> Cell.text(product(row).provider()))
                .with("Region", ColumnType.TEXT, row -> Cell.text(product(row).region()))
                .with("Service", ColumnType.TEXT, row -> Cell.text(product(row).service()))
                .with(
                        "Resource Type",
                        ColumnType.TEXT,
                        row -> Cell.text(product(row).resourceType()))
                .with("Product", ColumnType.TEXT, row -> Cell.text(product(row).name()))
                .with(
                        "reservation",
                        "Reservation ID",
                        ColumnType.TEXT,
                        row -> Cell.text(row.reservation().id()))
                .with(
                        "Reserved Quantity",
                        ColumnType.QUANTITY,
                        row -> Cell.quantity(row.reservation().quantity()))
                .with("Unit", ColumnType.TEXT, row -> Cell.text(product(row).unit()))
                .with(
                        "Term Start",
                        ColumnType.DAY,
                        row -> Cell.day(row.reservation().start()))
                .with(
                        "Term End",
                        ColumnType.DAY,
                        row -> Cell.day(row.reservation().end()))
                .with("Term Months", ColumnType.WHOLE, row -> Cell.whole(months(row.reservation())))
                .with(
                        "Payment Option",
                        ColumnType.CODE,
                        row -> Cell.code(row.reservation().payment()))
                .with("committed", "Committed Hours", ColumnType.QUANTITY, row -> quantity(row.committed()))
                .with("covered", "Used Hours", ColumnType.QUANTITY, row -> quantity(row.covered()))
                .with("unused", "Unused Hours", ColumnType.QUANTITY, row -> quantity(row.unused()))
                .with("excess", "Excess Hours", ColumnType.QUANTITY, row -> quantity(row.excess()))
                .with("Utilization %", ColumnType.PERCENT, row -> Cell.percent(row.utilizationPercent()))
                .with("Upfront Fee", ColumnType.AMOUNT, row -> amount(row.upfrontFee()))
                .with("Recurring Fee in Window", ColumnType.AMOUNT, row -> amount(row.recurringFee()))
                .with("Amortized Upfront in Window", ColumnType.AMOUNT, row -> amount(row.amortizedUpfront()))
                .with("Effective Cost", ColumnType.AMOUNT, row -> amount(row.effectiveCost()))
                .with("Effective Rate", ColumnType.AMOUNT, row -> amount(row.effectiveRate()))
                .with("Cost of Used Part", ColumnType.AMOUNT, row -> amount(row.usedCost()))
                .with("Unused Cost", ColumnType.AMOUNT, row -> amount(row.unusedCost()))
                .with("PAYG Equivalent", ColumnType.AMOUNT, row -> amount(row.paygEquivalent()))
                .with("Net Saving", ColumnType.AMOUNT, row -> amount(row.netSaving()))
                .with("Break-even Utilization %", ColumnType.PERCENT, row -> Cell.percent(row.breakEvenPercent()))
                .with("Excess Amount", ColumnType.AMOUNT, row -> amount(row.excessAmount()))
                .with("Currency", ColumnType.CODE, row -> new Cell.Code(currency.getCurrencyCode()));
    }

    Layout<ResourceRow> reservationResources() {
        return resources("reservation", "Reservation ID")
                .with(
                        "hours",
                        "Hours",
                        ColumnType.QUANTITY,
                        row -> quantity(row.use().used()))
                .with(
                        "covered",
                        "Covered",
                        ColumnType.QUANTITY,
                        row -> quantity(row.use().covered()))
                .with(
                        "excess",
                        "Excess",
                        ColumnType.QUANTITY,
                        row -> quantity(row.use().excess()));
    }

    Layout<ResourceRow> bundleResources() {
        return resources("bundle", "Bundle ID")
                .with(
                        "usage",
                        "Usage",
                        ColumnType.QUANTITY,
                        row -> quantity(row.use().used()))
                .with(
                        "withinQuota",
                        "Within Quota",
                        ColumnType.QUANTITY,
                        row -> quantity(row.use().covered()))
                .with(
                        "overage",
                        "Overage",
                        ColumnType.QUANTITY,
                        row -> quantity(row.use().excess()))
                .with("Share of quota %", ColumnType.PERCENT, row -> Cell.percent(row.share()));
    }

    private Layout<ResourceRow> resources(String key, String title) {
        return Layout.<ResourceRow>empty()
                .with(key, title, ColumnType.TEXT, row -> Cell.text(row.allowance()))
                .with("product", "Product ID", ColumnType.TEXT, row -> Cell.text(row.product()))
                .with("Resource Name", ColumnType.TEXT, row -> Cell.text(row.resourceName()))
                .with("Resource ID", ColumnType.TEXT, row -> Cell.text(row.use().resource()))
                .with("From", ColumnType.MOMENT, row -> Cell.moment(row.use().from()))
                .with("To", ColumnType.MOMENT, row -> Cell.moment(row.use().to()));
    }

    /** One row an item over the whole window. */
    Layout<BundleUse> bundles() {
        return Layout.<BundleUse>empty()
                .with(
                        "bundle",
                        "Bundle ID",
                        ColumnType.TEXT,
                        row -> Cell.text(row.bundle().id()))
                .with(
                        "product",
                        "Product ID",
                        ColumnType.TEXT,
                        row -> Cell.text(row.item().product()))
                .with("Reset Rule", ColumnType.CODE, row -> Cell.code(row.item().reset()))
                .with("Quota", ColumnType.QUANTITY, row -> quantity(row.quota()))
                .with("Unit", ColumnType.TEXT, row -> Cell.text(row.quotaUnit()))
                .with("used", "Used", ColumnType.QUANTITY, row -> quantity(row.used()))
                .with("peak", "Peak", ColumnType.QUANTITY, row -> quantity(row.peak()))
                .with("Utilization %", ColumnType.PERCENT, row -> Cell.percent(row.utilizationPercent()))
                .with("Peak %", ColumnType.PERCENT, row -> Cell.percent(row.peakPercent()))
                .with("overage", "Overage Quantity", ColumnType.QUANTITY, row -> quantity(row.overage()))
                .with("Overage Amount", ColumnType.AMOUNT, row -> amount(row.overageAmount()))
                .with("Currency", ColumnType.CODE, row -> new Cell.Code(currency.getCurrencyCode()));
    }

    /** One row an item and billing period. */
    Layout<BundleUse> bundlePeriods() {
        return Layout.<BundleUse>empty()
                .with("Bundle", ColumnType.TEXT, row -> Cell.text(row.bundle().name()))
                .with("Provider", ColumnType.TEXT, row -> Cell.text(product(row).provider()))
                .with(
                        "Resource Type",
                        ColumnType.TEXT,
                        row -> Cell.text(product(row).resourceType()))
                .with("Product", ColumnType.TEXT, row -> Cell.text(product(row).name()))
                .with("Period Start", ColumnType.DAY, row -> Cell.day(row.from()))
                .with("Period End", ColumnType.DAY, row -> Cell.day(row.to().minusDays(1)))
                .with("Reset Rule", ColumnType.CODE, row -> Cell.code(row.item().reset()))
                .with("Quota", ColumnType.QUANTITY, row -> quantity(row.quota()))
                .with("Unit", ColumnType.TEXT, row -> Cell.text(row.quotaUnit()))
                .with("Used: average", ColumnType.QUANTITY, row -> quantity(row.average()))
                .with("Used: peak", ColumnType.QUANTITY, row -> quantity(row.peak()))
                .with("Used: total", ColumnType.QUANTITY, row -> quantity(row.used()))
                .with("Remaining", ColumnType.QUANTITY, row -> quantity(row.remaining()))
                .with("Utilization %", ColumnType.PERCENT, row -> Cell.percent(row.utilizationPercent()))
                .with("Peak %", ColumnType.PERCENT, row -> Cell.percent(row.peakPercent()))
                .with("Overage Quantity", ColumnType.QUANTITY, row -> quantity(row.overage()))
                .with(
                        "Overage Policy",
                        ColumnType.CODE,
                        row -> Cell.code(row.item().overage()))
                .with("Overage Rate", ColumnType.AMOUNT, row -> amount(row.overageRate()))
                .with("Overage Amount", ColumnType.AMOUNT, row -> amount(row.overageAmount()))
                .with("Bundle Fee", ColumnType.AMOUNT, row -> amount(row.fee()))
                .with("Currency", ColumnType.CODE, row -> new Cell.Code(currency.getCurrencyCode()));
    }

    /** The billing breakdown: every charge. */
    Layout<ChargeView> charges() {
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
                .with("Flags", ColumnType.CODES, row -> Cell.codes(row.charge().flags()))
                .with("Description", ColumnType.TEXT, row -> text(row.charge().description()))
                .with(
                        "Explanation",
                        ColumnType.TEXT,
                        row -> Cell.text(row.charge().explanation()));
    }

    /** The lowest level: every item of every charge. */
    Layout<ChargeView> items() {
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
                        row -> new Cell.Code(row.charge().currency().getCurrencyCode()));
    }

    private ProductView product(ReservationCoverage row) {
        return products.apply(row.reservation().product());
    }

    private ProductView product(BundleUse row) {
        return products.apply(row.item().product());
    }

    private static long months(Reservation reservation) {
        return ChronoUnit.MONTHS.between(reservation.start(), reservation.end());
    }

    private static Cell quantity(@Nullable BigDecimal exact) {
        return Cell.quantity(Shown.quantity(exact));
    }

    private Cell amount(@Nullable BigDecimal amount) {
        return Cell.amount(amount, currency);
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
