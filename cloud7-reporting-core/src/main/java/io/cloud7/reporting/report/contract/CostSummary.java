package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.rating.Charge;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one resource type costs under one model. Charges without a product, such as bundle fees, have no resource type.
 */
record CostSummary(
        @Nullable SubscriptionModel model,
        @Nullable String resourceType,
        Currency currency,
        BigDecimal billed,
        BigDecimal effective) {
    private record Key(
            @Nullable SubscriptionModel model, @Nullable String resourceType, String currency) {
        static final Comparator<Key> ORDER = Comparator.comparing(
                        Key::model, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Key::resourceType, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Key::currency);
    }

    static List<CostSummary> byResourceType(List<ChargeView> charges) {
        Map<Key, CostSummary> sums = new TreeMap<>(Key.ORDER);
        for (ChargeView view : charges) {
            Charge charge = view.charge();
            sums.merge(
                    new Key(
                            charge.model(),
                            view.resourceType(),
                            charge.currency().getCurrencyCode()),
                    new CostSummary(
                            charge.model(),
                            view.resourceType(),
                            charge.currency(),
                            orZero(charge.billedCost()),
                            orZero(charge.effectiveCost())),
                    (one, other) -> new CostSummary(
                            one.model,
                            one.resourceType,
                            one.currency,
                            one.billed.add(other.billed),
                            one.effective.add(other.effective)));
        }
        return List.copyOf(sums.values());
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    static TableTemplate<CostSummary> table(Rounding rounding) {
        return Layout.<CostSummary>empty()
                .with("Model", ColumnType.CODE, row -> Cell.code(row.model()))
                .with("Resource Type", ColumnType.TEXT, row -> Cell.text(row.resourceType()))
                .with(
                        "Billed Cost",
                        ColumnType.AMOUNT,
                        row -> Cell.amount(rounding.shown(row.billed(), row.currency()), row.currency()))
                .with(
                        "Effective Cost",
                        ColumnType.AMOUNT,
                        row -> Cell.amount(rounding.shown(row.effective(), row.currency()), row.currency()))
                .with(
                        "Currency",
                        ColumnType.CODE,
                        row -> new Cell.Code(row.currency().getCurrencyCode()))
                .titled("resourceTypes", "Cost by resource type");
    }
}
