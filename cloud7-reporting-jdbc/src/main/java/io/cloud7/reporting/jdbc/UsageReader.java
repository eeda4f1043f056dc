package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.metering.SettledSlots;
import io.cloud7.reporting.metering.Span;
import io.cloud7.reporting.time.ClockHours;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRequest;
import io.cloud7.reporting.usage.UsageRequest.SettledSpan;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers the second question: which sums of usage. One statement answers all questions of a kind. */
final class UsageReader {
    private final Knowledge knowledge;
    private final Session session;
    private final Catalog catalog;
    private final ClockHours hours;
    private final List<Question> sums = new ArrayList<>();
    private final List<Question> sumsByHour = new ArrayList<>();
    private final List<Question> levels = new ArrayList<>();
    private final List<Question> peaks = new ArrayList<>();
    private final List<UseSink> sinks = new ArrayList<>();
    private final Map<Integer, SettlementAnswer> settled = new HashMap<>();
    private final List<PeakAnswer> highest = new ArrayList<>();

    UsageReader(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.session = knowledge.session();
        this.catalog = knowledge.cloud().cloud().catalog();
        this.hours = new ClockHours(knowledge.cloud().cloud().settings().zone());
    }

    Usage read(UsageRequest request) throws SQLException {
        Map<UsageKey, SumAnswer> ofSums = new LinkedHashMap<>();
        request.sums().forEach(sum -> ofSums.put(sum.key(), ask(sum)));
        Map<UsageKey, SettlementAnswer> ofSettlements = new LinkedHashMap<>();
        SettledSlots slots = new SettledSlots(hours);
        request.settlements().forEach(settlement -> ofSettlements.put(settlement.key(), ask(settlement, slots)));
        Map<UsageKey, PeakAnswer> ofPeaks = new LinkedHashMap<>();
        request.peaks().forEach(peak -> ofPeaks.put(peak.key(), ask(peak)));
        answer(request.runsUntil());
        return new Usage(
                answers(ofSums, SumAnswer::answer),
                answers(ofSettlements, SettlementAnswer::answer),
                answers(ofPeaks, PeakAnswer::answer),
                new SampleReader(knowledge).read(request.samplings(), request.runsUntil()));
    }

    private static <A, R> Map<UsageKey, R> answers(Map<UsageKey, A> asked, Function<A, R> answer) {
        Map<UsageKey, R> answers = new HashMap<>();
        asked.forEach((key, value) -> answers.put(key, answer.apply(value)));
        return answers;
    }

    private boolean isLevel(UsageKey key) {
        return catalog.meterOf(catalog.product(key.product())).isLevel();
    }

    private SumAnswer ask(UsageRequest.Sum sum) {
        SumAnswer answer = new SumAnswer(sum.slices().size());
        sums.add(Question.ofAll(sinks.size(), sum.key(), isLevel(sum.key()), sum.slices(), sum.mask()));
        sinks.add(answer);
        return answer;
    }

    /** What is settled by the hour is asked apart. */
    private SettlementAnswer ask(UsageRequest.Settlement settlement, SettledSlots slots) {
        SettlementAnswer answer = new SettlementAnswer(settlement, hours, slots);
        boolean level = isLevel(settlement.key());
        List<Slice> slices =
                settlement.slices().stream().map(SettledSpan::slice).toList();
        int number = sinks.size();
        for (boolean hourly : new boolean[] {false, true}) {
            List<Integer> asked = IntStream.range(0, slices.size())
                    .filter(i -> SettlementAnswer.isHourly(settlement.slices().get(i)) == hourly)
                    .boxed()
                    .toList();
            Question question = new Question(number, settlement.key(), level, slices, asked, settlement.mask());
            if (hourly && level) {
                levels.add(question);
            } else if (hourly) {
                sumsByHour.add(question);
            } else {
                sums.add(question);
            }
        }
        settled.put(number, answer);
        sinks.add(answer);
        return answer;
    }

    private PeakAnswer ask(UsageRequest.Peak peak) {
        PeakAnswer answer = new PeakAnswer(peak.slices().size());
        if (isLevel(peak.key())) {
            peaks.add(Question.ofAll(highest.size(), peak.key(), true, peak.slices(), peak.mask()));
            highest.add(answer);
        }
        return answer;
    }

