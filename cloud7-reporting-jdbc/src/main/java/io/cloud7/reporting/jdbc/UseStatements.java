package io.cloud7.reporting.jdbc;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements that sum use over the windows asked.
 *
 * <p>Windows are bounds in a scratch table, so that no statement needs a function of dates, and one statement answers any
 * number of contracts. A value that is spread over a record which a bound cuts cannot be divided alike by all databases:
 * such records are grouped by their bounds and values, and divided in Java.
 */
final class UseStatements {
    /** No clock hour is longer. */
    private static final String HOUR = "3600000000";

    private final KnownAt knownAt;
    private final boolean anySpecial;
    private final boolean anyReplaced;

    /** Where use comes from. */
    enum Source {
        RECORDS,
        LEVEL_CHANGES
    }

    /**
     * For one request.
     *
     * @param anySpecial whether resources have windows of their own
     * @param anyReplaced whether records do not stand
     */
    UseStatements(KnownAt knownAt, boolean anySpecial, boolean anyReplaced) {
        this.knownAt = knownAt;
        this.anySpecial = anySpecial;
        this.anyReplaced = anyReplaced;
    }

    /** Sums by question, slice, clock hour, resource and level, in the columns that {@link UseSum} reads. */
    Sql sums(Source source, Grain grain) {
        return Sql.of("""
                SELECT question, slice, resource, level_held, SUM(part_to - part_from), MIN(part_from), MAX(part_to),
                  SUM(FLOOR(whole_quantity)), SUM(whole_quantity - FLOOR(whole_quantity)),
                  SUM(FLOOR(whole_cost)), SUM(whole_cost - FLOOR(whole_cost)),
                  SUM(FLOOR(whole_effective)), SUM(whole_effective - FLOOR(whole_effective)),
                  MAX(CASE WHEN cost IS NULL THEN 1 ELSE 0 END), COUNT(*),
                  cut_from, cut_to, cut_quantity, cut_cost, cut_effective
                FROM (SELECT question, slice, clock_hour, resource, cost, part_from, part_to,
                    CASE WHEN is_level = 1 THEN quantity END AS level_held,
                    CASE WHEN is_cut = 0 AND is_level = 0 THEN quantity END AS whole_quantity,
                    CASE WHEN is_cut = 0 THEN cost END AS whole_cost,
                    CASE WHEN is_cut = 0 THEN effective_cost END AS whole_effective,
                    CASE WHEN is_cut = 1 THEN from_at END AS cut_from,
                    CASE WHEN is_cut = 1 THEN to_at END AS cut_to,
                    CASE WHEN is_cut = 1 THEN part_from END AS cut_part_from,
                    CASE WHEN is_cut = 1 THEN part_to END AS cut_part_to,
                    CASE WHEN is_cut = 1 THEN quantity END AS cut_quantity,
                    CASE WHEN is_cut = 1 THEN cost END AS cut_cost,
                    CASE WHEN is_cut = 1 THEN effective_cost END AS cut_effective
                  FROM (SELECT p.*, CASE WHEN (from_at < part_from OR to_at > part_to)
                      AND (is_level = 0 OR cost IS NOT NULL OR effective_cost IS NOT NULL) THEN 1 ELSE 0 END AS is_cut
                    FROM (""").then(pieces(source, grain)).then("""
                ) p WHERE part_from < part_to) q) s
                GROUP BY question, slice, clock_hour, resource, level_held, cut_from, cut_to, cut_part_from, cut_part_to,
                  cut_quantity, cut_cost, cut_effective""");
    }

    /** Sums of whole days or months, in the same columns. */
    Sql rolledSums(Grain grain) {
        String sums = RollupColumns.ADDED.stream()
                .filter(column -> !column.equals("held"))
                .map(column -> "SUM(d." + column + ")")
                .collect(Collectors.joining(", "));
        return Sql.of(
                """
                SELECT w.question, w.slice, d.resource, CASE WHEN w.is_level = 1 THEN d.level_held END AS held_level,
                  SUM(d.held), MIN(d.first_at), MAX(d.last_at), #sums, MAX(d.cost_missing), COUNT(*),
                  NULL, NULL, NULL, NULL, NULL
                FROM ${temp}asked w JOIN ${prefix}#table d ON d.contract = w.contract AND d.product = w.product
                  AND d.from_at >= w.from_at AND d.from_at < w.to_at AND d.is_level = w.is_level
                #special
                WHERE w.grain = ? AND #resource AND #billed
                GROUP BY w.question, w.slice, d.resource, CASE WHEN w.is_level = 1 THEN d.level_held END""".replace("#sums", sums)
                        .replace("#table", grain == Grain.DAYS ? "usage_day" : "usage_month")
                        .replace("#special", special("d"))
                        .replace("#resource", resource("d"))
                        .replace("#billed", billed("d")),
                grain.number());
    }

    /** The highest level at once by question and slice; by resource too, or of all together. */
    Sql peaks(List<Source> sources, boolean byResource) {
        String group = byResource ? "question, slice, resource" : "question, slice";
        Sql pieces = Sql.of("");
        for (Source source : sources) {
            pieces = (pieces.text().isEmpty() ? pieces : pieces.then(" UNION ALL "))
                    .then("SELECT question, slice, resource, quantity, part_from, part_to FROM (")
                    .then(pieces(source, Grain.PEAKS))
                    .then(") s WHERE part_from < part_to AND quantity <> 0");
        }
        return Sql.of("WITH piece AS (").then(pieces).then("""
                ), step AS (SELECT question, slice, resource, part_from AS step_at, quantity AS more FROM piece
                  UNION ALL SELECT question, slice, resource, part_to, -quantity FROM piece)
                SELECT #group, MAX(held) FROM (
                  SELECT #group, SUM(more) OVER (PARTITION BY #group ORDER BY step_at) AS held FROM (
                    SELECT #group, step_at, SUM(more) AS more FROM step GROUP BY #group, step_at) at_once) running
                GROUP BY #group""".replace("#group", group));
    }

