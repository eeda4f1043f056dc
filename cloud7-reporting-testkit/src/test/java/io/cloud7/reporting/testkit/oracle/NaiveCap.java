package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.catalog.BaseRate;
import io.cloud7.reporting.catalog.PriceFormula;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.testkit.oracle.NaiveTerms.Beyond;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** {@code capAtMonthlyPrice}: a resource is charged for at most monthlyHours × its highest level so far (rulings B2). */
final class NaiveCap {
    private final Cloud cloud;
    private final Product product;
    private final NaiveUse use;
    private final boolean on;
    private final Map<String, Ratio> held = new HashMap<>();
    private final Map<String, BigDecimal> highest = new HashMap<>();

    private NaiveCap(Cloud cloud, Product product, NaiveUse use, boolean on) {
        this.cloud = cloud;
        this.product = product;
        this.use = use;
        this.on = on;
    }

    static NaiveCap of(Cloud cloud, Product product, NaiveUse use) {
        boolean on = cloud.settings().payg().capAtMonthlyPrice()
                && cloud.settings().payg().enabled()
                && cloud.settings().payg().baseRate() == BaseRate.MONTHLY
                && cloud.catalog().meterOf(product).isLevel();
        return new NaiveCap(cloud, product, use, on);
    }

    /** What of the use in [from, to) is still charged. */
    Ratio charged(List<UsageRecord> records, long from, long to, Ratio used, Beyond beyond) {
        if (!on
                || beyond.model() != SubscriptionModel.PAYG
                || beyond.price() == null
                || !(beyond.price().formula() instanceof PriceFormula.PerUnit)) {
            return used;
        }
        Ratio before = chargedSoFar();
        TreeSet<Long> bounds = new TreeSet<>();
        for (UsageRecord record : records) {
            held.merge(record.resource(), use.quantity(record, product, from, to), Ratio::plus);
            use.pieces(record, product, from, to).forEach(piece -> bounds.add(piece[0]));
        }
        for (long instant : bounds) {
            Map<String, BigDecimal> now = new HashMap<>();
            for (UsageRecord record : records) {
                if (!use.pieces(record, product, instant, instant + 1).isEmpty() && instant < to) {
                    now.merge(record.resource(), record.quantity(), BigDecimal::add);
                }
            }
            now.forEach((resource, level) -> highest.merge(resource, level, BigDecimal::max));
        }
        return chargedSoFar().minus(before);
    }

    private Ratio chargedSoFar() {
        Ratio sum = Ratio.ZERO;
        for (Map.Entry<String, Ratio> one : held.entrySet()) {
            Ratio month = Ratio.of(highest.getOrDefault(one.getKey(), BigDecimal.ZERO))
                    .times(cloud.settings().payg().monthlyHours());
            sum = sum.plus(one.getValue().min(month));
        }
        return sum;
    }
}
