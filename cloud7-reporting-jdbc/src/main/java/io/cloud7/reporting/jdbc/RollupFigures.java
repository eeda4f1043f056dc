package io.cloud7.reporting.jdbc;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a rollup says of one bucket, without its key.
 *
 * @param to the first microsecond after the bucket
 * @param held microseconds of all records inside
 * @param quantity of volumes
 * @param cost billed
 * @param effectiveCost effective
 * @param first the first microsecond of use
 * @param last the first microsecond after use
 * @param costMissing whether a record came without cost
 * @param lastRecorded when the last record in it was recorded
 */
record RollupFigures(
        long to,
        long held,
        BigDecimal quantity,
        BigDecimal cost,
        BigDecimal effectiveCost,
        long first,
        long last,
        boolean costMissing,
        long lastRecorded) {

    /** Reads the columns of {@link RollupColumns#ALL} that follow the key. */
    static RollupFigures read(Row row) throws SQLException {
        return new RollupFigures(
                row.number(),
                row.number(),
                row.sum(),
                row.sum(),
                row.sum(),
                row.number(),
                row.number(),
                row.flag(),
                row.number());
    }

    /** The figures of both. */
    RollupFigures plus(RollupFigures other) {
        return new RollupFigures(
                Math.max(to, other.to),
                Math.addExact(held, other.held),
                quantity.add(other.quantity),
                cost.add(other.cost),
                effectiveCost.add(other.effectiveCost),
                Math.min(first, other.first),
                Math.max(last, other.last),
                costMissing || other.costMissing,
                Math.max(lastRecorded, other.lastRecorded));
    }

    /** By column, in order. */
    Map<String, BigDecimal> byColumn() {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        figures.put("held", BigDecimal.valueOf(held));
        figures.put("quantity", quantity);
        figures.put("cost", cost);
        figures.put("effective_cost", effectiveCost);
        figures.put("to_at", BigDecimal.valueOf(to));
        figures.put("first_at", BigDecimal.valueOf(first));
        figures.put("last_at", BigDecimal.valueOf(last));
        figures.put("cost_missing", BigDecimal.valueOf(costMissing ? 1 : 0));
        figures.put("last_recorded", BigDecimal.valueOf(lastRecorded));
        return figures;
    }
}
