package io.cloud7.reporting.memory;

import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.memory.LevelChanges.Held;
import io.cloud7.reporting.metering.SettledSlots;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.storage.DataVersion;
import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.time.ClockHours;
import io.cloud7.reporting.usage.Peaks;
import io.cloud7.reporting.usage.SampleKey;
import io.cloud7.reporting.usage.SettledUse;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRequest;
import io.cloud7.reporting.usage.UsageSum;
import io.cloud7.reporting.usage.Utilization;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** A state of the cloud and the facts known at an instant. */
final class InMemorySnapshot implements StorageSnapshot {
    private final DataVersion version;
    private final Written written;
    private final CloudState state;
    private final KnownLedger ledger;
    private final InvoicesOfContracts invoices;

    /** A view of what was written so far, as known at an instant; null: all of it. */
    InMemorySnapshot(Written written, @Nullable Instant knownAt) {
        this.version = new DataVersion(written.sequence(), knownAt);
        this.written = written;
        this.state = written.stateAt(knownAt);
        this.ledger = written.ledgerAt(knownAt);
        this.invoices = written.invoicesAt(knownAt);
    }

    @Override
    public DataVersion version() {
        return version;
    }

    @Override
    public Portfolio portfolio(PortfolioScope scope) {
        Cloud cloud = state.cloud();
        Set<String> within =
                scope.within() == null ? null : cloud.organizations().subtree(scope.within());
        Map<String, Contract> chosen = new HashMap<>();
        candidates(scope)
                .filter(contract -> within == null || within.contains(contract.organization()))
                .filter(contract ->
                        scope.organization() == null || scope.organization().equals(contract.organization()))
                .filter(contract ->
                        scope.contractName() == null || scope.contractName().equals(contract.name()))
                .forEach(contract -> choose(contract, scope.sourced(), chosen));
        List<ContractFacts> contracts =
                chosen.values().stream().map(this::facts).toList();
        List<Invoice> strays = scope.strays() && within == null ? invoices.strays(cloud) : List.of();
        return new Portfolio(
                cloud.settings(), cloud.organizations(), cloud.catalog(), contracts, strays, scope.within());
    }

    private Stream<Contract> candidates(PortfolioScope scope) {
        return scope.contractId() == null
                ? state.cloud().contracts().stream()
                : state.cloud().findContract(scope.contractId()).stream();
    }

    private void choose(Contract contract, boolean withSourced, Map<String, Contract> chosen) {
        if (chosen.putIfAbsent(contract.id(), contract) == null && withSourced) {
            state.cloud().sourcedFrom(contract.id()).forEach(sourced -> choose(sourced, true, chosen));
        }
    }

    private ContractFacts facts(Contract contract) {
        StandingUsage usage = ledger.usageOf(contract.id());
        TreeSet<String> products = new TreeSet<>(usage.products());
        Set<String> users = new TreeSet<>(usage.resources());
        for (Held held : ledger.changes().of(contract.id())) {
            products.add(held.product());
            users.add(held.resource());
        }
        Map<String, CloudResource> resources = new TreeMap<>();
        state.resourcesOf(contract.id()).forEach(resource -> resources.put(resource.id(), resource));
        for (String user : users) {
            state.cloud().findResource(user).ifPresent(resource -> resources.put(user, resource));
        }
        return new ContractFacts(
                contract,
                products,
                resources,
                state.cloud().guestsOf(contract.id(), resources.values()),
                ledger.chargesOf(contract.id()),
                invoices.of(contract.id()),
                state.cloud().sourcedFrom(contract.id()),
                usage.warnings());
    }

    @Override
    public Usage usage(UsageRequest request) {
        Map<UsageKey, List<List<UsageSum>>> sums = new HashMap<>();
        for (UsageRequest.Sum question : request.sums()) {
            SumAnswer answer = new SumAnswer(question, isLevel(question.key()));
            forEach(question.key(), request.runsUntil(), answer::add);
            sums.put(question.key(), answer.answer());
        }
        Map<UsageKey, List<SettledUse>> settlements = new HashMap<>();
        SettledSlots slots =
                new SettledSlots(new ClockHours(state.cloud().settings().zone()));
        for (UsageRequest.Settlement question : request.settlements()) {
            SettlementAnswer answer = new SettlementAnswer(question, isLevel(question.key()), slots);
            forEach(question.key(), request.runsUntil(), answer::add);
            settlements.put(question.key(), answer.answer());
        }
        Map<UsageKey, List<Peaks>> peaks = new HashMap<>();
        for (UsageRequest.Peak question : request.peaks()) {
            peaks.put(question.key(), peaks(question, request.runsUntil()));
        }
        return new Usage(sums, settlements, peaks, utilizations(request));
    }

    private Map<SampleKey, List<Utilization>> utilizations(UsageRequest request) {
        Map<String, Set<String>> resources = new HashMap<>();
        for (UsageRequest.Sampling question : request.samplings()) {
            String contract = question.contract();
            if (contract != null) {
                resources
                        .computeIfAbsent(contract, id -> new TreeSet<>())
                        .add(question.key().resource());
            }
        }
        Map<String, Set<String>> shared = new HashMap<>();
        resources.forEach((contract, asked) -> shared.put(contract, ledger.shared(asked, contract)));
        Map<SampleKey, List<Utilization>> utilizations = new HashMap<>();
        for (UsageRequest.Sampling question : request.samplings()) {
            String contract = question.contract();
            String resource = question.key().resource();
            List<Interval> counted =
                    contract == null || !shared.getOrDefault(contract, Set.of()).contains(resource)
                            ? List.of(Interval.ALL)
                            : held(contract, resource, request.runsUntil());
            utilizations.put(question.key(), ledger.samplesOf(question.key()).utilization(question.slices(), counted));
        }
        return utilizations;
    }

    private List<Interval> held(String contract, String resource, Instant runsUntil) {
        Set<String> products = new TreeSet<>(ledger.usageOf(contract).products());
        ledger.changes().of(contract).forEach(held -> products.add(held.product()));
        HeldTime time = new HeldTime(resource);
        products.stream()
                .filter(product -> state.cloud().catalog().findProduct(product).isPresent())
                .map(product -> new UsageKey(contract, product))
                .filter(this::isLevel)
                .forEach(key -> forEach(key, runsUntil, time::add));
        return time.spans();
    }

    private List<Peaks> peaks(UsageRequest.Peak question, Instant runsUntil) {
        if (!isLevel(question.key())) {
            return Collections.nCopies(question.slices().size(), Peaks.NONE);
        }
        PeakAnswer answer = new PeakAnswer(question);
        forEach(question.key(), runsUntil, answer::add);
        return answer.answer();
    }

    private void forEach(UsageKey key, Instant runsUntil, Consumer<UseOfTime> sink) {
        ledger.usageOf(key.contract()).forEach(key.product(), sink);
        ledger.changes().forEachRun(key, runsUntil, sink);
    }

    private boolean isLevel(UsageKey key) {
        Product product = state.cloud().catalog().product(key.product());
        return state.cloud().catalog().meterOf(product).isLevel();
    }

    @Override
    public StorageSnapshot earlier(Instant knownAt) {
        Instant own = version.knownAt();
        return own != null && own.isBefore(knownAt) ? this : new InMemorySnapshot(written, knownAt);
    }

    @Override
    public void close() {
        // holds nothing that the garbage collector does not free
    }
}
