package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.usage.UsageRecord;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Adds records to the sums by day and month, and to the steps of levels. Every record is added once, also one that a
 * correction replaces: whoever reads leaves days alone that hold such a one.
 */
final class Rollups {
    private final Session session;
    private final ZoneId zone;
    private final Predicate<String> isLevel;

    Rollups(Session session, ZoneId zone, Predicate<String> isLevel) {
        this.session = session;
        this.zone = zone;
        this.isLevel = isLevel;
    }

    /** Adds records; how much was used for the first time. */
    int add(List<UsageRecord> records) throws SQLException {
        if (records.isEmpty()) {
            return 0;
        }
        addSums(records);
        addSteps(records);
        Set<List<String>> used = new LinkedHashSet<>();
        records.forEach(record -> used.add(List.of(record.contract(), record.product(), record.resource())));
        session.fill(Scratch.USED, new Mapped<>(used, List::toArray));
        return session.execute("""
                INSERT INTO ${prefix}used (contract, product, resource)
                SELECT n.contract, n.product, n.resource FROM ${temp}used n
                WHERE NOT EXISTS (SELECT 1 FROM ${prefix}used u
                  WHERE u.contract = n.contract AND u.product = n.product AND u.resource = n.resource)""");
    }

    /** A month is the sum of its days: parts of a record add up exactly. */
    private void addSums(List<UsageRecord> records) throws SQLException {
        RollupSums sums = new RollupSums(Buckets.days(zone));
        records.forEach(record -> sums.add(record, isLevel.test(record.product())));
        session.fill(Scratch.ADDED, sums.rows());
        Buckets months = Buckets.months(zone);
        Set<Long> days = new TreeSet<>();
        sums.byKey().keySet().forEach(key -> days.add(key.from()));
        session.fill(Scratch.MONTH_OF_DAY, new Mapped<>(days, day ->
                new @Nullable Object[] {day, months.start(day), months.end(day)}));
        session.execute(session.dialect().mergeRollup("${prefix}usage_day", "${temp}added"));
        session.execute(session.dialect()
                .mergeRollup("${prefix}usage_month", RollupColumns.byMonth("${temp}added", "${temp}month_of_day")));
    }

    private void addSteps(List<UsageRecord> records) throws SQLException {
        LevelSteps steps = new LevelSteps(Buckets.months(zone));
        records.stream().filter(record -> isLevel.test(record.product())).forEach(steps::add);
        Collection<@Nullable Object[]> rows = steps.rows();
        if (!rows.isEmpty()) {
            session.fill(Scratch.STEP, rows);
            for (String merge : session.dialect().mergeSteps("${prefix}usage_step", "${temp}step")) {
                session.execute(merge);
            }
        }
    }
}