    /** The spans in which anything is held by question and resource, none of which overlaps or touches another. */
    Sql held(Source source) {
        return Sql.of("""
                SELECT question, resource, MIN(part_from), MAX(part_to) FROM (
                  SELECT question, resource, part_from, part_to,
                    SUM(begins) OVER (PARTITION BY question, resource ORDER BY part_from, part_to
                      ROWS UNBOUNDED PRECEDING) AS island
                  FROM (SELECT question, resource, part_from, part_to,
                      CASE WHEN part_from <= MAX(part_to) OVER (PARTITION BY question, resource
                        ORDER BY part_from, part_to ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
                        THEN 0 ELSE 1 END AS begins
                    FROM (""")
                .then(pieces(source, Grain.HELD))
                .then(") s WHERE part_from < part_to) b) i GROUP BY question, resource, island");
    }

    /** Each part of a record, or of a level held, inside a window. */
    private Sql pieces(Source source, Grain grain) {
        boolean hourly = grain == Grain.HOURS;
        boolean records = source == Source.RECORDS;
        String end = records ? "r.to_at" : "COALESCE(r.to_at, w.runs_until)";
        Sql pieces = Sql.of("""
                SELECT w.question, w.slice, w.is_level, #hour AS clock_hour, r.resource, r.quantity, r.from_at,
                  #end AS to_at, r.cost, r.effective_cost, GREATEST(r.from_at, w.from_at#hour_from) AS part_from,
                  LEAST(#end, w.to_at#hour_to) AS part_to
                FROM ${temp}asked w
                JOIN""".replace("#hour_from", hourly ? ", h.from_at" : "")
                .replace("#hour_to", hourly ? ", h.to_at" : "")
                .replace("#hour", hourly ? "h.from_at" : "0")
                .replace("#end", end));
        pieces = pieces.then(records ? Sql.of(" ${prefix}usage r") : levels());
        String joins = Stream.of(
                        " ON r.contract = w.contract AND r.product = w.product AND r.from_at < w.to_at",
                        records ? " AND r.to_at > w.from_at" : "",
                        hourly
                                ? " JOIN ${temp}clock_hour h ON h.from_at < LEAST(" + end
                                        + ", w.to_at) AND h.from_at > GREATEST(r.from_at, w.from_at) - " + HOUR
                                : "",
                        special("r"),
                        records && anyReplaced
                                ? " LEFT JOIN ${temp}replaced x ON x.contract = r.contract AND x.id = r.id"
                                : "",
                        " WHERE w.grain = ? AND " + resource("r") + " AND " + billed("r"),
                        records && anyReplaced ? " AND x.id IS NULL" : "",
                        grain == Grain.LONG_RECORDS ? " AND r.long_record = 1" : "")
                .collect(Collectors.joining());
        pieces = pieces.then(joins, grain.number());
        return records ? pieces.then(knownAt.condition("r", "USAGE")) : pieces.then(" AND r.quantity > 0");
    }

    private String special(String alias) {
        return anySpecial
                ? " LEFT JOIN ${temp}special m ON m.question = w.question AND m.resource = " + alias + ".resource"
                : "";
    }

    private String resource(String alias) {
        return anySpecial
                ? "((m.resource IS NULL AND w.resource = '') OR w.resource = " + alias + ".resource)"
                : "w.resource = ''";
    }

    private static String billed(String alias) {
        return "((#r.billing_day = #none AND w.unassigned = 1)"
                        .replace("#r", alias)
                        .replace("#none", Long.toString(Values.NO_DAY))
                + " OR (#r.billing_day >= w.billed_from AND #r.billing_day < w.billed_to))".replace("#r", alias);
    }

    /** Levels held from a change until the next one of the same resource and product, whatever contract that one names. */
    private Sql levels() {
        return Sql.of("""
                 (SELECT contract, resource, product, level_held AS quantity, from_at,
                    LEAD(from_at) OVER (PARTITION BY resource, product ORDER BY from_at, recorded_at, id) AS to_at,
                    CAST(NULL AS DECIMAL(38, 18)) AS cost, CAST(NULL AS DECIMAL(38, 18)) AS effective_cost,
                    #none AS billing_day, 0 AS long_record
                  FROM (SELECT c.contract, c.id, c.resource, c.product, c.level_held, c.from_at,
                      COALESCE(o.recorded_at, c.recorded_at) AS recorded_at
                    FROM ${temp}holder k
                    JOIN ${prefix}level_change c ON c.resource = k.resource AND c.product = k.product
                    LEFT JOIN (SELECT contract, id, MIN(recorded_at) AS recorded_at FROM ${prefix}earlier
                      WHERE kind = 'LEVEL_CHANGE' GROUP BY contract, id) o ON o.contract = c.contract AND o.id = c.id
                    ) all_changes
                  WHERE recorded_at <= ?) r""".replace("#none", Long.toString(Values.NO_DAY)), knownAt.last());
    }
}
