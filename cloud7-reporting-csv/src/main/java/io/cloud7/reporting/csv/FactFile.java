package io.cloud7.reporting.csv;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.money.Currencies;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UtilizationSample;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One kind of CSV file of a data folder, declared once for reading and writing.
 *
 * @param name how its files' names begin
 * @param required the columns that are always there
 * @param optional the columns that may be absent
 * @param fact a fact from a row
 * @param cells the cells of a fact, in the order of {@link #columns}; null: empty
 * @param batch facts of this kind as a batch
 */
record FactFile<T>(
        String name,
        List<String> required,
        List<String> optional,
        Function<CsvRow, T> fact,
        Function<T, List<@Nullable Object>> cells,
        Function<List<T>, UsageBatch> batch) {
    static final FactFile<UsageRecord> USAGE = new FactFile<>(
            "usage",
            List.of("id", "contract", "resource", "product", "quantity", "from", "to"),
            List.of("recorded_at", "corrects", "cost", "effective_cost", "billing_period"),
            FactFile::usage,
            usage -> cellsOf(
                    usage.id(),
                    usage.contract(),
                    usage.resource(),
                    usage.product(),
                    usage.quantity(),
                    usage.from(),
                    usage.to(),
                    usage.recordedAt(),
                    usage.corrects(),
                    usage.cost(),
                    usage.effectiveCost(),
                    usage.billingPeriod()),
            UsageBatch::ofUsage);

    static final FactFile<LevelChange> EVENTS = new FactFile<>(
            "events",
            List.of("id", "contract", "resource", "product", "at", "level"),
            List.of("recorded_at"),
            FactFile::change,
            change -> cellsOf(
                    change.id(),
                    change.contract(),
                    change.resource(),
                    change.product(),
                    change.at(),
                    change.level(),
                    change.recordedAt()),
            UsageBatch::ofChanges);

    static final FactFile<GivenCharge> CHARGES = new FactFile<>(
            "charges",
            List.of("id", "contract", "charge_type", "from", "to", "billed_cost", "effective_cost", "currency"),
            List.of("product", "resource", "quantity", "unit", "description", "billing_period", "recorded_at"),
            FactFile::charge,
            charge -> cellsOf(
                    charge.id(),
                    charge.contract(),
                    charge.chargeType(),
                    charge.from(),
                    charge.to(),
                    charge.billedCost(),
                    charge.effectiveCost(),
                    charge.currency(),
                    charge.product(),
                    charge.resource(),
                    charge.quantity(),
                    charge.unit(),
                    charge.description(),
                    charge.billingPeriod(),
                    charge.recordedAt()),
            UsageBatch::ofCharges);

    static final FactFile<UtilizationSample> SAMPLES = new FactFile<>(
            "samples",
            List.of("resource", "meter", "at", "allocated", "used"),
            List.of("seconds"),
            FactFile::sample,
            sample -> cellsOf(
                    sample.resource(),
                    sample.meter(),
                    sample.at(),
                    sample.allocated(),
                    sample.used(),
                    sample.seconds()),
            UsageBatch::ofSamples);

    /** All columns: the required, then the optional ones. */
    List<String> columns() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        return List.copyOf(all);
    }

    private static UsageRecord usage(CsvRow row) {
        Instant from = row.instant("from");
        Instant to = row.instant("to");
        if (!from.isBefore(to)) {
            throw new CsvRow.Refusal("to", "to " + to + " is not after from " + from);
        }
        String id = row.text("id");
        String corrects = row.optionalText("corrects");
        if (id.equals(corrects)) {
            throw new CsvRow.Refusal("corrects", "record " + id + " corrects itself; name the record that it replaces");
        }
        return new UsageRecord(
                id,
                row.text("contract"),
                row.text("resource"),
                row.text("product"),
                row.decimal("quantity"),
                from,
                to,
                row.instantOr("recorded_at", to),
                corrects,
                row.optionalDecimal("cost"),
                row.optionalDecimal("effective_cost"),
                row.optionalDate("billing_period"));
    }

    private static LevelChange change(CsvRow row) {
        Instant at = row.instant("at");
        return new LevelChange(
                row.text("id"),
                row.text("contract"),
                row.text("resource"),
                row.text("product"),
                at,
                row.notNegative("level"),
                row.instantOr("recorded_at", at));
    }

    private static GivenCharge charge(CsvRow row) {
        Instant from = row.instant("from");
        Instant to = row.instant("to");
        if (to.isBefore(from)) {
            throw new CsvRow.Refusal("to", "to " + to + " is before from " + from);
        }
        String description = row.optionalText("description");
        return new GivenCharge(
                row.text("id"),
                row.text("contract"),
                row.word("charge_type", ChargeType.class),
                row.optionalText("product"),
                row.optionalText("resource"),
                from,
                to,
                row.optionalDecimal("quantity"),
                row.optionalText("unit"),
                row.decimal("billed_cost"),
                row.decimal("effective_cost"),
                row.parsed("currency", row.text("currency"), Currencies::parse),
                description == null ? "" : description,
                row.optionalDate("billing_period"),
                row.instantOr("recorded_at", to));
    }

    private static UtilizationSample sample(CsvRow row) {
        return new UtilizationSample(
                row.text("resource"),
                row.text("meter"),
                row.instant("at"),
                row.notNegative("allocated"),
                row.notNegative("used"),
                row.optionalPositive("seconds"));
    }

    private static List<@Nullable Object> cellsOf(@Nullable Object... values) {
        List<@Nullable Object> cells = new ArrayList<>(values.length);
        for (Object value : values) {
            cells.add(value instanceof BigDecimal decimal ? decimal.toPlainString() : value);
        }
        return cells;
    }
}
