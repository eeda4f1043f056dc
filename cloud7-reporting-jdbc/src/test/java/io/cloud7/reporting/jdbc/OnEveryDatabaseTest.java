package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceStatus;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.IngestResult.Reason;
import io.cloud7.reporting.storage.Ledger;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.Storage;
import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.testkit.oracle.RandomWorlds;
import io.cloud7.reporting.testkit.oracle.World;
import io.cloud7.reporting.usage.Mask;
import io.cloud7.reporting.usage.Peaks;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UsageRequest;
import io.cloud7.reporting.usage.UsageSum;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeten.extra.Interval;

/** What a database could spoil: the widest values, texts of any letters, connections. */
class OnEveryDatabaseTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Interval YEAR =
            Interval.of(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
    private static final BigDecimal WIDEST = new BigDecimal("99999999999999999999.999999999999999999");

    private final World world = RandomWorlds.ofSeed(3);
    private final String contract = world.cloud().contracts().iterator().next().id();
    private final String resource = world.cloud().resources().iterator().next().id();

    enum Database {
        H2,
        DUCKDB,
        POSTGRESQL,
        MARIADB;

        /** An empty database that no other test uses. */
        DataSource withoutTables() {
            return switch (this) {
                case H2 -> Databases.h2();
                case DUCKDB -> Databases.duckDb();
                case POSTGRESQL -> Postgres.fresh();
                case MARIADB -> MariaDb.fresh();
            };
        }

        DataSource fresh() {
            return switch (this) {
                case H2 -> Databases.emptiedH2();
                case DUCKDB -> Databases.emptiedDuckDb();
                case POSTGRESQL -> Postgres.emptied();
                case MARIADB -> MariaDb.emptied();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWidestValuesAddUpWithoutOverflow(Database database) {
        for (boolean rollups : new boolean[] {true, false}) {
            JdbcStorage storage = storage(database.fresh(), rollups);
            List<UsageRecord> records = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                records.add(record("u" + i, "net", WIDEST, MARCH.plusSeconds(3_600L * i)));
                records.add(record("l" + i, "cpu", WIDEST, MARCH.plusSeconds(3_600L * i)));
            }
            assertThat(append(storage, records).accepted()).isEqualTo(60);
            assertThat(total(storage, "net")).isEqualByComparingTo(WIDEST.multiply(BigDecimal.valueOf(30)));
            assertThat(total(storage, "cpu"))
                    .isEqualByComparingTo(WIDEST.multiply(BigDecimal.valueOf(30 * 3_600_000_000L)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void levelsThatAddUpToMoreDigitsThanAColumnHasPeak(Database database) {
        for (boolean rollups : new boolean[] {true, false}) {
            JdbcStorage storage = storage(database.fresh(), rollups);
            List<String> resources = world.cloud().resources().stream()
                    .map(each -> each.id())
                    .limit(2)
                    .toList();
            List<UsageRecord> records = new ArrayList<>();
            for (String held : resources) {
                records.add(level(held + "1", held, WIDEST, MARCH));
                records.add(level(held + "2", held, new BigDecimal("0.75"), MARCH.plusSeconds(1_800)));
            }
            assertThat(append(storage, records).accepted()).isEqualTo(4);
            Peaks peaks = peaks(storage, "cpu");
            BigDecimal each = WIDEST.add(new BigDecimal("0.75"));
            assertThat(peaks.total()).isEqualByComparingTo(each.multiply(BigDecimal.valueOf(2)));
            assertThat(peaks.byResource())
                    .containsOnlyKeys(resources)
                    .allSatisfy((held, peak) -> assertThat(peak).isEqualByComparingTo(each));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTooWideForTheColumnsIsRefusedAndNamed(Database database) {
        JdbcStorage storage = storage(database.fresh(), true);
        IngestResult result = append(
                storage,
                List.of(
                        record("a", "net", new BigDecimal("100000000000000000000"), MARCH),
                        record("x".repeat(301), "net", BigDecimal.ONE, MARCH),
                        record("x".repeat(300), "net", BigDecimal.ONE, MARCH)));
        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.refused()).extracting(IngestResult.Refused::field).containsExactly("quantity", "id");
        assertThat(result.refused()).extracting(IngestResult.Refused::reason).containsOnly(Reason.INVALID);
    }

    @ParameterizedTest
    @EnumSource
    void anInvoiceThatIsTooLongForTheColumnsIsRefusedAndNamed(Database database) {
        JdbcStorage storage = storage(database.fresh(), true);
        String number = "R".repeat(301);
        assertThatThrownBy(
                        () -> storage.addInvoices(List.of(invoice("R1", contract), invoice(number, contract)), MARCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("invoice " + number, "number", "301", "300");
        assertThatThrownBy(() -> storage.addInvoices(List.of(invoice("R1", "c".repeat(191))), MARCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("invoice R1", "contract", "191", "190");
        storage.addInvoices(List.of(invoice("R".repeat(300), contract)), MARCH);
    }

    private static Invoice invoice(String number, String contract) {
        return new Invoice(
                number,
                null,
                contract,
                YEAR.getStart(),
                YEAR.getEnd(),
                Currency.getInstance("EUR"),
                InvoiceStatus.DUE,
                null,
                null,
                List.of(),
                null,
                null);
    }

    @ParameterizedTest
    @EnumSource
    void aCloudThatIsDamagedIsNamed(Database database) throws SQLException {
        DataSource source = database.fresh();
        storage(source, true);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM c7_cloud_part");
        }
        JdbcStorage storage = JdbcStorage.of(source);
        UsageRecord any = world.usage().get(0);
        assertThatThrownBy(() -> append(storage, List.of(any)))
                .isInstanceOf(JdbcStorageException.class)
                .hasMessageContainingAll("state 1 of the cloud", "damaged", "backup");
    }

    @ParameterizedTest
    @EnumSource
    void idsOfAnyCharactersComeBackAsTheyWere(Database database) {
        JdbcStorage storage = storage(database.fresh(), true);
        List<UsageRecord> records = Stream.of(
                        "'; DROP TABLE c7_usage; --",
                        "\\",
                        "\\N",
                        "a\tb\nc\rd",
                        "\0",
                        "\u0001",
                        "\ud7ff",
                        "\uffff",
                        "\ud83d",
                        "\ud83d\ude00",
                        "é",
                        "e\u0301",
                        "%",
                        "_",
                        "\"",
                        "`",
                        " a ")
                .map(id -> record(id, "net", BigDecimal.ONE, MARCH))
                .toList();
        assertThat(append(storage, records).accepted()).isEqualTo(records.size());
        assertThat(append(storage, records).duplicates()).isEqualTo(records.size());
        List<UsageRecord> others = records.stream()
                .map(record -> record(record.id(), "net", BigDecimal.TEN, MARCH))
                .toList();
        IngestResult conflicts = append(storage, others);
        assertThat(conflicts.refused())
                .hasSameSizeAs(records)
                .allSatisfy(refused -> assertThat(refused.text())
                        .contains(records.get(refused.index()).id()));
    }

    @ParameterizedTest
    @EnumSource
    void everyConnectionIsReturnedAlsoAfterAFailure(Database database) {
        CountedStatements counted = new CountedStatements(database.fresh());
        JdbcStorage storage = JdbcStorage.of(counted);
        assertThatThrownBy(() -> storage.snapshot(null)).isInstanceOf(IllegalStateException.class);
        storage.replace(world.cloud(), Instant.EPOCH);
        append(storage, world.usage());
        StorageSnapshot snapshot = storage.snapshot(null);
        assertThat(counted.open()).isEqualTo(1);
        snapshot.close();
        assertThat(counted.open()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void theFirstCostCountsFromTheNextSnapshotOn(Database database) {
        for (boolean rollups : new boolean[] {true, false}) {
            JdbcStorage storage = storage(database.fresh(), rollups);
            InMemoryStorage memory = InMemoryStorage.create();
            memory.replace(world.cloud(), Instant.EPOCH);
            Instant half = YEAR.getStart().minusSeconds(1_800);
            List<UsageRecord> without =
                    List.of(record("a", "net", BigDecimal.TEN, half), record("b", "net", BigDecimal.ONE, MARCH));
            List<UsageRecord> with = List.of(costing("c", half), costing("d", MARCH));
            append(storage, without);
            append(memory, without);
            List<UsageSum> before = sums(memory);
            assertThat(before).allSatisfy(sum -> assertThat(sum.cost()).isZero());
            try (StorageSnapshot snapshot = storage.snapshot(null)) {
                assertThat(sums(snapshot)).isEqualTo(before);
                append(storage, with);
                append(memory, with);
                assertThat(sums(snapshot)).isEqualTo(before);
            }
            assertThat(sums(memory)).isNotEqualTo(before);
            assertThat(sums(storage)).isEqualTo(sums(memory));
        }
    }

    private UsageRecord costing(String id, Instant from) {
        return new UsageRecord(
                id,
                contract,
                resource,
                "net",
                BigDecimal.ONE,
                from,
                from.plusSeconds(3_600),
                from.plusSeconds(3_600),
                null,
                new BigDecimal("2.5"),
                new BigDecimal("0.125"),
                null);
    }

    private List<UsageSum> sums(Storage storage) {
        try (StorageSnapshot snapshot = storage.snapshot(null)) {
            return sums(snapshot);
        }
    }

    private List<UsageSum> sums(StorageSnapshot snapshot) {
        return snapshot.usage(sum("net")).sumsOf(new UsageKey(contract, "net")).get(0);
    }

    private JdbcStorage storage(DataSource source, boolean rollups) {
        JdbcStorage storage = JdbcStorage.of(source, JdbcSettings.STANDARD.withRollups(rollups));
        storage.replace(world.cloud(), Instant.EPOCH);
        return storage;
    }

    private UsageRecord record(String id, String product, BigDecimal quantity, Instant from) {
        return UsageRecord.of(id, contract, resource, product, quantity.toPlainString(), from, from.plusSeconds(3_600));
    }

    private UsageRecord level(String id, String held, BigDecimal level, Instant from) {
        return UsageRecord.of(id, contract, held, "cpu", level.toPlainString(), from, from.plusSeconds(3_600));
    }

    private Peaks peaks(JdbcStorage storage, String product) {
        UsageKey key = new UsageKey(contract, product);
        UsageRequest.Peak peak = new UsageRequest.Peak(key, List.of(Slice.everything(YEAR)), Mask.NONE);
        try (StorageSnapshot snapshot = storage.snapshot(null)) {
            return snapshot.usage(new UsageRequest(List.of(), List.of(), List.of(peak), YEAR.getEnd()))
                    .peaksOf(key)
                    .get(0);
        }
    }

    private static IngestResult append(Ledger storage, List<UsageRecord> records) {
        return storage.append(UsageBatch.ofUsage(records), Stamp.asRecorded());
    }

    private UsageRequest sum(String product) {
        UsageRequest.Sum sum =
                new UsageRequest.Sum(new UsageKey(contract, product), List.of(Slice.everything(YEAR)), Mask.NONE);
        return new UsageRequest(List.of(sum), List.of(), List.of(), YEAR.getEnd());
    }

    private BigDecimal total(JdbcStorage storage, String product) {
        try (StorageSnapshot snapshot = storage.snapshot(null)) {
            return Decimals.normal(snapshot.usage(sum(product)).sumsOf(new UsageKey(contract, product)).get(0).stream()
                    .map(row -> row.quantity())
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }
}
