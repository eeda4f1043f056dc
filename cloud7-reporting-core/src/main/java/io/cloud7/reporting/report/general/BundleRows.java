package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.rating.BundleUse;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.resource.BundleRow;
import io.cloud7.reporting.report.resource.ContractView;
import io.cloud7.reporting.report.resource.ProductView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows of a contract's bundles: its quotas by billing period, fees without a quota, use without a quota. Every charge
 * of a bundle's product or of a bundle stands on one of them.
 */
final class BundleRows {
    private final Catalog catalog;
    private final ZoneId zone;
    private final ContractView view;
    private final List<BundleUse> uses;
    private final List<Charge> charges;

    /** Takes the charges that stand on the rows among all of a contract. */
    BundleRows(Catalog catalog, ZoneId zone, ContractView view, List<BundleUse> uses, List<Charge> charges) {
        this.catalog = catalog;
        this.zone = zone;
        this.view = view;
        this.uses = uses;
        this.charges = charges.stream()
                .filter(charge -> charge.model() == SubscriptionModel.BUNDLE)
                .toList();
    }

    /** A row with the charges that stand on it. */
    record Charged(BundleRow row, List<Charge> charges) {}

    /** Names the row of a bundle without a quota. */
    private record Alone(String bundle, LocalDate period) {}

    List<Charged> all() {
        List<Charged> rows = new ArrayList<>();
        for (BundleUse use : uses) {
            List<Charge> own = charges.stream()
                    .filter(charge -> BundleRow.isOf(use, charge, zone))
                    .toList();
            rows.add(new Charged(BundleRow.of(view, product(use.item().product()), use, own, zone), own));
        }
        Map<Alone, List<Charge>> alone = new LinkedHashMap<>();
        for (Charge charge : charges) {
            String bundle = charge.bundle();
            if (bundle == null) {
                ProductView product = product(Objects.requireNonNull(charge.product()));
                rows.add(new Charged(BundleRow.outside(view, product, charge, zone), List.of(charge)));
            } else if (uses.stream().noneMatch(use -> BundleRow.isOf(use, charge, zone))) {
                alone.computeIfAbsent(new Alone(bundle, charge.billingPeriod()), key -> new ArrayList<>())
                        .add(charge);
            }
        }
        alone.forEach((key, some) -> rows.add(new Charged(withoutQuota(key.bundle(), some), some)));
        return rows;
    }

    private BundleRow withoutQuota(String id, List<Charge> some) {
        Bundle bundle = view.contract().bundle(id);
        ProductView first =
                bundle.items().isEmpty() ? null : product(bundle.items().get(0).product());
        return BundleRow.withoutQuota(view, first, bundle, some, zone);
    }

    private ProductView product(String id) {
        return ProductView.of(catalog, id);
    }
}
