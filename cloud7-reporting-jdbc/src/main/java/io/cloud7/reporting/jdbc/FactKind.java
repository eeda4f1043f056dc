package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.money.Currencies;
import io.cloud7.reporting.storage.Conflicts;
import io.cloud7.reporting.storage.IngestResult.Kind;
import io.cloud7.reporting.storage.IngestResult.Refused;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How facts with a contract and an id are kept.
 *
 * @param kind what they are
 * @param table their table, without its prefix
 * @param columns of the table
 * @param key of a fact
 * @param values of a fact, in the order of the columns
 * @param reader of a row, in the order of the columns
 * @param recordedAt when a fact was recorded
 * @param recordedAgain the same fact, recorded at another instant
 * @param sameContent whether two deliveries of one id say the same
 * @param conflict refuses a delivery that does not
 */
record FactKind<T>(
        Kind kind,
        String table,
        List<String> columns,
        Function<T, RecordKey> key,
        Function<T, @Nullable Object[]> values,
        Row.Reader<T> reader,
        Function<T, Instant> recordedAt,
        BiFunction<T, Instant, T> recordedAgain,
        BiPredicate<T, T> sameContent,
        Conflict<T> conflict) {
    /** Records that are longer are in no rollup: one could fill millions of days. */
    static final Duration LONGEST_ROLLED = Duration.ofDays(400);

    static final FactKind<UsageRecord> USAGE = new FactKind<>(
            Kind.USAGE,
            "usage",
            List.of(
                    "contract",
                    "id",
                    "resource",
                    "product",
                    "quantity",
                    "from_at",
                    "to_at",
                    "recorded_at",
                    "corrects",
                    "cost",
                    "effective_cost",
                    "billing_day",
                    "long_record"),
            record -> new RecordKey(record.contract(), record.id()),
            FactKind::values,
            FactKind::usage,
            UsageRecord::recordedAt,
            UsageRecord::recordedAt,
            UsageRecord::sameContent,
            Conflicts::conflict);

    static final FactKind<LevelChange> LEVEL_CHANGE = new FactKind<>(
            Kind.LEVEL_CHANGE,
            "level_change",
            List.of("contract", "id", "resource", "product", "level_held", "from_at", "recorded_at"),
            change -> new RecordKey(change.contract(), change.id()),
            FactKind::values,
            FactKind::change,
            LevelChange::recordedAt,
            LevelChange::recordedAt,
            LevelChange::sameContent,
            Conflicts::conflict);

    static final FactKind<GivenCharge> CHARGE = new FactKind<>(
            Kind.CHARGE,
            "charge",
            List.of(
                    "contract",
                    "id",
                    "charge_type",
                    "product",
                    "resource",
                    "from_at",
                    "to_at",
                    "quantity",
                    "unit",
                    "billed_cost",
                    "effective_cost",
                    "currency",
                    "description",
                    "billing_day",
                    "recorded_at"),
            charge -> new RecordKey(charge.contract(), charge.id()),
            FactKind::values,
            FactKind::charge,
            GivenCharge::recordedAt,
            GivenCharge::recordedAt,
            GivenCharge::sameContent,
            Conflicts::conflict);

    /** Refuses a fact of other content than what is there. */
    @FunctionalInterface
    interface Conflict<T> {
        Refused of(T there, T now, int index);
    }

    static boolean isLong(UsageRecord record) {
        return record.from().plus(LONGEST_ROLLED).isBefore(record.to());
    }

    /** The length in microseconds of the longest of those that are not too long for rollups. */
    static long longest(List<UsageRecord> records) {
        return records.stream()
                .filter(record -> !isLong(record))
                .mapToLong(record -> Micros.of(record.to()) - Micros.of(record.from()))
                .max()
                .orElse(0);
    }

    private static @Nullable Object[] values(UsageRecord record) {
        return row(
                record.contract(),
                record.id(),
                record.resource(),
                record.product(),
                Values.scaled(record.quantity()),
                Micros.of(record.from()),
                Micros.of(record.to()),
                Micros.of(record.recordedAt()),
                record.corrects(),
                Values.scaled(record.cost()),
                Values.scaled(record.effectiveCost()),
                Values.day(record.billingPeriod()),
                Values.flag(isLong(record)));
    }

    private static UsageRecord usage(Row row) throws SQLException {
        String contract = row.text();
        String id = row.text();
        String resource = row.text();
        String product = row.text();
        UsageRecord record = new UsageRecord(
                id,
                contract,
                resource,
                product,
                row.decimal(),
                row.instant(),
                row.instant(),
                row.instant(),
                row.optionalText(),
                row.optionalDecimal(),
                row.optionalDecimal(),
                row.date());
        row.number();
        return record;
    }

    private static @Nullable Object[] values(LevelChange change) {
        return row(
                change.contract(),
                change.id(),
                change.resource(),
                change.product(),
                Values.scaled(change.level()),
                Micros.of(change.at()),
                Micros.of(change.recordedAt()));
    }

    private static LevelChange change(Row row) throws SQLException {
        String contract = row.text();
        String id = row.text();
        String resource = row.text();
        String product = row.text();
        var level = row.decimal();
        return new LevelChange(id, contract, resource, product, row.instant(), level, row.instant());
    }

    private static @Nullable Object[] values(GivenCharge charge) {
        return row(
                charge.contract(),
                charge.id(),
                charge.chargeType().name(),
                charge.product(),
                charge.resource(),
                Micros.of(charge.from()),
                Micros.of(charge.to()),
                Values.scaled(charge.quantity()),
                charge.unit(),
                Values.scaled(charge.billedCost()),
                Values.scaled(charge.effectiveCost()),
                charge.currency().getCurrencyCode(),
                charge.description(),
                Values.day(charge.billingPeriod()),
                Micros.of(charge.recordedAt()));
    }

    private static GivenCharge charge(Row row) throws SQLException {
        String contract = row.text();
        return new GivenCharge(
                row.text(),
                contract,
                ChargeType.valueOf(row.text()),
                row.optionalText(),
                row.optionalText(),
                row.instant(),
                row.instant(),
                row.optionalDecimal(),
                row.optionalText(),
                row.decimal(),
                row.decimal(),
                Currencies.parse(row.text()),
                row.text(),
                row.date(),
                row.instant());
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }
}
