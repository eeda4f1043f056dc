package io.cloud7.benchmarks.jdbc;

import java.util.List;

/** What somebody would write who knew this data: no record crosses a day, all that is moved fits the widest sum. */
final class HandWrittenSql {
    /** The key of a rollup. */
    static final List<String> KEY =
            List.of("contract", "product", "from_at", "resource", "is_level", "level_held", "billing_day");

    /** The key of the steps of levels. */
    static final List<String> STEP_KEY =
            List.of("contract", "product", "from_at", "resource", "billing_day", "step_at");

    private HandWrittenSql() {}

    /** Records of a table as steps of levels. */
    static String steps(Engine engine, String table) {
        return """
                SELECT contract, product, month_at AS from_at, resource, billing_day, step_at, SUM(FLOOR(level_held)) AS units,
                  SUM(level_held - FLOOR(level_held)) AS fraction, SUM(record) AS records
                FROM (SELECT contract, product, #bucket AS month_at, resource, billing_day, from_at AS step_at,
                    quantity AS level_held, 1 AS record FROM #table WHERE product LIKE 'l-%'
                  UNION ALL SELECT contract, product, #bucket, resource, billing_day, to_at, -quantity, -1
                    FROM #table WHERE product LIKE 'l-%') s
                GROUP BY contract, product, month_at, resource, billing_day, step_at
                HAVING SUM(level_held) <> 0 OR SUM(record) <> 0""".replace("#bucket", engine.bucket("month")).replace("#table", table);
    }

    /** Records of a table as rows of a rollup by day or month. */
    static String summed(Engine engine, String unit, String table) {
        return """
                SELECT contract, product, bucket_at AS from_at, resource, is_level, level_held, billing_day, MAX(end_at) AS to_at,
                  SUM(to_at - from_at) AS held, MIN(from_at) AS first_at, MAX(to_at) AS last_at,
                  FLOOR(SUM(amount)) AS units, SUM(amount) - FLOOR(SUM(amount)) AS fraction, 0 AS cost_units,
                  0 AS cost_fraction, 0 AS effective_units, 0 AS effective_fraction, 1 AS cost_missing,
                  MAX(recorded_at) AS last_recorded
                FROM (SELECT contract, product, resource, from_at, to_at, recorded_at, billing_day, #bucket AS bucket_at, #end AS end_at,
                    CASE WHEN product LIKE 'l-%' THEN 1 ELSE 0 END AS is_level,
                    CASE WHEN product LIKE 'l-%' THEN quantity ELSE 0 END AS level_held,
                    CASE WHEN product LIKE 'l-%' THEN 0 ELSE quantity END AS amount FROM #table) s
                GROUP BY contract, product, bucket_at, resource, is_level, level_held, billing_day""".replace("#bucket", engine.bucket(unit))
                .replace("#end", engine.bucketEnd(unit))
                .replace("#table", table);
    }
}
