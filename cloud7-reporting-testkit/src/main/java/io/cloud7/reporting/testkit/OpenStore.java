package io.cloud7.reporting.testkit;

import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.testkit.StorageContract.Ports;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.Mask;
import io.cloud7.reporting.usage.Peaks;
import io.cloud7.reporting.usage.SampleKey;
import io.cloud7.reporting.usage.SettledUse;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UsageRequest;
import io.cloud7.reporting.usage.UsageRequest.SettledSpan;
import io.cloud7.reporting.usage.UsageSum;
import io.cloud7.reporting.usage.Utilization;
import io.cloud7.reporting.usage.UtilizationSample;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** A store under test, written to and asked in few words. */
final class OpenStore {
    /** When the first cloud was recorded: before every fact of the tests. */
    static final Instant FOUNDED = Instant.parse("2025-01-01T00:00:00Z");

    static final Interval ALWAYS =
            Interval.of(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"));

    private final @Nullable Ports ports;

    OpenStore() {
        ports = null;
    }

    OpenStore(Ports ports, Cloud cloud) {
        this.ports = ports;
        ports.reference().replace(cloud, FOUNDED);
    }

    Ports ports() {
        if (ports == null) {
            throw new IllegalStateException("no store is open");
        }
        return ports;
    }

    IngestResult add(UsageRecord... records) {
        return add(Arrays.asList(records), Stamp.asRecorded());
    }

    IngestResult add(List<UsageRecord> records, Stamp stamp) {
        return ports().ledger().append(UsageBatch.ofUsage(records), stamp);
    }

    IngestResult add(LevelChange... changes) {
        return ports().ledger().append(UsageBatch.ofChanges(Arrays.asList(changes)), Stamp.asRecorded());
    }

    IngestResult add(GivenCharge... charges) {
        return ports().ledger().append(UsageBatch.ofCharges(Arrays.asList(charges)), Stamp.asRecorded());
    }

    IngestResult addSamples(UtilizationSample... samples) {
        return addSamples(Arrays.asList(samples), Stamp.asRecorded());
    }

    IngestResult addSamples(List<UtilizationSample> samples, Stamp stamp) {
        return ports().ledger().append(UsageBatch.ofSamples(samples), stamp);
    }

    StorageSnapshot snapshot(@Nullable Instant knownAt) {
        return ports().storage().snapshot(knownAt);
    }

    /** The sum of quantities on a product of c-acme, in its own unit: microseconds or units. */
    BigDecimal total(String product, @Nullable Instant knownAt) {
        try (StorageSnapshot snapshot = snapshot(knownAt)) {
            return total(snapshot, product);
        }
    }

    static BigDecimal total(StorageSnapshot snapshot, String product) {
        return sums(snapshot, product, List.of(Slice.everything(ALWAYS)), Mask.NONE).get(0).stream()
                .map(UsageSum::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<UsageSum> sums(String product, Interval window) {
        return sums(product, List.of(Slice.everything(window)), Mask.NONE).get(0);
    }

    List<List<UsageSum>> sums(String product, List<Slice> slices, Mask mask) {
        try (StorageSnapshot snapshot = snapshot(null)) {
            return sums(snapshot, product, slices, mask);
        }
    }

    private static List<List<UsageSum>> sums(StorageSnapshot snapshot, String product, List<Slice> slices, Mask mask) {
        UsageKey key = new UsageKey("c-acme", product);
        UsageRequest request = new UsageRequest(
                List.of(new UsageRequest.Sum(key, slices, mask)), List.of(), List.of(), ALWAYS.getEnd());
        return snapshot.usage(request).sumsOf(key);
    }

    List<SettledUse> settled(String product, Mask mask, SettledSpan... spans) {
        UsageKey key = new UsageKey("c-acme", product);
        try (StorageSnapshot snapshot = snapshot(null)) {
            UsageRequest.Settlement question = new UsageRequest.Settlement(key, Arrays.asList(spans), mask);
            return snapshot.usage(new UsageRequest(List.of(), List.of(question), List.of(), ALWAYS.getEnd()))
                    .settlementsOf(key);
        }
    }

    List<Peaks> peaks(String product, Mask mask, Interval... windows) {
        UsageKey key = new UsageKey("c-acme", product);
        List<Slice> slices = Arrays.stream(windows).map(Slice::everything).toList();
        try (StorageSnapshot snapshot = snapshot(null)) {
            UsageRequest.Peak question = new UsageRequest.Peak(key, slices, mask);
            return snapshot.usage(new UsageRequest(List.of(), List.of(), List.of(question), ALWAYS.getEnd()))
                    .peaksOf(key);
        }
    }

    List<Utilization> utilization(SampleKey key, Interval... windows) {
        return utilization(key, null, windows);
    }

    List<Utilization> utilization(SampleKey key, @Nullable Instant knownAt, Interval... windows) {
        return utilization(new UsageRequest.Sampling(key, Arrays.asList(windows)), knownAt);
    }

    List<Utilization> utilization(UsageRequest.Sampling question, @Nullable Instant knownAt) {
        try (StorageSnapshot snapshot = snapshot(knownAt)) {
            return snapshot.usage(new UsageRequest(List.of(), List.of(), List.of(), List.of(question), ALWAYS.getEnd()))
                    .utilizationsOf(question.key());
        }
    }

    Portfolio portfolio(@Nullable Instant knownAt) {
        try (StorageSnapshot snapshot = snapshot(knownAt)) {
            return snapshot.portfolio(PortfolioScope.all(ALWAYS));
        }
    }

    ContractFacts facts(String contract, @Nullable Instant knownAt) {
        return portfolio(knownAt).contracts().stream()
                .filter(facts -> facts.contract().id().equals(contract))
                .findFirst()
                .orElseThrow();
    }
}
