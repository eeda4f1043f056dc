package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.ContractStatus;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.usage.Usage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows and sums of the capacity report, contract by contract. */
final class CapacityCalculator {
    private final CapacityQuery query;
    private final Portfolio portfolio;
    private final ZoneId zone;
    private final Instant asOf;
    private final List<CapacityRow> rows = new ArrayList<>();
    private final Map<ProviderMeter, CapacitySum> providers = new HashMap<>();

    CapacityCalculator(CapacityQuery query, Portfolio portfolio) {
        this.query = query;
        this.portfolio = portfolio;
        this.zone = portfolio.settings().zone();
        this.asOf = query.asOf(portfolio.settings());
    }

    CapacityReport report(Usage usage) {
        portfolio.contracts().stream().filter(this::isListed).forEach(facts -> add(facts, usage));
        return CapacityReport.of(
                query,
                portfolio,
                rows,
                providers,
                query.forecasts(portfolio) ? new DailyUse(portfolio, asOf).of(usage) : Map.of());
    }

    boolean isListed(ContractFacts facts) {
        return facts.contract().status(asOf, zone).isActive();
    }

    private void add(ContractFacts facts, Usage usage) {
        ContractCapacity capacity = new ContractCapacity(portfolio, facts, asOf, usage);
        capacity.sums().forEach((key, sum) -> providers.merge(key, sum, CapacitySum::plus));
        List<Provider> where = capacity.providers();
        if (where.isEmpty() && query.provider() == null) {
            addIfAsked(row(facts, null, capacity));
        }
        for (Provider provider : where) {
            if (query.provider() == null || query.provider().equals(provider.id())) {
                addIfAsked(row(facts, provider, capacity));
            }
        }
    }

    private void addIfAsked(CapacityRow row) {
        Integer within = query.expiringWithin();
        boolean asked =
                (query.role() == null || query.role() == row.organization().role())
                        && (within == null || row.daysToExpiry() <= within)
                        && (query.label() == null || query.label() == row.label());
        if (asked) {
            rows.add(row);
        }
    }

    private CapacityRow row(ContractFacts facts, @Nullable Provider provider, ContractCapacity capacity) {
        Contract contract = facts.contract();
        Organization organization = portfolio.organizations().get(contract.organization());
        ContractStatus status = contract.status(asOf, zone);
        long days = contract.daysToExpiry(asOf, zone);
        String id = provider == null ? null : provider.id();
        ByKind<Allocation> allocations = capacity.byKind(id);
        return new CapacityRow(
                organization,
                contract,
                provider,
                ContractCapacity.models(portfolio, facts),
                status,
                days,
                allocations,
                capacity.counts(id),
                label(allocations),
                flags(status, days, allocations));
    }

    private @Nullable AllocationLabel label(ByKind<Allocation> allocations) {
        List<Fraction> utilizations = allocations.stream()
                .map(Allocation::utilization)
                .filter(Objects::nonNull)
                .toList();
        return utilizations.isEmpty() ? null : query.thresholds().label(Collections.max(utilizations));
    }

    private List<CapacityFlag> flags(ContractStatus status, long days, ByKind<Allocation> allocations) {
        List<CapacityFlag> flags = new ArrayList<>();
        if (status == ContractStatus.ACTIVE && days <= query.expiringDays()) {
            flags.add(CapacityFlag.EXPIRING);
        }
        if (status == ContractStatus.GRACE) {
            flags.add(CapacityFlag.IN_GRACE);
        }
        if (allocations.stream().anyMatch(Allocation::unlimited)) {
            flags.add(CapacityFlag.UNLIMITED);
        }
        return flags;
    }
}
