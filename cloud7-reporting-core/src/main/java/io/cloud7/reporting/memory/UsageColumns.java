package io.cloud7.reporting.memory;

import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The usage records of one contract by columns, in order of arrival. */
final class UsageColumns {
    private final String contract;
    private final Dictionaries dictionaries;
    private final IdColumn ids;
    private final LongColumn from;
    private final LongColumn to;
    private final LongColumn recordedAt;
    private final IntColumn products;
    private final IntColumn resources;
    private final DecimalColumn quantities;
    private final DecimalColumn costs;
    private final DecimalColumn effectiveCosts;
    private final IntColumn billingPeriods;
    private final SparseColumn<String> corrected;
    private @Nullable UsageColumns frozen;

    /** What the columns of all contracts refer to by number. */
    record Dictionaries(
            Dictionary<String> products, Dictionary<String> resources, Dictionary<LocalDate> billingPeriods) {
        static Dictionaries empty() {
            return new Dictionaries(new Dictionary<>(), new Dictionary<>(), new Dictionary<>());
        }

        private Dictionaries frozen() {
            return new Dictionaries(products.frozen(), resources.frozen(), billingPeriods.frozen());
        }
    }

    UsageColumns(String contract, Dictionaries dictionaries) {
        this.contract = contract;
        this.dictionaries = dictionaries;
        ids = new IdColumn();
        from = new LongColumn();
        to = new LongColumn();
        recordedAt = new LongColumn();
        products = new IntColumn();
        resources = new IntColumn();
        quantities = new DecimalColumn();
        costs = new DecimalColumn();
        effectiveCosts = new DecimalColumn();
        billingPeriods = new IntColumn();
        corrected = new SparseColumn<>();
    }

    private UsageColumns(UsageColumns live) {
        contract = live.contract;
        dictionaries = live.dictionaries.frozen();
        ids = live.ids.frozen();
        from = live.from.frozen();
        to = live.to.frozen();
        recordedAt = live.recordedAt.frozen();
        products = live.products.frozen();
        resources = live.resources.frozen();
        quantities = live.quantities.frozen();
        costs = live.costs.frozen();
        effectiveCosts = live.effectiveCosts.frozen();
        billingPeriods = live.billingPeriods.frozen();
        corrected = live.corrected.frozen();
    }

    /** These columns as they are now, whatever is written later. */
    UsageColumns frozen() {
        if (frozen == null) {
            frozen = new UsageColumns(this);
        }
        return frozen;
    }

    /** The row of the record with this id; -1 if there is none. */
    int find(String id) {
        return ids.find(IdColumn.encoded(id));
    }

    /** Adds a record whose id is not there. */
    void add(UsageRecord record) {
        frozen = null;
        int row = ids.size();
        ids.add(IdColumn.encoded(record.id()));
        from.add(Micros.of(record.from()));
        to.add(Micros.of(record.to()));
        recordedAt.add(Micros.of(record.recordedAt()));
        products.put(row, dictionaries.products().number(record.product()));
        resources.put(row, dictionaries.resources().number(record.resource()));
        quantities.put(row, record.quantity());
        costs.put(row, record.cost());
        effectiveCosts.put(row, record.effectiveCost());
        LocalDate billingPeriod = record.billingPeriod();
        if (billingPeriod != null) {
            billingPeriods.put(row, dictionaries.billingPeriods().number(billingPeriod));
        }
        String corrects = record.corrects();
        if (corrects != null) {
            corrected.put(row, corrects);
        }
    }

    /** Lowers the time of recording to that of an earlier delivery; false if it is no earlier. */
    boolean recordedAlready(int row, Instant earlier) {
        long micros = Micros.of(earlier);
        if (micros >= recordedAt.get(row)) {
            return false;
        }
        frozen = null;
        recordedAt.set(row, micros);
        return true;
    }

    int size() {
        return ids.size();
    }

    String contract() {
        return contract;
    }

    String id(int row) {
        return ids.get(row);
    }

    int hashOfId(int row) {
        return ids.hash(row);
    }

    long recordedAt(int row) {
        return recordedAt.get(row);
    }

    int productNumber(int row) {
        return products.get(row);
    }

    int resourceNumber(int row) {
        return resources.get(row);
    }

    String product(int number) {
        return dictionaries.products().value(number);
    }

    String resource(int number) {
        return dictionaries.resources().value(number);
    }

    BigDecimal quantity(int row) {
        return Objects.requireNonNull(quantities.get(row));
    }

    /** The id that the record of a row corrects; null: none. */
    @Nullable String corrects(int row) {
        return corrected.get(row);
    }

    /** The rows of records that correct others. */
    int[] corrections() {
        return corrected.rows();
    }

    UseOfTime use(int row) {
        return new UseOfTime(
                resource(resources.get(row)),
                quantity(row),
                from.get(row),
                to.get(row),
                costs.get(row),
                effectiveCosts.get(row),
                billingPeriod(row));
    }

    UsageRecord record(int row) {
        return new UsageRecord(
                ids.get(row),
                contract,
                resource(resources.get(row)),
                product(products.get(row)),
                quantity(row),
                Micros.instant(from.get(row)),
                Micros.instant(to.get(row)),
                Micros.instant(recordedAt.get(row)),
                corrected.get(row),
                costs.get(row),
                effectiveCosts.get(row),
                billingPeriod(row));
    }

    private @Nullable LocalDate billingPeriod(int row) {
        int number = billingPeriods.get(row);
        return number == 0 ? null : dictionaries.billingPeriods().value(number);
    }
}
