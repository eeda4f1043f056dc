package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.metering.Span;
import io.cloud7.reporting.metering.Unmasked;
import io.cloud7.reporting.usage.Slice;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** The windows that questions of one kind come to, as rows of scratch tables. */
final class AskedWindows {
    /** Stands for all resources that have no windows of their own. */
    static final String ALL_OTHERS = "";

    private static final long EVERY_DAY = Long.MAX_VALUE;
    private static final long SINCE_EVER = Long.MIN_VALUE / 2;

    private final StoreState state;
    private final SpanSplit split;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private final List<@Nullable Object[]> special = new ArrayList<>();
    private final Map<Grain, Span> grains = new EnumMap<>(Grain.class);

    /**
     * Starts with none.
     *
     * @param split of spans into what answers them
     */
    AskedWindows(StoreState state, SpanSplit split) {
        this.state = state;
        this.split = split;
    }

    /**
     * Adds the windows of a question.
     *
     * @param unrolled by resource, the whole days whose rollups are of no use
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
        for (int slice : question.asked()) {
            Span span = Span.of(question.slices().get(slice).interval());
            if (span.from() < span.to()) {
                unmasked.forEach(
                        resource,
                        span.from(),
                        span.to(),
                        (from, to) -> split.split(
                                from,
                                to,
                                unrolled,
                                (grain, start, end) -> add(question, slice, grain, resource, start, end)));
            }
        }
    }

    private void add(Question question, int number, Grain grain, String resource, long from, long to) {
        Slice slice = question.slices().get(number);
        LocalDateRange billedIn = slice.billedIn();
        long since = since(grain, from);
        grains.merge(
                grain,
                new Span(since, to),
                (one, other) -> new Span(Math.min(one.from(), other.from()), Math.max(one.to(), other.to())));
        rows.add(new @Nullable Object[] {
            (long) question.number(),
            (long) number,
            grain.number(),
            question.key().contract(),
            question.key().product(),
            resource,
            from,
            to,
            since,
            billedIn == null ? Values.NO_DAY + 1 : billedIn.getStart().toEpochDay(),
            billedIn == null || billedIn.getEnd().equals(LocalDate.MAX)
                    ? EVERY_DAY
                    : billedIn.getEnd().toEpochDay(),
            Values.flag(slice.unassigned()),
            Values.flag(question.level())
        });
        if (state.longRecords() > 0 && grain != Grain.LONG_RECORDS) {
            add(question, number, Grain.LONG_RECORDS, resource, from, to);
        }
    }

    /** When the first row may begin that has a part in a window. */
    private long since(Grain grain, long from) {
        return switch (grain) {
            case RECORDS -> from - state.longestRecord();
            case LONG_RECORDS -> SINCE_EVER;
            case DAYS, MONTHS -> from;
            case STEPS -> split.startOfMonth(from);
        };
    }

    /** From what they are answered, and from when to when rows begin that have a part in any of them. */
    Map<Grain, Span> grains() {
        return grains;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The windows. */
    Given rows(Session session) throws SQLException {
        return session.given(Scratch.ASKED, rows);
    }

    /** Resources that have windows of their own; null: there are none. */
    @Nullable Given special(Session session) throws SQLException {
        return special.isEmpty() ? null : session.given(Scratch.SPECIAL, special);
    }

    /** The span that holds all windows; null: there are none. */
    static @Nullable Span around(Collection<Question> questions) {
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
