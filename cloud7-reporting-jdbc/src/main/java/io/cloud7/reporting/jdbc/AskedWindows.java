package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.metering.Span;
import io.cloud7.reporting.metering.Unmasked;
import io.cloud7.reporting.usage.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** The windows that questions come to, as rows of scratch tables. */
final class AskedWindows {
    /** Stands for all resources that have no windows of their own. */
    static final String ALL_OTHERS = "";

    private static final long EVERY_DAY = Long.MAX_VALUE;

    private final @Nullable SpanSplit split;
    private final boolean longRecords;
    private final long runsUntil;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private final List<@Nullable Object[]> special = new ArrayList<>();
    private final Set<Grain> grains = EnumSet.noneOf(Grain.class);

    /**
     * Starts with none.
     *
     * @param split of spans into what rollups answer; null: there are no rollups
     * @param longRecords whether there are records that are in no rollup
     */
    AskedWindows(@Nullable SpanSplit split, boolean longRecords, Instant runsUntil) {
        this.split = split;
        this.longRecords = longRecords;
        this.runsUntil = Span.micros(runsUntil);
    }

    /**
     * Adds the windows of a question.
     *
     * @param unrolled by resource, the whole days whose sums are of no use
     */
    void add(Question question, Map<String, List<Span>> unrolled) {
        Unmasked unmasked = new Unmasked(question.mask());
        Set<String> resources = new TreeSet<>(question.mask().byResource().keySet());
        resources.addAll(unrolled.keySet());
        for (String resource : resources) {
            special.add(new @Nullable Object[] {(long) question.number(), resource});
            add(question, resource, unmasked, unrolled.getOrDefault(resource, List.of()));
        }
        add(question, ALL_OTHERS, unmasked, List.of());
    }

    private void add(Question question, String resource, Unmasked unmasked, List<Span> unrolled) {
        for (int i = 0; i < question.slices().size(); i++) {
            Span span = Span.of(question.slices().get(i).interval());
            Grain grain = question.grains().get(i);
            int slice = i;
            if (span.from() < span.to()) {
                unmasked.forEach(resource, span.from(), span.to(), (from, to) -> {
                    if (grain == Grain.RECORDS && split != null) {
                        split.split(
                                from,
                                to,
                                unrolled,
                                (part, start, end) -> add(question, slice, part, resource, start, end));
                    } else {
                        add(question, slice, grain, resource, from, to);
                    }
                });
            }
        }
    }

    private void add(Question question, int number, Grain grain, String resource, long from, long to) {
        Slice slice = question.slices().get(number);
        LocalDateRange billedIn = slice.billedIn();
        grains.add(grain);
        rows.add(new @Nullable Object[] {
            (long) question.number(),
            (long) number,
            grain.number(),
            question.key().contract(),
            question.key().product(),
            resource,
            from,
            to,
            billedIn == null ? Values.NO_DAY + 1 : billedIn.getStart().toEpochDay(),
            billedIn == null || billedIn.getEnd().equals(LocalDate.MAX)
                    ? EVERY_DAY
                    : billedIn.getEnd().toEpochDay(),
            Values.flag(slice.unassigned()),
            Values.flag(question.level()),
            runsUntil
        });
        if (longRecords && (grain == Grain.DAYS || grain == Grain.MONTHS)) {
            add(question, number, Grain.LONG_RECORDS, resource, from, to);
        }
    }

    /** Which kinds of windows there are. */
    Set<Grain> grains() {
        return grains;
    }

    /** Whether any resource has windows of its own. */
    boolean anySpecial() {
        return !special.isEmpty();
    }

    List<@Nullable Object[]> rows() {
        return rows;
    }

    List<@Nullable Object[]> special() {
        return special;
    }

    /** The span that holds all windows; null: there are none. */
    static @Nullable Span around(List<Question> questions) {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (Question question : questions) {
            for (Slice slice : question.slices()) {
                Span span = Span.of(slice.interval());
                from = Math.min(from, span.from());
                to = Math.max(to, span.to());
            }
        }
        return from < to ? new Span(from, to) : null;
    }
}
