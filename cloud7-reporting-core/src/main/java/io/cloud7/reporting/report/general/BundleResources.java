package io.cloud7.reporting.report.general;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.general.BundleRows.Charged;
import io.cloud7.reporting.report.resource.BundleRow;
import io.cloud7.reporting.report.resource.ProductView;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Calculates the report of all bundles. */
final class BundleResources {
    private static final Comparator<BundleRow> ORDER = Comparator.comparing(BundleRow::from)
            .thenComparing(row -> row.product() == null ? "" : row.product().resourceType())
            .thenComparing(BundleRow::bundleId, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(row -> row.product() == null ? "" : row.product().id())
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

    AllBundleReport report(Usage usage) {
        List<BundleRow> rows = new ArrayList<>();
        List<BundleTotal> totals = new ArrayList<>();
        List<ProviderCost> providers = new ArrayList<>();
        List<ContractWarnings> warnings = new ArrayList<>();
        contracts.rated(usage).forEach(contract -> {
            BundleRows rowsOf = new BundleRows(
                    portfolio.catalog(),
                    zone,
                    contract.view(),
                    contract.figures().bundlePeriods(),
                    contract.figures().charges());
            List<Charged> wanted =
                    rowsOf.all().stream().filter(row -> isWanted(row.row())).toList();
            wanted.stream().map(Charged::row).sorted(ORDER).forEach(rows::add);
            Set<Charge> shown = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Charged row : wanted) {
                shown.addAll(row.charges());
                BundleTotal total = BundleTotal.of(row.row());
                ProductView product = row.row().product();
                totals.add(total);
                providers.add(
                        ProviderCost.of(product == null ? null : product.provider(), total.currency(), total.billed()));
            }
            warnings.add(contracts.warnings(contract, query.filter(), shown::contains));
        });
        return AllBundleReport.of(asked(), rows, totals, providers, ContractWarnings.together(warnings));
    }

    private Asked asked() {
        return new Asked(
                portfolio.settings(),
                query.window(),
                query.filter(),
                List.of(new Field("onlyOverQuota", "Only Over Quota?", Cell.flag(query.onlyOverQuota()))));
    }

    private boolean isWanted(BundleRow row) {
        return query.filter().takes(row.product())
                && (!query.onlyOverQuota() || row.overage().signum() > 0);
    }
}
