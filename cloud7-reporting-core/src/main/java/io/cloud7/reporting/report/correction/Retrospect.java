package io.cloud7.reporting.report.correction;

import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.report.Knowledge;
import io.cloud7.reporting.report.LookBack;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * What a bill needs to be rated at other states of knowledge: the window as known when its closed periods were invoiced,
 * and, for adjustments, whole billing periods as known before and after. One question for each instant of the two kinds;
 * none where nothing is closed.
 */
public final class Retrospect<T> {
    private final Rater<T> rater;
    private final Map<Key, Question> questions = new LinkedHashMap<>();

    /**
     * What is rated, and as known when.
     *
     * @param knownAt null: now
     * @param whole whether it is whole billing periods; else what the window holds of them
     * @param alone the span if it is rated by itself; null: together with others as known at the same instant
     */
    private record Key(
            @Nullable Instant knownAt,
            boolean whole,
            @Nullable Interval alone) {
        static Key window(Instant knownAt) {
            return new Key(knownAt, false, null);
        }

        static Key part(@Nullable Instant knownAt, Interval part) {
            return new Key(knownAt, false, part);
        }

        static Key period(@Nullable Instant knownAt, CorrectionStep step) {
            return new Key(
                    knownAt, true, step.alone() ? step.original().period().interval() : null);
        }
    }

    /**
     * Finds out what is needed.
     *
     * @param rater how to rate
     * @param window what the bill is about
     * @param runsUntil until when a level that is still held is counted in the window
     * @param accounts the closed periods of all accounts that are rated together
     */
    public Retrospect(Rater<T> rater, Interval window, Instant runsUntil, Collection<ClosedPeriods> accounts) {
        this.rater = rater;
        for (ClosedPeriods account : accounts) {
            List<Interval> parts = account.partsOf(window);
            parts.forEach(part -> account.knownAt(part).forEach(known -> ask(Key.part(known, part), part, runsUntil)));
            for (ClosedPeriod period : parts.isEmpty() ? account.in(window) : List.<ClosedPeriod>of()) {
                ask(Key.window(period.knownAt()), period.period().interval().intersection(window), runsUntil);
            }
            for (CorrectionStep step : account.stepsIn(window)) {
                Interval original = step.original().period().interval();
                ask(Key.period(step.before(), step), original, original.getEnd());
                ask(Key.period(step.after(), step), original, original.getEnd());
            }
        }
    }

    private void ask(Key key, Interval span, Instant runsUntil) {
        Question known = questions.get(key);
        Interval all = known == null ? span : known.span().span(span);
        Instant until = known == null || runsUntil.isAfter(known.runsUntil()) ? runsUntil : known.runsUntil();
        questions.put(key, new Question(rater, key.knownAt(), all, until));
    }

    private record Question(Rater<?> rater, @Nullable Instant knownAt, Interval span, Instant runsUntil)
            implements LookBack {
        @Override
        public PortfolioScope scope() {
            return rater.scope(span);
        }

        @Override
        public UsageRequest requirements(Portfolio then) {
            return rater.of(then, span)
                    .map(rating -> rating.request().apply(runsUntil))
                    .orElseGet(() -> new UsageRequest(List.of(), List.of(), List.of(), runsUntil));
        }
    }

    /** What is to be asked. */
    public List<LookBack> lookBacks() {
        return List.copyOf(questions.values());
    }

    /**
     * What was known.
     *
     * @param known the answers to {@link #lookBacks}, in their order
     * @throws IllegalArgumentException if there are not as many
     */
    public Rated<T> rate(List<Knowledge> known) {
        if (known.size() != questions.size()) {
            throw new IllegalArgumentException(
                    questions.size() + " questions were asked, and " + known.size() + " answers came");
        }
        Map<Key, Optional<T>> rated = new LinkedHashMap<>();
        int next = 0;
        for (Map.Entry<Key, Question> question : questions.entrySet()) {
            Knowledge answer = known.get(next++);
            Usage usage = answer.usage();
            rated.put(
                    question.getKey(),
                    rater.of(answer.portfolio(), question.getValue().span())
                            .map(rating -> rating.rate().apply(usage)));
        }
        return new Rated<>(rated);
    }

    /** What came of it. */
    public static final class Rated<T> {
        private final Map<Key, Optional<T>> rated;

        private Rated(Map<Key, Optional<T>> rated) {
            this.rated = rated;
        }

        /** The window as known at an instant; empty if nothing was known of the account. */
        public Optional<T> window(Instant knownAt) {
            return of(Key.window(knownAt));
        }

        /** A part of the window that is rated by itself, as known at an instant, null: now; empty as above. */
        Optional<T> part(@Nullable Instant knownAt, Interval part) {
            return of(Key.part(knownAt, part));
        }

        /** The original period, perhaps with others, as known before the step; empty if nothing was known. */
        Optional<T> before(CorrectionStep step) {
            return of(Key.period(step.before(), step));
        }

        /** The same as known after the step. */
        Optional<T> after(CorrectionStep step) {
            return of(Key.period(step.after(), step));
        }

        /** All that was known, of whatever time. */
        List<T> all() {
            return rated.values().stream().flatMap(Optional::stream).toList();
        }

        private Optional<T> of(Key key) {
            Optional<T> known = rated.get(key);
            if (known == null) {
                throw new IllegalStateException("nothing was asked as known at " + key.knownAt());
            }
            return known;
        }
    }
}
