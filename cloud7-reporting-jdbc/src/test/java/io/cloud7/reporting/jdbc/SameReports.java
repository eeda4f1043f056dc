package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.Organizations;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.storage.Ledger;
import io.cloud7.reporting.storage.ReferenceStore;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.Storage;
import io.cloud7.reporting.testkit.oracle.RandomWorlds;
import io.cloud7.reporting.testkit.oracle.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** All reports of a random world over memory, today and as known at a past instant, to compare databases with. */
final class SameReports {
    /** Lets numbers that follow each other begin with different choices. */
    private static final long SCATTERED = 0x9E3779B97F4A7C15L;

    private final int number;
    private final World world;
    private final WorldFacts facts;
    private final Map<String, String> expected;

    private SameReports(int number, World world) {
        this.number = number;
        this.world = world;
        this.facts = new WorldFacts(world);
        InMemoryStorage memory = InMemoryStorage.create();
        fill(memory, "memory");
        this.expected = reports(memory);
        assertThat(expected.values())
                .as("most questions about %s are answered", this)
                .filteredOn(document -> document.startsWith(AllReports.REFUSED))
                .hasSizeLessThan(expected.size() / 2);
    }

    /** What a reseller sells on, a platform with resellers, or one contract. */
    static SameReports ofWorld(int number) {
        long seed = number * SCATTERED;
        return new SameReports(
                number,
                switch (number % 3) {
                    case 0 -> RandomWorlds.resaleOfSeed(seed);
                    case 1 -> RandomWorlds.platformOfSeed(seed);
                    default -> RandomWorlds.ofSeed(seed);
                });
    }

    /** Fills an empty storage, the facts in another order and in other batches, and compares byte by byte. */
    void assertSame(JdbcStorage storage, String name) {
        fill(storage, name);
        Map<String, String> found = reports(storage);
        assertThat(found.keySet()).as("%s on %s", this, name).isEqualTo(expected.keySet());
        found.forEach((report, document) ->
                assertThat(document).as("%s on %s, %s", this, name, report).isEqualTo(expected.get(report)));
    }

    private <S extends Ledger & ReferenceStore> void fill(S store, String name) {
        boolean changes = world.seed() > 0;
        store.replace(changes ? before() : world.cloud(), Instant.EPOCH);
        if (changes) {
            store.replace(world.cloud(), facts.issuedAt().minusSeconds(1_000_000));
        }
        store.addInvoices(facts.invoices(), facts.issuedAt());
        facts.batches(new Random(world.seed() + name.hashCode()))
                .forEach(batch -> store.append(batch, Stamp.asRecorded()));
    }

    /** An earlier state of the cloud: without its last contract, its organizations under other names. */
    private Cloud before() {
        Cloud cloud = world.cloud();
        List<Contract> contracts = new ArrayList<>(cloud.contracts());
        cloud.contracts().stream()
                .filter(contract -> cloud.sourcedFrom(contract.id()).isEmpty())
                .skip(1)
                .reduce((one, next) -> next)
                .ifPresent(contracts::remove);
        return new Cloud(
                cloud.settings(),
                new Organizations(cloud.organizations().all().stream()
                        .map(SameReports::formerly)
                        .toList()),
                cloud.catalog(),
                contracts,
                cloud.resources().stream()
                        .filter(resource -> contracts.stream()
                                .anyMatch(contract -> contract.id().equals(resource.contract())))
                        .toList());
    }

    private static Organization formerly(Organization organization) {
        return new Organization(
                organization.id(),
                organization.name() + ", as it was",
                organization.role(),
                organization.parent(),
                organization.currency(),
                organization.status(),
                organization.discounts(),
                organization.attributes());
    }

    private Map<String, String> reports(Storage storage) {
        Map<String, String> reports = new LinkedHashMap<>();
        put(reports, storage, null, 0);
        List<Instant> past = past();
        put(reports, storage, past.get(number / 7 % past.size()), 1);
        return reports;
    }

    /** Amid what is known, and on the very instants at which something becomes known. */
    private List<Instant> past() {
        World.Window window = world.windows().get(1);
        Instant middle = window.from().atStartOfDay(window.zone()).toInstant();
        List<Instant> past = new ArrayList<>(List.of(middle, middle.plusSeconds(40 * 86_400L + 17), facts.issuedAt()));
        facts.usage().stream().skip(facts.usage().size() / 2).limit(1).forEach(record -> past.add(record.recordedAt()));
        return past;
    }

    private void put(Map<String, String> reports, Storage storage, @Nullable Instant knownAt, int turn) {
        AllReports.of(world, storage, knownAt, turn)
                .forEach((report, document) -> reports.put(report + ", known at " + knownAt, document));
    }

    @Override
    public String toString() {
        return "world " + number;
    }
}
