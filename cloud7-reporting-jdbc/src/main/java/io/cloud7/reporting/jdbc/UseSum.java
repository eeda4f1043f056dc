package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.metering.EvenSpread;
import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What the database summed: use of one resource at one level, inside one slice, and one clock hour where asked.
 *
 * @param question its number
 * @param slice its number
 * @param resource the resource's id
 * @param level the level held; null: a volume
 * @param held microseconds of all records inside
 * @param first the first microsecond of use
 * @param last the first microsecond after use
 * @param quantity of volumes
 * @param cost billed
 * @param effectiveCost effective
 * @param costMissing whether a record came without cost
 */
record UseSum(
        int question,
        int slice,
        String resource,
        @Nullable BigDecimal level,
        long held,
        long first,
        long last,
        BigDecimal quantity,
        BigDecimal cost,
        BigDecimal effectiveCost,
        boolean costMissing) {

    static UseSum read(Row row, SumColumns columns) throws SQLException {
        UseSum sum = new UseSum(
                Math.toIntExact(row.number()),
                Math.toIntExact(row.number()),
                row.text(),
                row.optionalDecimal(),
                row.decimal().longValueExact(),
                row.number(),
                row.number(),
                row.sum(),
                columns.costs() ? row.sum() : BigDecimal.ZERO,
                columns.costs() ? row.sum() : BigDecimal.ZERO,
                row.flag());
        long records = row.number();
        if (!columns.cuts()) {
            return sum;
        }
        BigDecimal from = row.optionalDecimal();
        BigDecimal to = row.optionalDecimal();
        if (from == null || to == null) {
            return sum;
        }
        Cut cut = new Cut(records, from.longValueExact(), to.longValueExact());
        BigDecimal quantity = row.optionalDecimal();
        return sum.plus(
                sum.level == null ? cut.part(quantity, sum) : BigDecimal.ZERO,
                columns.costs() ? cut.part(row.optionalDecimal(), sum) : BigDecimal.ZERO,
                columns.costs() ? cut.part(row.optionalDecimal(), sum) : BigDecimal.ZERO);
    }

    private UseSum plus(BigDecimal more, BigDecimal moreCost, BigDecimal moreEffectiveCost) {
        return new UseSum(
                question,
                slice,
                resource,
                level,
                held,
                first,
                last,
                quantity.add(more),
                cost.add(moreCost),
                effectiveCost.add(moreEffectiveCost),
                costMissing);
    }

    /** Use in unit-microseconds (levels) or units (volumes). */
    BigDecimal used() {
        return level == null ? quantity : level.multiply(BigDecimal.valueOf(held));
    }

    /** Equal records that a bound cuts. */
    private record Cut(long records, long from, long to) {
        BigDecimal part(@Nullable BigDecimal value, UseSum inside) {
            return value == null
                    ? BigDecimal.ZERO
                    : EvenSpread.part(value, from, to, inside.first, inside.last)
                            .multiply(BigDecimal.valueOf(records));
        }
    }
}
