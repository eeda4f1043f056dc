package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/**
 * One customer's contract and all that is known of it.
 *
 * @param windows questions about it
 */
record World(long seed, Cloud cloud, List<UsageRecord> usage, List<GivenCharge> charges, List<Window> windows) {
    /** Two dates, both inclusive, in a zone. */
    record Window(LocalDate from, LocalDate to, ZoneId zone) {}

    Contract contract() {
        return cloud.contracts().iterator().next();
    }

    ZoneId zone() {
        return cloud.settings().zone();
    }

    Currency currency() {
        return cloud.organizations().get(contract().organization()).currency();
    }

    /** A storage of the world whose facts come in these batches. */
    InMemoryStorage stored(List<UsageBatch> batches) {
        InMemoryStorage storage = InMemoryStorage.create();
        storage.replace(cloud, Instant.EPOCH);
        batches.forEach(batch -> storage.append(batch, Stamp.asRecorded()));
        return storage;
    }

    InMemoryStorage stored() {
        return stored(List.of(new UsageBatch(usage, List.<LevelChange>of(), charges, List.of())));
    }

    @Override
    public String toString() {
        return "World of seed " + seed;
    }
}
