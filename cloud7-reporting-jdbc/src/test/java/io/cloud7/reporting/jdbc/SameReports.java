package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.storage.Ledger;
import io.cloud7.reporting.storage.ReferenceStore;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.Storage;
import io.cloud7.reporting.testkit.oracle.RandomWorlds;
import io.cloud7.reporting.testkit.oracle.World;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** All reports of a random world over memory, today and as known at a past instant, to compare databases with. */
final class SameReports {
    private final World world;
    private final WorldFacts facts;
    private final Map<String, String> expected;

    private SameReports(World world) {
        this.world = world;
        this.facts = new WorldFacts(world);
        InMemoryStorage memory = InMemoryStorage.create();
        fill(memory, new Random(world.seed()));
        this.expected = reports(memory);
    }

    /** One contract, or a platform with resellers. */
    static SameReports ofSeed(long seed) {
        return new SameReports(seed % 2 == 0 ? RandomWorlds.ofSeed(seed) : RandomWorlds.platformOfSeed(seed));
    }

    /** Fills an empty storage, the facts in another order and in other batches, and compares byte by byte. */
    void assertSame(JdbcStorage storage, String name) {
        fill(storage, new Random(~world.seed()));
        reports(storage)
                .forEach((report, document) -> assertThat(document)
                        .as("%s on %s, %s", world, name, report)
                        .isEqualTo(expected.get(report)));
    }

    private <S extends Ledger & ReferenceStore> void fill(S store, Random order) {
        store.replace(world.cloud(), Instant.EPOCH);
        facts.batches(order).forEach(batch -> store.append(batch, Stamp.asRecorded()));
        store.addInvoices(facts.invoices(), Instant.parse("2020-01-01T00:00:00Z"));
    }

    private Map<String, String> reports(Storage storage) {
        int turn = Math.toIntExact(world.seed());
        World.Window window = world.windows().get(1);
        Instant middle = window.from().atStartOfDay(window.zone()).toInstant();
        List<Instant> past = List.of(middle, middle.plusSeconds(40 * 86_400L + 17));
        Map<String, String> reports = new LinkedHashMap<>();
        put(reports, storage, null, turn);
        put(reports, storage, past.get(turn / 4 % past.size()), turn + turn / 8);
        return reports;
    }

    private void put(Map<String, String> reports, Storage storage, @Nullable Instant knownAt, int turn) {
        AllReports.of(world, storage, knownAt, turn)
                .forEach((report, document) -> reports.put(report + ", known at " + knownAt, document));
    }
}
