package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.metering.Span;
import io.cloud7.reporting.metering.Unmasked;
import io.cloud7.reporting.usage.Mask;
import io.cloud7.reporting.usage.Slice;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private static final long NOTHING = -1;
    private static final long SINCE_EVER = Long.MIN_VALUE / 2;

    private final StoreState state;
    private final SpanSplit split;
    private final List<@Nullable Object[]> asked = new ArrayList<>();
    private final List<@Nullable Object[]> special = new ArrayList<>();
    private final Map<List<Window>, Long> shapes = new LinkedHashMap<>();
    private final Map<Plain, Long> plain = new HashMap<>();
    private @Nullable Plain last;
    private long shapeOfLast;
    private final Map<Grain, Span> grains = new EnumMap<>(Grain.class);

    /** One window of a slice, answered from one table. */
    private record Window(
            int slice,
            Grain grain,
            long from,
            long to,
            long since,
            long billedFrom,
            long billedTo,
            boolean unassigned) {}

    /** What tells the windows of resources that have none of their own, where nothing is masked. */
    private record Plain(List<Slice> slices, List<Integer> asked) {}

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
            ask(
                    question,
                    resource,
                    shape(windows(question, resource, unmasked, unrolled.getOrDefault(resource, List.of()))));
        }
        ask(question, ALL_OTHERS, shapeOfOthers(question, unmasked));
    }

    /** The shape of windows for resources that have none of their own; mostly the one of the question before. */
    private long shapeOfOthers(Question question, Unmasked unmasked) {
        if (!question.mask().equals(Mask.NONE)) {
            return shape(windows(question, ALL_OTHERS, unmasked, List.of()));
        }
        Plain windows = new Plain(question.slices(), question.asked());
        if (!windows.equals(last)) {
            last = windows;
            shapeOfLast =
                    plain.computeIfAbsent(windows, any -> shape(windows(question, ALL_OTHERS, unmasked, List.of())));
        }
        return shapeOfLast;
    }

    private void ask(Question question, String resource, long shape) {
        if (shape != NOTHING) {
            asked.add(new @Nullable Object[] {
                (long) question.number(),
                question.key().contract(),
                question.key().product(),
                Values.flag(question.level()),
                resource,
                shape
            });
        }
    }

    private long shape(List<Window> windows) {
        return windows.isEmpty() ? NOTHING : shapes.computeIfAbsent(List.copyOf(windows), any -> (long) shapes.size());
    }

    private List<Window> windows(Question question, String resource, Unmasked unmasked, List<Span> unrolled) {
        List<Window> windows = new ArrayList<>();
        for (int number : question.asked()) {
            Slice slice = question.slices().get(number);
            Span span = Span.of(slice.interval());
            boolean mayHoldUse = slice.unassigned() || state.assigned() > 0;
            if (mayHoldUse && span.from() < span.to()) {
                unmasked.forEach(
                        resource,
                        span.from(),
                        span.to(),
                        (from, to) -> split.split(
                                from,
                                to,
                                unrolled,
                                (grain, start, end) -> add(windows, number, slice, grain, start, end)));
            }
        }
        return windows;
    }

    private void add(List<Window> windows, int number, Slice slice, Grain grain, long from, long to) {
        LocalDateRange billedIn = slice.billedIn();
        long since = since(grain, from);
        grains.merge(
                grain,
                new Span(since, to),
                (one, other) -> new Span(Math.min(one.from(), other.from()), Math.max(one.to(), other.to())));
        windows.add(new Window(
                number,
                grain,
                from,
                to,
                since,
                billedIn == null ? Values.NO_DAY + 1 : billedIn.getStart().toEpochDay(),
                billedIn == null || billedIn.getEnd().equals(LocalDate.MAX)
                        ? EVERY_DAY
                        : billedIn.getEnd().toEpochDay(),
                slice.unassigned()));
        if (state.longRecords() > 0 && grain != Grain.LONG_RECORDS) {
            add(windows, number, slice, Grain.LONG_RECORDS, from, to);
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
        return asked.isEmpty();
    }

    /** Whose use of what is asked for in which windows. */
    Given asked(Session session) throws SQLException {
        return session.given(Scratch.ASKED, asked);
    }

    /** The windows. */
    Given windows(Session session) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        shapes.forEach((windows, shape) -> windows.forEach(window -> rows.add(new @Nullable Object[] {
            shape,
            (long) window.slice(),
            window.grain().number(),
            window.from(),
            window.to(),
            window.since(),
            window.billedFrom(),
            window.billedTo(),
            Values.flag(window.unassigned())
        })));
        return session.given(Scratch.WINDOW, rows);
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
