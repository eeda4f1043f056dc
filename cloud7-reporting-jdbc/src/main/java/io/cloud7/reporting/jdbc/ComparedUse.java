package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.jdbc.LedgerComparison.Differences;
import io.cloud7.reporting.jdbc.Verification.Difference;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares ledger and rollups of one contract, product and resource after the other, as their rows come. */
final class ComparedUse {
    private final MeterKinds kinds;
    private final Differences differences;
    private final List<Rollup> rollups;
    private final Buckets months;
    private final Map<LevelSteps.Key, LevelSteps.Step> keptSteps = new HashMap<>();
    private LevelSteps steps;
    private @Nullable Use current;
    private boolean inLedger;
    private boolean inUsed;
    private long records;
    private long buckets;

    private record Use(String contract, String product, String resource) {}

    ComparedUse(MeterKinds kinds, ZoneId zone, Differences differences) {
        this.kinds = kinds;
        this.differences = differences;
        this.rollups =
                List.of(new Rollup("usage_day", Buckets.days(zone)), new Rollup("usage_month", Buckets.months(zone)));
        this.months = Buckets.months(zone);
        this.steps = new LevelSteps(months);
    }

    /** What one rollup keeps, and what it should keep. */
    private static final class Rollup {
        private final String table;
        private final Buckets buckets;
        private final Map<RollupSums.Key, RollupFigures> kept = new HashMap<>();
        private RollupSums byLedger;

        private Rollup(String table, Buckets buckets) {
            this.table = table;
            this.buckets = buckets;
            this.byLedger = new RollupSums(buckets);
        }

        private void clear() {
            kept.clear();
            byLedger = new RollupSums(buckets);
        }
    }

    /** Takes the next row: its kind, contract, product and resource, then a record, then a bucket. */
    void add(Row row) throws SQLException {
        int kind = Math.toIntExact(row.number());
        Use use = new Use(row.text(), row.text(), row.text());
        if (!use.equals(current)) {
            finish();
            current = use;
        }
        if (kind == 0) {
            addRecord(FactKind.USAGE.reader().read(row));
        } else if (kind <= LedgerComparison.STEP) {
            row.skip(FactKind.USAGE.columns().size());
            addKept(kind, RollupSums.Key.read(row), RollupFigures.read(row));
        } else {
            inUsed = true;
        }
    }

    /** Takes a bucket, or a step in the columns of a bucket: where it ends is when, what it held is by how many records. */
    private void addKept(int kind, RollupSums.Key key, RollupFigures figures) {
        if (kind < LedgerComparison.STEP) {
            rollups.get(kind - 1).kept.merge(comparable(key), figures, RollupFigures::plus);
        } else {
            keptSteps.merge(
                    new LevelSteps.Key(
                            key.contract(), key.product(), key.from(), key.resource(), key.billingDay(), figures.to()),
                    new LevelSteps.Step(figures.quantity(), BigDecimal.ZERO, figures.held()),
                    LevelSteps.Step::plus);
        }
    }

    private void addRecord(UsageRecord record) {
        records++;
        inLedger = true;
        boolean level = kinds.isLevel(record.product());
        rollups.forEach(rollup -> rollup.byLedger.add(record, level));
        if (level) {
            steps.add(record);
        }
    }

    /** Of a product that changed its kind of meter, only what is alike for both kinds compares. */
    private RollupSums.Key comparable(RollupSums.Key key) {
        return kinds.changed(key.product()) ? key.ofVolume() : key;
    }

    /** Compares what came last. */
    void finish() {
        Use use = current;
        if (use == null) {
            return;
        }
        rollups.forEach(this::compare);
        rollups.forEach(Rollup::clear);
        if (!kinds.changed(use.product())) {
            compareSteps();
        }
        keptSteps.clear();
        steps = new LevelSteps(months);
        if (inLedger != inUsed) {
            differences.add(Difference.ofUsed(use.contract(), use.product(), use.resource(), inUsed));
        }
        current = null;
        inLedger = false;
        inUsed = false;
    }

    private void compare(Rollup rollup) {
        Map<RollupSums.Key, RollupFigures> byLedger = new HashMap<>();
        rollup.byLedger
                .byKey()
                .forEach((key, sums) -> byLedger.merge(comparable(key), sums.figures(), RollupFigures::plus));
        TreeSet<RollupSums.Key> keys = new TreeSet<>(RollupSums.Key.IN_TIME);
        keys.addAll(byLedger.keySet());
        keys.addAll(rollup.kept.keySet());
        buckets += keys.size();
        for (RollupSums.Key key : keys) {
            compare(rollup.table, key, rollup.kept.get(key), byLedger.get(key));
        }
    }

    private void compare(
            String table, RollupSums.Key key, @Nullable RollupFigures kept, @Nullable RollupFigures byLedger) {
        if (kept == null || byLedger == null) {
            differences.add(Difference.ofBucket(table, key, "held", held(kept), held(byLedger)));
            return;
        }
        Map<String, BigDecimal> expected = byLedger.byColumn();
        kept.byColumn().forEach((column, value) -> {
            BigDecimal other = expected.getOrDefault(column, value);
            boolean compares = !column.equals("quantity") || !kinds.changed(key.product());
            if (compares && value.compareTo(other) != 0) {
                differences.add(Difference.ofBucket(table, key, column, value, other));
            }
        });
    }

    private void compareSteps() {
        Map<LevelSteps.Key, LevelSteps.Step> byLedger = steps.byKey();
        TreeSet<LevelSteps.Key> keys = new TreeSet<>(LevelSteps.Key.IN_TIME);
        keys.addAll(byLedger.keySet());
        keys.addAll(keptSteps.keySet());
        buckets += keys.size();
        for (LevelSteps.Key key : keys) {
            LevelSteps.Step kept = keptSteps.getOrDefault(key, LevelSteps.Step.NONE);
            LevelSteps.Step expected = byLedger.getOrDefault(key, LevelSteps.Step.NONE);
            compareStep(key, "level", kept.level(), expected.level());
            compareStep(key, "records", BigDecimal.valueOf(kept.records()), BigDecimal.valueOf(expected.records()));
        }
    }

    private void compareStep(LevelSteps.Key key, String column, BigDecimal kept, BigDecimal byLedger) {
        if (kept.compareTo(byLedger) != 0) {
            differences.add(Difference.ofStep(key, column, kept, byLedger));
        }
    }

    private static @Nullable BigDecimal held(@Nullable RollupFigures figures) {
        return figures == null ? null : BigDecimal.valueOf(figures.held());
    }

    /** How many records came. */
    long records() {
        return records;
    }

    /** How many buckets were compared. */
    long buckets() {
        return buckets;
    }
}
