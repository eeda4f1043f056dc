package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.storage.Admission;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.IngestResult.Refused;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UtilizationSample;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes one batch in one transaction. Other writers wait until it is committed or undone. */
final class Delivery {
    private final Session session;
    private final StoreState state;
    private final Clouds clouds;
    private final boolean rollups;
    private final Outcome outcome = new Outcome();
    private final Arrivals<UsageRecord> usage = new Arrivals<>(FactKind.USAGE);
    private final Arrivals<LevelChange> changes = new Arrivals<>(FactKind.LEVEL_CHANGE);
    private final Arrivals<GivenCharge> charges = new Arrivals<>(FactKind.CHARGE);
    private final SampleArrivals samples = new SampleArrivals();

    /**
     * Starts with nothing.
     *
     * @param session with the state locked
     * @param rollups whether they are kept
     */
    Delivery(Session session, StoreState state, Clouds clouds, boolean rollups) {
        this.session = session;
        this.state = state;
        this.clouds = clouds;
        this.rollups = rollups;
    }

    /**
     * Writes what is admitted and new.
     *
     * @param admission of the cloud in force
     * @param catalog of the cloud in force; null: there is no cloud yet
     */
    IngestResult append(UsageBatch batch, Stamp stamp, Admission admission, @Nullable Catalog catalog)
            throws SQLException {
        RecordingClock clock = new RecordingClock(session, state, clouds, stamp);
        admit(batch, admission, clock);
        usage.append(session, outcome);
        changes.append(session, outcome);
        charges.append(session, outcome);
        int sampled = samples.append(session, state.samples(), outcome);
        int corrections = new Corrections(session).note(usage.accepted(), state.corrections() > 0);
        int uses = 0;
        String zone = state.rollupZone();
        if (rollups && catalog != null && zone != null) {
            Predicate<String> isLevel =
                    product -> catalog.meterOf(catalog.product(product)).isLevel();
            uses = new Rollups(session, ZoneId.of(zone), isLevel).add(usage.accepted());
        }
        session.execute(
                """
                UPDATE ${prefix}state SET sequence = sequence + ?, last_stamp = ?, corrections = corrections + ?,
                  earlier = earlier + ?, changes = changes + ?, charges = charges + ?, samples = samples + ?,
                  longest_sample = GREATEST(longest_sample, ?),
                  longest_record = GREATEST(longest_record, ?), long_records = long_records + ?,
                  assigned = assigned + ?, costs = costs + ?, uses = uses + ?, rollups = ?""",
                Values.flag(outcome.changedAnything()),
                clock.lastStamp(),
                (long) corrections,
                (long) usage.lowered() + changes.lowered() + charges.lowered(),
                (long) changes.accepted().size(),
                (long) charges.accepted().size(),
                (long) sampled,
                samples.longest(),
                FactKind.longest(usage.accepted()),
                usage.accepted().stream().filter(FactKind::isLong).count(),
                usage.accepted().stream()
                        .filter(record -> record.billingPeriod() != null)
                        .count(),
                usage.accepted().stream()
                        .filter(record -> record.cost() != null || record.effectiveCost() != null)
                        .count(),
                (long) uses,
                Values.flag(rollups));
        return outcome.result();
    }

    private void admit(UsageBatch batch, Admission admission, RecordingClock clock) throws SQLException {
        for (int i = 0; i < batch.usage().size(); i++) {
            UsageRecord record = batch.usage().get(i);
            if (admits(first(admission.refusal(record, i), Misfit.of(record, i)))) {
                usage.add(
                        record.recordedAt(
                                clock.recorded(record.recordedAt(), known -> known.refusal(record, 0) == null)),
                        i);
            }
        }
        for (int i = 0; i < batch.changes().size(); i++) {
            LevelChange change = batch.changes().get(i);
            if (admits(first(admission.refusal(change, i), Misfit.of(change, i)))) {
                changes.add(
                        change.recordedAt(
                                clock.recorded(change.recordedAt(), known -> known.refusal(change, 0) == null)),
                        i);
            }
        }
        for (int i = 0; i < batch.charges().size(); i++) {
            GivenCharge charge = batch.charges().get(i);
            if (admits(first(admission.refusal(charge, i), Misfit.of(charge, i)))) {
                charges.add(
                        charge.recordedAt(
                                clock.recorded(charge.recordedAt(), known -> known.refusal(charge, 0) == null)),
                        i);
            }
        }
        for (int i = 0; i < batch.samples().size(); i++) {
            UtilizationSample sample = batch.samples().get(i);
            if (admits(first(admission.refusal(sample, i), Misfit.of(sample, i)))) {
                samples.add(sample, clock.recorded(sample.at(), known -> known.refusal(sample, 0) == null));
            }
        }
    }

    private static @Nullable Refused first(@Nullable Refused one, @Nullable Refused other) {
        return one == null ? other : one;
    }

    private boolean admits(@Nullable Refused refusal) {
        if (refusal != null) {
            outcome.refuse(refusal);
        }
        return refusal == null;
    }
}
