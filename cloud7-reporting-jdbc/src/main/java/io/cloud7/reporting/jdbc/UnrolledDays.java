package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.metering.Span;
import io.cloud7.reporting.usage.UsageKey;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days whose sums are of no use to a request, because there is something in them that does not count: a record that
 * was replaced, or recorded later than what the snapshot knows. They are read from the ledger.
 */
final class UnrolledDays {
    private final Knowledge knowledge;
    private final Buckets buckets;
    private final Map<UsageKey, Map<String, List<Span>>> days = new HashMap<>();

    UnrolledDays(Knowledge knowledge, ZoneId zone) {
        this.knowledge = knowledge;
        this.buckets = Buckets.days(zone);
    }

    /** By contract, product and resource. */
    Map<UsageKey, Map<String, List<Span>>> of(Collection<Question> questions, Collection<CorrectionFamilies> families)
            throws SQLException {
        for (CorrectionFamilies family : families) {
            for (FamilyMember member : family.replaced()) {
                if (member.to() - member.from() <= FactKind.LONGEST_ROLLED.toMillis() * 1_000) {
                    add(
                            new UsageKey(member.contract(), member.product()),
                            member.resource(),
                            new Span(buckets.start(member.from()), buckets.ceiling(member.to())));
                }
            }
        }
        if (knowledge.knownAt().micros() != null || knowledge.state().mixedMeters() > 0) {
            Span around = AskedWindows.around(questions);
            if (around != null) {
                Map<UsageKey, Boolean> levels = new HashMap<>();
                questions.forEach(question -> levels.put(question.key(), question.level()));
                findInRollups(around, knowledge.knownAt().last(), levels);
            }
        }
        days.values().forEach(resources -> resources.replaceAll((resource, spans) -> SpanSplit.merged(spans)));
        return days;
    }

    private void findInRollups(Span around, long knownAt, Map<UsageKey, Boolean> levels) throws SQLException {
        With with = new With()
                .rows(knowledge
                        .session()
                        .given(
                                Scratch.USED,
                                levels.keySet().stream()
                                        .map(key -> new @Nullable Object[] {key.contract(), key.product(), ""})
                                        .toList()));
        Sql days = Sql.of(
                """
                SELECT DISTINCT d.contract, d.product, d.resource, d.is_level, d.from_at, d.to_at,
                  CASE WHEN d.last_recorded > ? THEN 1 ELSE 0 END
                FROM ${temp}used k
                JOIN ${prefix}usage_day d ON d.contract = k.contract AND d.product = k.product
                WHERE d.from_at < ? AND d.to_at > ? AND (d.last_recorded > ? OR ? = 1)""",
                knownAt,
                around.to(),
                around.from(),
                knownAt,
                Values.flag(knowledge.state().mixedMeters() > 0));
        knowledge.session().forEach(with.in(days), row -> {
            UsageKey key = new UsageKey(row.text(), row.text());
            String resource = row.text();
            boolean otherKind = row.flag() != levels.getOrDefault(key, false);
            Span day = new Span(row.number(), row.number());
            if (row.flag() || otherKind) {
                add(key, resource, day);
            }
        });
    }

    private void add(UsageKey key, String resource, Span span) {
        days.computeIfAbsent(key, any -> new HashMap<>())
                .computeIfAbsent(resource, any -> new ArrayList<>())
                .add(span);
    }
}
