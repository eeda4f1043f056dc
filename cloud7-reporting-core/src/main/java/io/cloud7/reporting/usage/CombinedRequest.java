package io.cloud7.reporting.usage;

import io.cloud7.reporting.usage.UsageRequest.Peak;
import io.cloud7.reporting.usage.UsageRequest.Sampling;
import io.cloud7.reporting.usage.UsageRequest.SettledSpan;
import io.cloud7.reporting.usage.UsageRequest.Settlement;
import io.cloud7.reporting.usage.UsageRequest.Sum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Several requests as one. A key has one question of a kind, so the slices of all are asked together, each once, and each
 * request finds the answers to its own again.
 *
 * <p>Settled spans of one key must be cut alike in all requests: two that overlap are of one slice, with the same
 * allowances.
 */
public final class CombinedRequest {
    private final UsageRequest request;
    private final Map<UsageKey, Map<Slice, Integer>> sums = new HashMap<>();
    private final Map<UsageKey, Map<Slice, Integer>> settlements = new HashMap<>();
    private final Map<UsageKey, Map<Slice, Integer>> peaks = new HashMap<>();

    private CombinedRequest(UsageRequest request) {
        this.request = request;
        request.sums().forEach(sum -> sums.put(sum.key(), places(sum.slices())));
        request.settlements().forEach(settled -> settlements.put(settled.key(), places(slices(settled))));
        request.peaks().forEach(peak -> peaks.put(peak.key(), places(peak.slices())));
    }

    private static List<Slice> slices(Settlement settlement) {
        return settlement.slices().stream().map(SettledSpan::slice).toList();
    }

    private static Map<Slice, Integer> places(List<Slice> slices) {
        Map<Slice, Integer> places = new HashMap<>();
        for (int i = 0; i < slices.size(); i++) {
            places.put(slices.get(i), i);
        }
        return places;
    }

    /**
     * Puts requests together.
     *
     * @param parts the requests, of which only what is new is kept; their samplings must be of different keys
     * @param runsUntil until when a level that is still held is counted
     * @throws IllegalArgumentException if two ask about one key under different masks
     */
    public static CombinedRequest of(Stream<UsageRequest> parts, Instant runsUntil) {
        Asked<Slice> sums = new Asked<>(slice -> slice);
        Asked<SettledSpan> settlements = new Asked<>(SettledSpan::slice);
        Asked<Slice> peaks = new Asked<>(slice -> slice);
        List<Sampling> samplings = new ArrayList<>();
        parts.forEachOrdered(part -> {
            part.sums().forEach(sum -> sums.add(sum.key(), sum.mask(), sum.slices()));
            part.settlements().forEach(settled -> settlements.add(settled.key(), settled.mask(), settled.slices()));
            part.peaks().forEach(peak -> peaks.add(peak.key(), peak.mask(), peak.slices()));
            samplings.addAll(part.samplings());
        });
        return new CombinedRequest(new UsageRequest(
                sums.questions(Sum::new),
                settlements.questions((key, spans, mask) -> new Settlement(key, inOrder(spans), mask)),
                peaks.questions(Peak::new),
                samplings,
                runsUntil));
    }

    private static List<SettledSpan> inOrder(List<SettledSpan> spans) {
        return spans.stream()
                .sorted(Comparator.comparing(span -> span.slice().interval().getStart()))
                .toList();
    }

    /** The slices that are asked about each key. */
    private static final class Asked<T> {
        private final Map<UsageKey, Map<Slice, T>> slices = new LinkedHashMap<>();
        private final Map<UsageKey, Mask> masks = new HashMap<>();
        private final Function<T, Slice> sliceOf;

        Asked(Function<T, Slice> sliceOf) {
            this.sliceOf = sliceOf;
        }

        void add(UsageKey key, Mask mask, List<T> more) {
            Mask known = masks.putIfAbsent(key, mask);
            if (known != null && !known.equals(mask)) {
                throw new IllegalArgumentException("two requests ask about " + key + " under different masks");
            }
            Map<Slice, T> all = slices.computeIfAbsent(key, same -> new LinkedHashMap<>());
            more.forEach(slice -> all.putIfAbsent(sliceOf.apply(slice), slice));
        }

        <Q> List<Q> questions(Question<T, Q> maker) {
            List<Q> questions = new ArrayList<>();
            slices.forEach((key, all) ->
                    questions.add(maker.of(key, List.copyOf(all.values()), masks.getOrDefault(key, Mask.NONE))));
            return questions;
        }
    }

    private interface Question<T, Q> {
        Q of(UsageKey key, List<T> slices, Mask mask);
    }

    /** The one request. */
    public UsageRequest request() {
        return request;
    }

    /** Until when a level that is still held is counted. */
    public Instant runsUntil() {
        return request.runsUntil();
    }

    /**
     * The answers to one of the requests.
     *
     * @param part one of those that were put together
     * @param usage the answer to {@link #request}
     */
    public Usage answers(UsageRequest part, Usage usage) {
        Map<UsageKey, List<List<UsageSum>>> ofSums = new HashMap<>();
        part.sums().forEach(sum -> ofSums.put(sum.key(), own(sum.slices(), sums, sum.key(), usage::sumsOf)));
        Map<UsageKey, List<SettledUse>> ofSettlements = new HashMap<>();
        part.settlements()
                .forEach(settled -> ofSettlements.put(
                        settled.key(), own(slices(settled), settlements, settled.key(), usage::settlementsOf)));
        Map<UsageKey, List<Peaks>> ofPeaks = new HashMap<>();
        part.peaks().forEach(peak -> ofPeaks.put(peak.key(), own(peak.slices(), peaks, peak.key(), usage::peaksOf)));
        return new Usage(ofSums, ofSettlements, ofPeaks, usage.utilizations());
    }

    private static <A> List<A> own(
            List<Slice> slices,
            Map<UsageKey, Map<Slice, Integer>> places,
            UsageKey key,
            Function<UsageKey, List<A>> answers) {
        List<A> all = answers.apply(key);
        Map<Slice, Integer> known = places.getOrDefault(key, Map.of());
        List<A> own = new ArrayList<>();
        for (Slice slice : slices) {
            Integer place = known.get(slice);
            if (place == null) {
                throw new IllegalStateException(slice + " of " + key + " was not asked; put its request in first");
            }
            own.add(all.get(place));
        }
        return own;
    }

    /** The answer to a request where nothing was used. */
    public static Usage nothing(UsageRequest request) {
        Map<UsageKey, List<List<UsageSum>>> sums = new HashMap<>();
        request.sums()
                .forEach(sum ->
                        sums.put(sum.key(), Collections.nCopies(sum.slices().size(), List.of())));
        Map<UsageKey, List<SettledUse>> settlements = new HashMap<>();
        request.settlements()
                .forEach(settled -> settlements.put(
                        settled.key(),
                        settled.slices().stream()
                                .map(span -> SettledUse.none(span.allowances().size()))
                                .toList()));
        Map<UsageKey, List<Peaks>> peaks = new HashMap<>();
        request.peaks()
                .forEach(peak ->
                        peaks.put(peak.key(), Collections.nCopies(peak.slices().size(), Peaks.NONE)));
        return new Usage(sums, settlements, peaks, Map.of());
    }
}
