package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.storage.Ledger;
import io.cloud7.reporting.storage.ReferenceStore;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.testkit.oracle.RandomWorlds;
import io.cloud7.reporting.testkit.oracle.World;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Compares all reports of random worlds over a database with those over memory, byte by byte. */
final class SameReports {
    private SameReports() {}

    /** The world of a seed, its facts in two orders of arrival, known today and at two instants of the past. */
    static void assertSame(long seed, JdbcStorage storage) {
        World world = seed % 3 == 0 ? RandomWorlds.ofSeed(seed) : RandomWorlds.platformOfSeed(seed);
        WorldFacts facts = new WorldFacts(world);
        InMemoryStorage memory = InMemoryStorage.create();
        fill(memory, world, facts, new Random(seed));
        fill(storage, world, facts, new Random(~seed));
        Instant middle = world.windows()
                .get(1)
                .from()
                .atStartOfDay(world.windows().get(1).zone())
                .toInstant();
        List<@Nullable Instant> instants = Arrays.asList(null, middle, middle.plusSeconds(40 * 86_400L + 17));
        for (Instant knownAt : instants) {
            var expected = AllReports.of(world, memory, knownAt);
            AllReports.of(world, storage, knownAt)
                    .forEach((report, document) -> assertThat(document)
                            .as("%s, %s, known at %s", world, report, knownAt)
                            .isEqualTo(expected.get(report)));
        }
    }

    private static <S extends Ledger & ReferenceStore> void fill(S store, World world, WorldFacts facts, Random order) {
        store.replace(world.cloud(), Instant.EPOCH);
        facts.batches(order).forEach(batch -> store.append(batch, Stamp.asRecorded()));
        store.addInvoices(facts.invoices(), Instant.parse("2020-01-01T00:00:00Z"));
    }
}
