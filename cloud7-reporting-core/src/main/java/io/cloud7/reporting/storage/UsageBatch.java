package io.cloud7.reporting.storage;

import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UtilizationSample;
import java.util.List;

/**
 * Facts that are delivered together. Thousands at a time are best; {@link Ingest} makes batches of a stream.
 *
 * @param usage usage records
 * @param changes level changes
 * @param charges charges rated elsewhere
 * @param samples utilization samples
 */
public record UsageBatch(
        List<UsageRecord> usage,
        List<LevelChange> changes,
        List<GivenCharge> charges,
        List<UtilizationSample> samples) {
    public UsageBatch {
        usage = List.copyOf(usage);
        changes = List.copyOf(changes);
        charges = List.copyOf(charges);
        samples = List.copyOf(samples);
    }

    public static UsageBatch ofUsage(List<UsageRecord> usage) {
        return new UsageBatch(usage, List.of(), List.of(), List.of());
    }

    public static UsageBatch ofChanges(List<LevelChange> changes) {
        return new UsageBatch(List.of(), changes, List.of(), List.of());
    }

    public static UsageBatch ofCharges(List<GivenCharge> charges) {
        return new UsageBatch(List.of(), List.of(), charges, List.of());
    }

    public static UsageBatch ofSamples(List<UtilizationSample> samples) {
        return new UsageBatch(List.of(), List.of(), List.of(), samples);
    }
}
