package io.cloud7.reporting.storage;

import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.usage.SampleKey;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The digest of what a report was computed from: SHA-256 over the question, for whose eyes it is, the reference data,
 * and, contract by contract, the facts and the sums that were asked for.
 *
 * <p>It is over what every store answers, never over raw records: stores that answer alike have the same digest, in
 * whatever order things arrived and whenever they were recorded. The facts may be added some contracts at a time, in
 * their order; the digest is that of all of them together. Not safe for use by several threads.
 */
public final class FactsDigest {
    private static final String ALGORITHM = "sha256:";

    private final CanonicalBytes bytes = new CanonicalBytes();
    private final SortedMap<String, Object> elsewhere = new TreeMap<>();

    /**
     * Begins the digest of a report.
     *
     * @param question the question as text, with all its filters
     * @param portfolio its portfolio; of its contracts none is added yet
     * @param reference the digest of the portfolio's reference data
     */
    public FactsDigest(String question, Portfolio portfolio, ReferenceDigest reference) {
        bytes.put(question);
        begin(portfolio, reference);
    }

    /**
     * Goes on with another view of the world, for example as it was known when an invoice was issued.
     *
     * @param portfolio the portfolio of that view; of its contracts none is added yet
     * @param reference the digest of the portfolio's reference data
     */
    public void begin(Portfolio portfolio, ReferenceDigest reference) {
        String within = portfolio.within();
        bytes.put(elsewhere)
                .put(reference.hex())
                .put(within == null ? portfolio.viewer().id() : within);
        if (!portfolio.strays().isEmpty()) {
            bytes.put(portfolio.strays());
        }
        elsewhere.clear();
    }

    /**
     * Adds the facts of contracts.
     *
     * @param contracts those of the portfolio that was begun last, in its order
     * @param usage what was asked about them
     */
    public void add(List<ContractFacts> contracts, Usage usage) {
        Map<String, SortedMap<String, Object>> sums = grouped(usage.sums(), UsageKey::contract, UsageKey::product);
        Map<String, SortedMap<String, Object>> settlements =
                grouped(usage.settlements(), UsageKey::contract, UsageKey::product);
        Map<String, SortedMap<String, Object>> peaks = grouped(usage.peaks(), UsageKey::contract, UsageKey::product);
        Map<String, SortedMap<String, Object>> samples =
                grouped(usage.utilizations(), SampleKey::resource, SampleKey::meter);
        List<Map<String, SortedMap<String, Object>>> ofContract = List.of(sums, settlements, peaks);
        for (ContractFacts facts : contracts) {
            put(facts);
            String contract = facts.contract().id();
            ofContract.forEach(answers -> bytes.put(answers.get(contract)));
            facts.resources().keySet().forEach(resource -> bytes.put(samples.get(resource)));
        }
        for (ContractFacts facts : contracts) {
            ofContract.forEach(answers -> answers.remove(facts.contract().id()));
            facts.resources().keySet().forEach(samples::remove);
        }
        for (int kind = 0; kind < ofContract.size(); kind++) {
            keep(kind, ofContract.get(kind));
        }
        keep(ofContract.size(), samples);
    }

    private void put(ContractFacts facts) {
        bytes.put(facts.contract())
                .put(facts.usedProducts())
                .put(facts.resources())
                .put(facts.givenCharges().stream().map(FactsDigest::whenever).toList())
                .put(facts.invoices())
                .put(facts.sourced())
                .put(facts.warnings());
    }

    /** A charge without when it was recorded, which decides whether it is known, and nothing else. */
    private static GivenCharge whenever(GivenCharge charge) {
        return charge.recordedAt(Instant.EPOCH);
    }

    private static <K, T> Map<String, SortedMap<String, Object>> grouped(
            Map<K, List<T>> answers, Function<K, String> group, Function<K, String> member) {
        Map<String, SortedMap<String, Object>> grouped = new TreeMap<>();
        answers.forEach((key, answer) ->
                grouped.computeIfAbsent(group.apply(key), id -> new TreeMap<>()).put(member.apply(key), answer));
        return grouped;
    }

    /** Keeps answers about what is of none of the contracts for the end. */
    private void keep(int kind, Map<String, SortedMap<String, Object>> answers) {
        answers.forEach((id, answer) -> elsewhere.put(kind + id, answer));
    }

    /** The digest of all that was added, for example {@code sha256:9f86d081…}; to be asked for once. */
    public String value() {
        return ALGORITHM + bytes.put(elsewhere).hex();
    }
}
