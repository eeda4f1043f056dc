package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.catalog.ProviderCapacity;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.WideReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** What active contracts are granted and hold at an instant, and how full the providers are. */
public final class CapacityReport implements WideReport<CapacityReport> {
    private final CapacityQuery query;
    private final Portfolio portfolio;
    private final List<CapacityRow> rows;
    private final long contracts;
    private final Map<String, ByKind<CapacitySum>> totals;
    private final Map<ProviderMeter, CapacitySum> sums;
    private final Map<ProviderMeter, List<BigDecimal>> history;

    private CapacityReport(
            CapacityQuery query,
            Portfolio portfolio,
            List<CapacityRow> rows,
            long contracts,
            Map<String, ByKind<CapacitySum>> totals,
            Map<ProviderMeter, CapacitySum> sums,
            Map<ProviderMeter, List<BigDecimal>> history) {
        this.query = query;
        this.portfolio = portfolio;
        this.rows = List.copyOf(rows);
        this.contracts = contracts;
        this.totals = Map.copyOf(totals);
        this.sums = Map.copyOf(sums);
        this.history = Map.copyOf(history);
    }

    static CapacityReport of(
            CapacityQuery query,
            Portfolio portfolio,
            List<CapacityRow> rows,
            Map<ProviderMeter, CapacitySum> sums,
            Map<ProviderMeter, List<BigDecimal>> history) {
        Map<String, ByKind<CapacitySum>> totals = new HashMap<>();
        for (CapacityRow row : rows) {
            if (row.provider() != null) {
                ByKind<CapacitySum> ofRow =
                        ByKind.of(kind -> CapacitySum.of(row.allocations().get(kind)));
                totals.merge(row.provider().id(), ofRow, CapacityReport::plus);
            }
        }
        long contracts =
                rows.stream().map(row -> row.contract().id()).distinct().count();
        return new CapacityReport(query, portfolio, rows, contracts, totals, sums, history);
    }

    private static ByKind<CapacitySum> plus(ByKind<CapacitySum> one, ByKind<CapacitySum> other) {
        return ByKind.of(kind -> one.get(kind).plus(other.get(kind)));
    }

    @Override
    public CapacityReport plus(CapacityReport next) {
        return new CapacityReport(
                query,
                portfolio,
                List.of(),
                contracts + next.contracts,
                merged(totals, next.totals, CapacityReport::plus),
                merged(sums, next.sums, CapacitySum::plus),
                merged(history, next.history, DailyUse::plus));
    }

    private static <K, V> Map<K, V> merged(Map<K, V> one, Map<K, V> other, BinaryOperator<V> plus) {
        Map<K, V> both = new HashMap<>(one);
        other.forEach((key, value) -> both.merge(key, value, plus));
        return both;
    }

    CapacityReport byExpiry() {
        List<CapacityRow> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(row -> row.contract().end()));
        return new CapacityReport(query, portfolio, sorted, contracts, totals, sums, history);
    }

    /** The question. */
    public CapacityQuery query() {
        return query;
    }

    /** The instant. */
    public Instant asOf() {
        return query.asOf(portfolio.settings());
    }

    /** One row a contract and provider, ordered by organization, contract and provider. */
    public List<CapacityRow> rows() {
        return rows;
    }

    /** How many contracts the rows are about. */
    public long contracts() {
        return contracts;
    }

    /** The sums of the rows, by provider id. */
    public SortedMap<String, ByKind<CapacitySum>> totals() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(totals));
    }

    /**
     * The providers, by name, each with the capacities that it is known to have or that any active contract is granted
     * or holds.
     */
    public List<ProviderUse> providers() {
        Catalog catalog = portfolio.catalog();
        List<ProviderUse> uses = new ArrayList<>();
        catalog.providers().stream()
                .filter(provider -> query.provider() == null || query.provider().equals(provider.id()))
                .sorted(Comparator.comparing(Provider::name).thenComparing(Provider::id))
                .forEach(provider -> catalog.meters().forEach(meter -> {
                    ProviderCapacity capacity = showsPhysical() ? capacity(provider, meter) : null;
                    CapacitySum sum = sums.get(new ProviderMeter(provider.id(), meter.code()));
                    if (sum != null || capacity != null) {
                        uses.add(new ProviderUse(
                                provider,
                                meter,
                                capacity,
                                sum == null ? CapacitySum.NONE : sum,
                                rank(meter, sum),
                                exhaustion(provider, meter, capacity)));
                    }
                }));
        return uses;
    }

    private static @Nullable ProviderCapacity capacity(Provider provider, Meter meter) {
        return provider.capacity().stream()
                .filter(capacity -> capacity.meter().equals(meter.code()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Exhaustion exhaustion(Provider provider, Meter meter, @Nullable ProviderCapacity capacity) {
        if (capacity == null || !query.forecasts(portfolio)) {
            return null;
        }
        return new DailyUse(portfolio, asOf())
                .until(
                        history.getOrDefault(new ProviderMeter(provider.id(), meter.code()), List.of()),
                        capacity.physical().multiply(capacity.overcommit()));
    }

    private int rank(Meter meter, @Nullable CapacitySum sum) {
        CapacitySum own = sum == null ? CapacitySum.NONE : sum;
        return 1
                + (int) sums.entrySet().stream()
                        .filter(entry -> entry.getKey().meter().equals(meter.code()))
                        .filter(entry -> entry.getValue().used().compareTo(own.used()) > 0)
                        .count();
    }

    /** Whether what providers physically have is shown: only to the operator. */
    boolean showsPhysical() {
        return portfolio.viewer().role() == OrganizationRole.CLOUD_ADMIN;
    }

    /** What the reader must know; only the operator hears of meters that no active contract is granted or holds. */
    public List<Warning> warnings() {
        return new CapacityMeters(portfolio.catalog()).warnings(code -> showsPhysical() || isInSums(code));
    }

    private boolean isInSums(String meter) {
        return sums.keySet().stream().anyMatch(key -> key.meter().equals(meter));
    }

    @Override
    public ReportDocument document() {
        return new CapacityDocument(this, portfolio).document();
    }
}
