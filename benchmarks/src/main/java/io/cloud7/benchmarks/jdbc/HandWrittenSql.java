package io.cloud7.benchmarks.jdbc;

/** What somebody would write who knew this data: no record crosses a day, all that is moved fits the widest sum. */
final class HandWrittenSql {
    /** The key of a rollup. */
    static final String KEY = "contract, product, from_at, resource, is_level, level_held, billing_day";

    private HandWrittenSql() {}

    /** Puts what is staged into the ledger. */
    static String ledger() {
        return "INSERT INTO h_usage SELECT * FROM h_stage ON CONFLICT DO NOTHING";
    }

    /** Adds what is staged to a rollup. */
    static String rollup(Engine engine, String unit, String length) {
        return """
                INSERT INTO #table AS d (contract, product, from_at, resource, is_level, level_held, billing_day, to_at, held,
                  first_at, last_at, units, fraction, cost_units, cost_fraction, effective_units, effective_fraction,
                  cost_missing, last_recorded)
                SELECT contract, product, bucket_at, resource, is_level, level_held, billing_day, bucket_at + #length,
                  SUM(to_at - from_at), MIN(from_at), MAX(to_at), FLOOR(SUM(amount)), SUM(amount) - FLOOR(SUM(amount)),
                  0, 0, 0, 0, 1, MAX(recorded_at)
                FROM (SELECT contract, product, resource, from_at, to_at, recorded_at, billing_day, #bucket AS bucket_at,
                    CASE WHEN product LIKE 'l-%' THEN 1 ELSE 0 END AS is_level,
                    CASE WHEN product LIKE 'l-%' THEN quantity ELSE 0 END AS level_held,
                    CASE WHEN product LIKE 'l-%' THEN 0 ELSE quantity END AS amount FROM h_stage) s
                GROUP BY contract, product, bucket_at, resource, is_level, level_held, billing_day
                ON CONFLICT (#key) DO UPDATE SET held = d.held + excluded.held,
                  first_at = LEAST(d.first_at, excluded.first_at), last_at = GREATEST(d.last_at, excluded.last_at),
                  units = d.units + excluded.units, fraction = d.fraction + excluded.fraction,
                  last_recorded = GREATEST(d.last_recorded, excluded.last_recorded)""".replace("#table", "h_usage_" + unit)
                .replace("#bucket", engine.bucket(unit))
                .replace("#length", length)
                .replace("#key", KEY);
    }
}
