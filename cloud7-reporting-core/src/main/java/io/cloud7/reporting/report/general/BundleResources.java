package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.BundleUse;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.general.RatedContracts.Rated;
import io.cloud7.reporting.report.resource.BundleRow;
import io.cloud7.reporting.report.resource.ContractView;
import io.cloud7.reporting.report.resource.ProductView;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Calculates the report of all bundles. */
final class BundleResources {
    private static final Comparator<BundleRow> ORDER = Comparator.comparing(BundleRow::from)
            .thenComparing(row -> row.product().resourceType())
            .thenComparing(BundleRow::bundleId, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(row -> row.product().id())
            .thenComparing(BundleRow::to);

    private final Portfolio portfolio;
    private final AllBundleQuery query;
    private final RatedContracts contracts;
    private final ZoneId zone;

    BundleResources(Portfolio portfolio, AllBundleQuery query) {
        this.portfolio = portfolio;
        this.query = query;
        this.contracts = new RatedContracts(portfolio, query.window(), query.filter()::takes);
        this.zone = portfolio.settings().zone();
    }

    UsageRequest request() {
        return contracts.request();
    }

    /** A row with the charges that stand on it. */
    private record Charged(BundleRow row, List<Charge> charges) {}

    AllBundleReport report(Usage usage) {
        List<BundleRow> rows = new ArrayList<>();
        List<BundleTotal> totals = new ArrayList<>();
        List<ProviderCost> providers = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        contracts.rated(usage).forEach(contract -> {
            List<Charge> shown = new ArrayList<>();
            List<Charged> charged = charged(contract);
            charged.stream().map(Charged::row).sorted(ORDER).forEach(rows::add);
            for (Charged row : charged) {
                shown.addAll(row.charges());
                add(contract.view(), row.row().product(), row.charges(), totals, providers);
            }
            for (Charge refund : refunds(contract)) {
                add(contract.view(), firstItem(contract, refund), List.of(refund), totals, providers);
            }
            warnings.addAll(contracts.warnings(contract, shown::contains));
        });
        return AllBundleReport.of(asked(), rows, totals, providers, warnings);
    }

    private Asked asked() {
        return new Asked(
                portfolio.settings(),
                query.window(),
                query.filter(),
                List.of(new Field("onlyOverQuota", "Only Over Quota?", Cell.flag(query.onlyOverQuota()))));
    }

    private List<Charged> charged(Rated contract) {
        List<Charge> charges = contract.figures().charges().stream()
                .filter(charge -> charge.model() == SubscriptionModel.BUNDLE)
                .toList();
        List<Charged> rows = new ArrayList<>();
        for (BundleUse use : contract.figures().bundlePeriods()) {
            List<Charge> own = charges.stream()
                    .filter(charge -> BundleRow.isOf(use, charge, zone))
                    .toList();
            BundleRow row = BundleRow.of(contract.view(), product(use.item().product()), use, own, zone);
            rows.add(new Charged(row, own));
        }
        for (Charge charge : charges) {
            if (charge.bundle() == null) {
                ProductView product = product(Objects.requireNonNull(charge.product()));
                rows.add(new Charged(BundleRow.outside(contract.view(), product, charge, zone), List.of(charge)));
            }
        }
        rows.removeIf(row -> !isWanted(row.row()));
        return rows;
    }

    private boolean isWanted(BundleRow row) {
        return query.filter().takes(row.product())
                && (!query.onlyOverQuota() || row.overage().signum() > 0);
    }

    private List<Charge> refunds(Rated contract) {
        if (query.onlyOverQuota()) {
            return List.of();
        }
        return contract.figures().charges().stream()
                .filter(charge ->
                        charge.model() == SubscriptionModel.BUNDLE && charge.chargeType() == ChargeType.REFUND)
                .filter(refund -> query.filter().takes(firstItem(contract, refund)))
                .toList();
    }

    private ProductView firstItem(Rated contract, Charge charge) {
        String bundle = Objects.requireNonNull(charge.bundle());
        return product(contract.view().contract().bundle(bundle).items().get(0).product());
    }

    private ProductView product(String id) {
        return ProductView.of(portfolio.catalog(), id);
    }

    private static void add(
            ContractView contract,
            ProductView product,
            List<Charge> charges,
            List<BundleTotal> totals,
            List<ProviderCost> providers) {
        BundleTotal total = new BundleTotal(
                contract.currency(),
                billed(charges, ChargeType.BUNDLE_FEE),
                billed(charges, ChargeType.OVERAGE),
                billed(charges, ChargeType.REFUND));
        totals.add(total);
        providers.add(ProviderCost.of(product.provider(), total.currency(), total.billed()));
    }

    private static BigDecimal billed(List<Charge> charges, ChargeType type) {
        return charges.stream()
                .filter(charge -> charge.chargeType() == type)
                .map(Charge::billedCost)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