    private void answer(Instant runsUntil) throws SQLException {
        List<Question> all = new ArrayList<>(sums);
        List.of(sumsByHour, levels, peaks).forEach(all::addAll);
        if (all.isEmpty()) {
            return;
        }
        Set<String> contracts = new LinkedHashSet<>();
        all.forEach(question -> contracts.add(question.key().contract()));
        Collection<CorrectionFamilies> families = knowledge.families(contracts).values();
        Rolled rolled = rolled(all, families);
        Asked asked = (questions, split) -> {
            AskedWindows windows = new AskedWindows(knowledge.state(), split);
            questions.forEach(
                    question -> windows.add(question, rolled.uselessDays().getOrDefault(question.key(), Map.of())));
            return windows.isEmpty() ? null : UseStatements.of(knowledge, windows, families, runsUntil);
        };
        UseStatements ofSums = asked.about(sums, rolled.sums());
        if (ofSums != null) {
            session.forEach(ofSums.sums(), row -> sum(row, ofSums.columns()));
        }
        UseStatements byHour = asked.about(sumsByHour, SpanSplit.NONE);
        if (byHour != null) {
            Given clockHours = session.given(Scratch.CLOCK_HOUR, clockHours());
            session.forEach(byHour.sumsByHour(clockHours), row -> sum(row, byHour.columns()));
        }
        UseStatements ofLevels = asked.about(levels, rolled.levels());
        if (ofLevels != null) {
            session.forEach(ofLevels.levels(), this::step);
        }
        UseStatements ofPeaks = asked.about(peaks, rolled.levels());
        if (ofPeaks != null) {
            session.forEach(ofPeaks.peaks(), this::peak);
        }
    }

    /** Makes the statements about questions; null: no window is asked. */
    @FunctionalInterface
    private interface Asked {
        @Nullable UseStatements about(List<Question> questions, SpanSplit split) throws SQLException;
    }

    /**
     * How rollups answer.
     *
     * @param uselessDays those that they do not answer, by key and resource
     */
    private record Rolled(SpanSplit sums, SpanSplit levels, Map<UsageKey, Map<String, List<Span>>> uselessDays) {}

    private Rolled rolled(List<Question> all, Collection<CorrectionFamilies> families) throws SQLException {
        StoreState state = knowledge.state();
        String name = state.rollupZone();
        if (!state.keepsRollups() || name == null) {
            return new Rolled(SpanSplit.NONE, SpanSplit.NONE, Map.of());
        }
        ZoneId zone = ZoneId.of(name);
        return new Rolled(
                new SpanSplit.Sums(zone),
                state.mixedMeters() > 0 ? SpanSplit.NONE : new SpanSplit.Levels(zone, state.longestRecord()),
                new UnrolledDays(knowledge, zone).of(all, families));
    }

    private void sum(Row row, SumColumns columns) throws SQLException {
        UseSum sum = UseSum.read(row, columns);
        sinks.get(sum.question()).add(sum);
    }

    private void step(Row row) throws SQLException {
        SettlementAnswer answer = settled.get(Math.toIntExact(row.number()));
        if (answer != null) {
            answer.step(Math.toIntExact(row.number()), row.text(), row.number(), row.sum(), row.number());
        }
    }

    private void peak(Row row) throws SQLException {
        PeakAnswer answer = highest.get(Math.toIntExact(row.number()));
        int slice = Math.toIntExact(row.number());
        String resource = row.optionalText();
        BigDecimal peak = row.sum();
        if (resource == null) {
            answer.total(slice, peak);
        } else {
            answer.ofResource(slice, resource, peak);
        }
    }

    /** The clock hours of what is settled by the hour. */
    private List<@Nullable Object[]> clockHours() {
        Map<Long, Long> bounds = new LinkedHashMap<>();
        List<Span> spans = new ArrayList<>();
        for (Question question : sumsByHour) {
            question.asked()
                    .forEach(slice ->
                            spans.add(Span.of(question.slices().get(slice).interval())));
        }
        for (Span span : SpanSplit.merged(spans)) {
            for (long hour = hours.startOfHour(span.from()); hour < span.to(); hour = hours.endOfHour(hour)) {
                bounds.put(hour, hours.endOfHour(hour));
            }
        }
        return bounds.entrySet().stream()
                .map(hour -> new @Nullable Object[] {hour.getKey(), hour.getValue()})
                .toList();
    }
}
