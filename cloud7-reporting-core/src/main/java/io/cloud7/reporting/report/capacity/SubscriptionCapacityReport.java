package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.ContractStatus;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.time.ReportingPeriod;
import java.time.Instant;
import java.util.List;

/** How hard the resources of one contract work: what they hold, what was consumed, what samples say. */
public final class SubscriptionCapacityReport implements Report {
    private final SubscriptionCapacityQuery query;
    private final Portfolio portfolio;
    private final ContractFacts facts;
    private final ReportingPeriod window;
    private final Instant asOf;
    private final List<Warning> warnings;
    private final ContractCapacity capacity;
    private final List<ResourceCapacity> resources;
    private final List<CapacityPoint> series;

    SubscriptionCapacityReport(
            SubscriptionCapacityQuery query,
            Portfolio portfolio,
            ContractFacts facts,
            ReportingPeriod window,
            Instant asOf,
            List<Warning> warnings,
            ContractCapacity capacity,
            List<ResourceCapacity> resources,
            List<CapacityPoint> series) {
        this.query = query;
        this.portfolio = portfolio;
        this.facts = facts;
        this.window = window;
        this.asOf = asOf;
        this.warnings = List.copyOf(warnings);
        this.capacity = capacity;
        this.resources = List.copyOf(resources);
        this.series = List.copyOf(series);
    }

    /** The question. */
    public SubscriptionCapacityQuery query() {
        return query;
    }

    /** The buyer. */
    public Organization organization() {
        return portfolio.organizations().get(contract().organization());
    }

    /** The contract. */
    public Contract contract() {
        return facts.contract();
    }

    /** The window. */
    public ReportingPeriod window() {
        return window;
    }

    /** The instant as of which states, levels and the entitlement are told. */
    public Instant asOf() {
        return asOf;
    }

    /** The contract's status as of {@link #asOf}. */
    public ContractStatus status() {
        return contract().status(asOf, portfolio.settings().zone());
    }

    /** Days from {@link #asOf} until the contract expires; below 0 after that. */
    public long daysToExpiry() {
        return contract().daysToExpiry(asOf, portfolio.settings().zone());
    }

    /** Where the contract is granted or holds anything, or has a resource, by name. */
    public List<Provider> providers() {
        return capacity.providers();
    }

    /** What the contract is granted and holds as of {@link #asOf}, on all providers. */
    public ByKind<Allocation> allocations() {
        return capacity.byKind(null);
    }

    /** How many resources the contract has as of {@link #asOf}. */
    public ResourceCounts counts() {
        return capacity.counts(null);
    }

    /** The resources, by name. */
    public List<ResourceCapacity> resources() {
        return resources;
    }

    /** All CPU of the window together. */
    public Work cpu() {
        return resources.stream().map(resource -> resource.cpu().work()).reduce(Work.NONE, Work::plus);
    }

    /** All memory of the window together. */
    public Work memory() {
        return resources.stream().map(resource -> resource.memory().work()).reduce(Work.NONE, Work::plus);
    }

    /** How many samples were taken in the window: of every resource the larger number of both kinds. */
    public long samples() {
        return resources.stream().mapToLong(ResourceCapacity::samples).sum();
    }

    /** The time series, in order of time; empty unless one was asked for. */
    public List<CapacityPoint> series() {
        return series;
    }

    /** What the reader must know, in order. */
    public List<Warning> warnings() {
        return warnings;
    }

    @Override
    public ReportDocument document() {
        return new SubscriptionCapacityDocument(this).document();
    }
}
