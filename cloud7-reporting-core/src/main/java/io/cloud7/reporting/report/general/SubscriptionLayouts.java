package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.CapacityKind;
import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Fee;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.report.Shown;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the subscription plan report's tables. */
final class SubscriptionLayouts {
    /** The tabs. */
    static final ModelTables<SubscriptionRow> ROWS = new ModelTables<>(Layout.<SubscriptionRow>empty()
            .with(
                    "Subscription Plan",
                    ColumnType.TEXT,
                    of(row -> Cell.text(row.plan().name())))
            .with(
                    "Organization",
                    ColumnType.TEXT,
                    of(row -> Cell.text(row.organization().name())))
            .with(
                    "Role",
                    ColumnType.CODE,
                    of(row -> Cell.code(row.organization().role())))
            .with("Parent Reseller", ColumnType.TEXT, of(SubscriptionLayouts::reseller))
            .with(
                    "Contract Name",
                    ColumnType.TEXT,
                    of(row -> Cell.text(row.contract().name())))
            .with("subscriptionModels", "Subscription Model(s)", ColumnType.CODES, of(row -> Cell.codes(row.models())))
            .with(
                    "Start Date",
                    ColumnType.DAY,
                    of(row -> Cell.day(row.contract().start())))
            .with("End Date", ColumnType.DAY, of(row -> Cell.day(row.contract().end())))
            .with("Status", ColumnType.CODE, of(row -> Cell.code(row.status())))
            .with("Active?", ColumnType.CODE, of(row -> Cell.code(row.activity())))
            .with("Days to Expiry", ColumnType.WHOLE, of(row -> Cell.whole(row.daysToExpiry())))
            .with(
                    "Auto-renew",
                    ColumnType.FLAG,
                    of(row -> Cell.flag(row.contract().autoRenew())))
            .with("Term No.", ColumnType.WHOLE, of(row -> Cell.whole(row.term())))
            .with(
                    "Allocated Resources",
                    ColumnType.TEXT,
                    row -> text(row.allocation().text()))
            .with("CPU Allocated", ColumnType.QUANTITY, row -> allocated(row, CapacityKind.CPU))
            .with("Memory Allocated", ColumnType.QUANTITY, row -> allocated(row, CapacityKind.MEMORY))
            .with("Storage Allocated", ColumnType.QUANTITY, row -> allocated(row, CapacityKind.STORAGE))
            .with("Providers", ColumnType.TEXT, row -> text(String.join("; ", row.providers())))
            .with("Contract Fee / Period", ColumnType.AMOUNT, of(row -> fee(row, Fee.Every.MONTH)))
            .with("Contract Fee / Year", ColumnType.AMOUNT, of(row -> fee(row, Fee.Every.YEAR)))
            .with("Contract Fee Once", ColumnType.AMOUNT, of(row -> fee(row, Fee.Every.ONCE)))
            .with(
                    "Currency",
                    ColumnType.CODE,
                    of(row -> new Cell.Code(currency(row).getCurrencyCode())))
            .with("Plan ID", ColumnType.TEXT, of(row -> Cell.text(row.plan().id())))
            .with(
                    "Organization ID",
                    ColumnType.TEXT,
                    of(row -> Cell.text(row.organization().id())))
            .with(
                    "Contract ID",
                    ColumnType.TEXT,
                    of(row -> Cell.text(row.contract().id()))));

    /** The ranked plans. */
    static final TableTemplate<Popularity<Plan>> PLANS = popularity(Layout.<Popularity<Plan>>empty()
                    .with("Rank", ColumnType.WHOLE, row -> Cell.whole(row.rank()))
                    .with(
                            "Subscription Plan",
                            ColumnType.TEXT,
                            row -> Cell.text(row.subject().name()))
                    .with(
                            "Plan ID",
                            ColumnType.TEXT,
                            row -> Cell.text(row.subject().id())))
            .titled("plans", "Plans, the most popular first");

    /** The ranked models. */
    static final TableTemplate<Popularity<SubscriptionModel>> MODELS = popularity(
                    Layout.<Popularity<SubscriptionModel>>empty()
                            .with("Rank", ColumnType.WHOLE, row -> Cell.whole(row.rank()))
                            .with("Subscription Model", ColumnType.CODE, row -> Cell.code(row.subject())))
            .titled("models", "Models, the most popular first");

    private SubscriptionLayouts() {}

    private static <T> Layout<Popularity<T>> popularity(Layout<Popularity<T>> subject) {
        return subject.with("Active Contracts", ColumnType.WHOLE, row -> Cell.whole(row.activeContracts()))
                .with("Inactive Contracts", ColumnType.WHOLE, row -> Cell.whole(row.inactiveContracts()))
                .with("Customers", ColumnType.WHOLE, row -> Cell.whole(row.customers()))
                .with("Resellers", ColumnType.WHOLE, row -> Cell.whole(row.resellers()))
                .with("Share of Active %", ColumnType.PERCENT, row -> Cell.percent(row.shareOfActivePercent()));
    }

    private static Function<SubscriptionRow, Cell> of(Function<Subscription, Cell> cell) {
        return row -> cell.apply(row.subscription());
    }

    private static Cell reseller(Subscription row) {
        return Cell.text(row.reseller() == null ? null : row.reseller().name());
    }

    private static Cell text(String text) {
        return text.isEmpty() ? Cell.EMPTY : new Cell.Text(text);
    }

    private static Cell allocated(SubscriptionRow row, CapacityKind kind) {
        @Nullable BigDecimal quantity = row.allocation().of(kind);
        return Cell.quantity(Shown.quantity(quantity));
    }

    private static Currency currency(Subscription row) {
        return row.organization().currency();
    }

    /** The fee as the contract says it, with the minor units of its currency at least. */
    private static Cell fee(Subscription row, Fee.Every every) {
        BigDecimal fees = row.fees(every);
        Currency currency = currency(row);
        return Cell.amount(fees.setScale(Math.max(fees.scale(), currency.getDefaultFractionDigits())), currency);
    }
}
