package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.rating.BundleUse;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.general.RatedContracts.Rated;
import io.cloud7.reporting.report.resource.BundleRow;
import io.cloud7.reporting.report.resource.ContractView;
import io.cloud7.reporting.report.resource.ProductView;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of a contract's bundles: its quotas by billing period, fees without a quota, use without a quota. */
final class BundleRows {
    private final Catalog catalog;
    private final ZoneId zone;
    private final Rated contract;
    private final ContractView view;
    private final List<Charge> charges;

    BundleRows(Catalog catalog, ZoneId zone, Rated contract) {
        this.catalog = catalog;
        this.zone = zone;
        this.contract = contract;
        this.view = contract.view();
        this.charges = contract.figures().charges().stream()
                .filter(charge -> charge.model() == SubscriptionModel.BUNDLE)
                .toList();
    }

    /** A row with the charges that stand on it. */
    record Charged(BundleRow row, List<Charge> charges) {}

    List<Charged> all() {
        List<Charged> rows = new ArrayList<>();
        for (BundleUse use : contract.figures().bundlePeriods()) {
            List<Charge> own = charges.stream()
                    .filter(charge -> BundleRow.isOf(use, charge, zone))
                    .toList();
            rows.add(new Charged(BundleRow.of(view, product(use.item().product()), use, own, zone), own));
        }
        for (Charge charge : charges) {
            if (charge.bundle() == null) {
                ProductView product = product(Objects.requireNonNull(charge.product()));
                rows.add(new Charged(BundleRow.outside(view, product, charge, zone), List.of(charge)));
            } else if (charge.chargeType() == ChargeType.BUNDLE_FEE
                    && bundleOf(charge).items().isEmpty()) {
                rows.add(new Charged(BundleRow.withoutItems(view, bundleOf(charge), charge, zone), List.of(charge)));
            }
        }
        return rows;
    }

    List<Charge> refunds() {
        return charges.stream()
                .filter(charge -> charge.chargeType() == ChargeType.REFUND)
                .toList();
    }

    /** The product of the first item of a charge's bundle, on whose row its fee stands; null: it has none. */
    @Nullable ProductView firstItem(Charge charge) {
        List<BundleItem> items = bundleOf(charge).items();
        return items.isEmpty() ? null : product(items.get(0).product());
    }

    private Bundle bundleOf(Charge charge) {
        return view.contract().bundle(Objects.requireNonNull(charge.bundle()));
    }

    private ProductView product(String id) {
        return ProductView.of(catalog, id);
    }
}
