package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.metering.Span;
import io.cloud7.reporting.time.ClockHours;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRequest;
import io.cloud7.reporting.usage.UsageRequest.SettledSpan;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers the second question: which sums of usage. */
final class UsageReader {
    private final Knowledge knowledge;
    private final Session session;
    private final Catalog catalog;
    private final ClockHours hours;
    private final List<Question> questions = new ArrayList<>();
    private final Map<Integer, UseSink> sinks = new HashMap<>();
    private final Map<Integer, PeakAnswer> peaks = new HashMap<>();

    UsageReader(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.session = knowledge.session();
        this.catalog = knowledge.cloud().cloud().catalog();
        this.hours = new ClockHours(knowledge.cloud().cloud().settings().zone());
    }

    Usage read(UsageRequest request) throws SQLException {
        Map<UsageKey, SumAnswer> sums = new LinkedHashMap<>();
        for (UsageRequest.Sum sum : request.sums()) {
            SumAnswer answer = new SumAnswer(sum.slices().size());
            sums.put(sum.key(), answer);
            sinks.put(ask(sum), answer);
        }
        Map<UsageKey, SettlementAnswer> settlements = new LinkedHashMap<>();
        for (UsageRequest.Settlement settlement : request.settlements()) {
            SettlementAnswer answer = new SettlementAnswer(settlement, hours);
            settlements.put(settlement.key(), answer);
            sinks.put(ask(settlement), answer);
        }
        Map<UsageKey, PeakAnswer> highest = new LinkedHashMap<>();
        for (UsageRequest.Peak peak : request.peaks()) {
            PeakAnswer answer = new PeakAnswer(peak.slices().size());
            highest.put(peak.key(), answer);
            if (isLevel(peak.key())) {
                peaks.put(ask(peak), answer);
            }
        }
        if (!questions.isEmpty()) {
            answer(request);
        }
        return new Usage(
                answers(sums, SumAnswer::answer),
                answers(settlements, SettlementAnswer::answer),
                answers(highest, PeakAnswer::answer),
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

    private int ask(UsageRequest.Sum sum) {
        return ask(new Question(
                questions.size(),
                sum.key(),
                isLevel(sum.key()),
                sum.slices(),
                Collections.nCopies(sum.slices().size(), Grain.RECORDS),
                sum.mask()));
    }

    private int ask(UsageRequest.Settlement settlement) {
        return ask(new Question(
                questions.size(),
                settlement.key(),
                isLevel(settlement.key()),
                settlement.slices().stream().map(SettledSpan::slice).toList(),
                settlement.slices().stream()
                        .map(span -> SettlementAnswer.isHourly(span) ? Grain.HOURS : Grain.RECORDS)
                        .toList(),
                settlement.mask()));
    }

    private int ask(UsageRequest.Peak peak) {
        return ask(new Question(
                questions.size(),
                peak.key(),
                true,
                peak.slices(),
                Collections.nCopies(peak.slices().size(), Grain.PEAKS),
                peak.mask()));
    }

    private int ask(Question question) {
        questions.add(question);
        return question.number();
    }

    private void answer(UsageRequest request) throws SQLException {
        Set<String> contracts = new LinkedHashSet<>();
        questions.forEach(question -> contracts.add(question.key().contract()));
        Map<String, CorrectionFamilies> families = knowledge.families(contracts);
        boolean anyReplaced = knowledge.fillReplaced(families.values());
        StoreState state = knowledge.state();
        String zone = state.rollupZone();
        SpanSplit split = state.keepsRollups() && zone != null ? new SpanSplit(ZoneId.of(zone)) : null;
        Map<UsageKey, Map<String, List<Span>>> unrolled =
                split == null ? Map.of() : new UnrolledDays(knowledge, split).of(questions, families.values());
        AskedWindows windows = new AskedWindows(split, state.longRecords() > 0, request.runsUntil());
        for (Question question : questions) {
            windows.add(question, unrolled.getOrDefault(question.key(), Map.of()));
        }
        session.fill(Scratch.ASKED, windows.rows());
        if (windows.anySpecial()) {
            session.fill(Scratch.SPECIAL, windows.special());
        }
        run(windows, new UseStatements(knowledge.knownAt(), windows.anySpecial(), anyReplaced));
    }

    private void run(AskedWindows windows, UseStatements statements) throws SQLException {
        List<UseStatements.Source> sources = knowledge.state().changes() > 0 && fillHolders(session, questions)
                ? List.of(UseStatements.Source.RECORDS, UseStatements.Source.LEVEL_CHANGES)
                : List.of(UseStatements.Source.RECORDS);
        for (Grain grain : windows.grains()) {
            switch (grain) {
                case RECORDS -> sum(statements.sums(UseStatements.Source.RECORDS, grain));
                case LONG_RECORDS -> sum(statements.sums(UseStatements.Source.RECORDS, grain));
                case DAYS, MONTHS -> sum(statements.rolledSums(grain));
                case HELD -> throw new IllegalStateException("no question of a report asks when anything is held");
                case HOURS -> {
                    fillHours();
                    for (UseStatements.Source source : sources) {
                        sum(statements.sums(source, grain));
                    }
                }
                case PEAKS -> {
                    peak(statements.peaks(sources, false), false);
                    peak(statements.peaks(sources, true), true);
                }
            }
        }
        if (sources.size() > 1) {
            for (Grain grain : List.of(Grain.RECORDS, Grain.DAYS, Grain.MONTHS)) {
                if (windows.grains().contains(grain)) {
                    sum(statements.sums(UseStatements.Source.LEVEL_CHANGES, grain));
                }
            }
        }
    }

    private void sum(Sql sql) throws SQLException {
        session.forEach(
                sql.text(),
                row -> {
                    UseSum sum = UseSum.read(row);
                    UseSink sink = sinks.get(sum.question());
                    if (sink != null) {
                        sink.add(sum);
                    }
                },
                sql.array());
    }

    private void peak(Sql sql, boolean byResource) throws SQLException {
        session.forEach(
                sql.text(),
                row -> {
                    PeakAnswer answer = peaks.get(Math.toIntExact(row.number()));
                    int slice = Math.toIntExact(row.number());
                    if (answer != null && byResource) {
                        answer.ofResource(slice, row.text(), row.decimal());
                    } else if (answer != null) {
                        answer.total(slice, row.decimal());
                    }
                },
                sql.array());
    }

    /** Which resources hold changing levels of what is asked; false: none does. */
    static boolean fillHolders(Session session, List<Question> questions) throws SQLException {
        Set<UsageKey> keys = new LinkedHashSet<>();
        questions.forEach(question -> keys.add(question.key()));
        session.fill(
                Scratch.USED,
                keys.stream()
                        .map(key -> new @Nullable Object[] {key.contract(), key.product(), ""})
                        .toList());
        List<@Nullable Object[]> holders = session.list("""
                SELECT DISTINCT c.resource, c.product FROM ${temp}used k
                JOIN ${prefix}level_change c ON c.contract = k.contract AND c.product = k.product""", row -> new @Nullable Object[] {row.text(), row.text()});
        if (!holders.isEmpty()) {
            session.fill(Scratch.HOLDER, holders);
        }
        return !holders.isEmpty();
    }

    /** The clock hours of the spans that are settled by the hour. */
    private void fillHours() throws SQLException {
        Map<Long, Long> bounds = new LinkedHashMap<>();
        List<Span> spans = new ArrayList<>();
        for (Question question : questions) {
            for (int i = 0; i < question.slices().size(); i++) {
                if (question.grains().get(i) == Grain.HOURS) {
                    spans.add(Span.of(question.slices().get(i).interval()));
                }
            }
        }
        for (Span span : SpanSplit.merged(spans)) {
            for (long hour = hours.startOfHour(span.from()); hour < span.to(); hour = hours.endOfHour(hour)) {
                bounds.put(hour, hours.endOfHour(hour));
            }
        }
        session.fill(
                Scratch.CLOCK_HOUR,
                bounds.entrySet().stream()
                        .map(hour -> new @Nullable Object[] {hour.getKey(), hour.getValue()})
                        .toList());
    }
}
