package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.metering.Span;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statements that sum use over the windows of one kind of question; one statement answers any number of them.
 *
 * <p>Windows are given as rows of bounds, so that no statement needs a function of dates. A value that is spread over a
 * record which a bound cuts cannot be divided alike by all databases: such records are grouped by their bounds and
 * values, and divided in Java.
 */
final class UseStatements {
    /** No clock hour is longer. */
    private static final String HOUR = "3600000000";

    private final KnownAt knownAt;
    private final Map<Grain, Span> grains;
    private final Given asked;
    private final @Nullable Given special;
    private final @Nullable Given replaced;
    private final boolean anyChanges;
    private final boolean anyLong;
    private final long runsUntil;

    private UseStatements(
            Knowledge knowledge,
            Map<Grain, Span> grains,
            Given asked,
            @Nullable Given special,
            @Nullable Given replaced,
            long runsUntil) {
        this.knownAt = knowledge.knownAt();
        this.grains = grains;
        this.asked = asked;
        this.special = special;
        this.replaced = replaced;
        this.anyChanges = knowledge.state().changes() > 0;
        this.anyLong = knowledge.state().longRecords() > 0;
        this.runsUntil = runsUntil;
    }

    /**
     * Statements about windows. They are used before those about other windows are made.
     *
     * @param families of the contracts in question
     * @param runsUntil until when a level that is still held is counted
     */
    static UseStatements of(
            Knowledge knowledge, AskedWindows windows, Collection<CorrectionFamilies> families, Instant runsUntil)
            throws SQLException {
        Session session = knowledge.session();
        return new UseStatements(
                knowledge,
                windows.grains(),
                windows.rows(session),
                windows.special(session),
                knowledge.replaced(families),
                Span.micros(runsUntil));
    }

    /** Sums by question, slice, resource and level, in the columns that {@link UseSum} reads. */
    Sql sums() {
        List<Sql> parts = new ArrayList<>();
        List<Sql> pieces = pieces("0", "");
        if (!pieces.isEmpty()) {
            parts.add(sums(union(pieces)));
        }
        for (Grain grain : List.of(Grain.DAYS, Grain.MONTHS)) {
            if (grains.containsKey(grain)) {
                parts.add(rolledSums(grain));
            }
        }
        return with().in(union(parts));
    }

    /** Sums by question, slice, clock hour and resource, in the same columns. */
    Sql sumsByHour(Given hours) {
        return with().rows(hours)
                .in(sums(union(pieces(
                        "h.from_at",
                        " JOIN ${temp}clock_hour h ON h.from_at < LEAST(r.to_at, w.to_at)"
                                + " AND h.from_at > GREATEST(r.from_at, w.from_at) - " + HOUR))));
    }

    private static Sql sums(Sql pieces) {
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
                    FROM (""").then(pieces).then("""
                ) p WHERE part_from < part_to) q) s
                GROUP BY question, slice, clock_hour, resource, level_held, cut_from, cut_to, cut_part_from, cut_part_to,
                  cut_quantity, cut_cost, cut_effective""");
    }

    /** Sums of whole days or months, in the same columns. */
    private Sql rolledSums(Grain grain) {
        String sums = RollupColumns.ADDED.stream()
                .filter(column -> !column.equals("held"))
                .map(column -> "SUM(d." + column + ")")
                .collect(Collectors.joining(", "));
        return Sql.of("""
                SELECT w.question, w.slice, d.resource, CASE WHEN w.is_level = 1 THEN d.level_held END AS held_level,
                  SUM(d.held), MIN(d.first_at), MAX(d.last_at), #sums, MAX(d.cost_missing), COUNT(*),
                  NULL, NULL, NULL, NULL, NULL
                FROM ${temp}asked w JOIN ${prefix}#table d ON d.contract = w.contract AND d.product = w.product
                  AND d.from_at >= w.from_at AND d.from_at < w.to_at AND d.is_level = w.is_level
                #special
                WHERE #resource AND #billed""".replace("#sums", sums)
                        .replace("#table", grain == Grain.DAYS ? "usage_day" : "usage_month")
                        .replace("#special", special("d"))
                        .replace("#resource", resource("d"))
                        .replace("#billed", billed("d")))
                .then(within("d", grain))
                .then(" GROUP BY w.question, w.slice, d.resource, CASE WHEN w.is_level = 1 THEN d.level_held END");
    }

    /** How the level changes, by question, slice and resource, in order of time; by units, fraction, and records. */
    Sql levels() {
        return withSteps().in(Sql.of("""
                SELECT question, slice, resource, step_at, SUM(units), SUM(fraction), SUM(records)
                FROM step GROUP BY question, slice, resource, step_at
                ORDER BY question, slice, resource, step_at"""));
    }

    /**
     * The highest level at once by question and slice, of all resources together (null), and of each; by units and
     * fraction, which are never added here: a level of all resources may have more digits than a decimal of DuckDB.
     */
    Sql peaks() {
        String highest = """
                SELECT question, slice, #named, MAX(whole), MAX(rest) FROM (
                  SELECT #group, whole, rest, MAX(whole) OVER (PARTITION BY #group) AS most FROM (
                    SELECT #group, units + FLOOR(fraction) AS whole, fraction - FLOOR(fraction) AS rest FROM (
                      SELECT #group, SUM(units) OVER (PARTITION BY #group ORDER BY step_at) AS units,
                        SUM(fraction) OVER (PARTITION BY #group ORDER BY step_at) AS fraction FROM (
                        SELECT #group, step_at, SUM(units) AS units, SUM(fraction) AS fraction
                        FROM step GROUP BY #group, step_at) at_once) running) held) highest
                WHERE whole = most GROUP BY #group""";
        return withSteps()
                .in(Sql.of(highest.replace("#named", "resource").replace("#group", "question, slice, resource")
                        + " UNION ALL "
                        + highest.replace("#named", "NULL").replace("#group", "question, slice")));
    }

    private With withSteps() {
        With with = with();
        List<Sql> steps = new ArrayList<>();
        List<Sql> pieces = pieces("0", "");
        if (!pieces.isEmpty()) {
            with.table("piece", union(pieces));
            steps.add(Sql.of("""
                    SELECT question, slice, resource, part_from AS step_at, FLOOR(quantity) AS units,
                      quantity - FLOOR(quantity) AS fraction, 1 AS records FROM piece WHERE part_from < part_to"""));
            steps.add(Sql.of("""
                    SELECT question, slice, resource, part_to, -FLOOR(quantity), FLOOR(quantity) - quantity, -1
                    FROM piece WHERE part_from < part_to"""));
        }
        if (grains.containsKey(Grain.STEPS)) {
            steps.add(Sql.of("""
                    SELECT w.question, w.slice, s.resource, LEAST(GREATEST(s.step_at, w.from_at), w.to_at) AS step_at,
                      s.units, s.fraction, s.records
                    FROM ${temp}asked w JOIN ${prefix}usage_step s ON s.contract = w.contract AND s.product = w.product
                      AND s.from_at >= w.since_at AND s.from_at < w.to_at
                    #special WHERE #resource AND #billed""".replace("#special", special("s"))
                            .replace("#resource", resource("s"))
                            .replace("#billed", billed("s")))
                    .then(within("s", Grain.STEPS)));
        }
        return with.table("step", union(steps));
    }

    /** The spans in which anything is held by question and resource, none of which overlaps or touches another. */
    Sql held() {
        return with().in(Sql.of("""
                SELECT question, resource, MIN(part_from), MAX(part_to) FROM (
                  SELECT question, resource, part_from, part_to,
                    SUM(begins) OVER (PARTITION BY question, resource ORDER BY part_from, part_to
                      ROWS UNBOUNDED PRECEDING) AS island
                  FROM (SELECT question, resource, part_from, part_to,
                      CASE WHEN part_from <= MAX(part_to) OVER (PARTITION BY question, resource
                        ORDER BY part_from, part_to ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
                        THEN 0 ELSE 1 END AS begins
                    FROM (""")
                .then(union(pieces("0", "")))
                .then(") s WHERE part_from < part_to) b) i GROUP BY question, resource, island"));
    }

    private With with() {
        With with = new With().rows(asked);
        if (special != null) {
            with.rows(special);
        }
        if (replaced != null) {
            with.rows(replaced);
        }
        return with;
    }

    private static Sql union(List<Sql> parts) {
        Sql union = Sql.of("");
        for (Sql part : parts) {
            union = (union.text().isEmpty() ? union : union.then(" UNION ALL ")).then(part);
        }
        return union;
    }

    /**
     * Each part of a record, or of a level held, inside a window.
     *
     * @param hour when the clock hour of a piece begins
     * @param joinHours joins the clock hours; empty: pieces are not cut into hours
     */
    private List<Sql> pieces(String hour, String joinHours) {
        List<Sql> pieces = new ArrayList<>();
        for (Grain grain : List.of(Grain.RECORDS, Grain.LONG_RECORDS)) {
            if (grains.containsKey(grain)) {
                pieces.add(ofRecords(grain, hour, joinHours));
            }
        }
        if (anyChanges) {
            pieces.add(ofChanges(hour, joinHours));
        }
        return pieces;
    }

    private Sql ofRecords(Grain grain, String hour, String joinHours) {
        String length = anyLong ? " AND r.long_record = " + (grain == Grain.LONG_RECORDS ? 1 : 0) : "";
        return Sql.of(piece(hour)
                        + " ${prefix}usage r ON r.contract = w.contract AND r.product = w.product"
                        + " AND r.from_at < w.to_at AND r.from_at >= w.since_at AND r.to_at > w.from_at"
                        + joinHours
                        + special("r")
                        + (replaced == null
                                ? ""
                                : " LEFT JOIN ${temp}replaced x ON x.contract = r.contract AND x.id = r.id")
                        + " WHERE " + resource("r") + " AND " + billed("r") + length
                        + (replaced == null ? "" : " AND x.id IS NULL"))
                .then(within("r", grain))
                .then(knownAt.condition("r", "USAGE"));
    }

    /** Levels held are in no rollup, so that they are asked in every window once. */
    private Sql ofChanges(String hour, String joinHours) {
        return Sql.of(piece(hour))
                .then(levelsHeld())
                .then(
                        " ON r.contract = w.contract AND r.product = w.product AND r.from_at < w.to_at" + joinHours
                                + special("r") + " WHERE w.grain <> ? AND " + resource("r") + " AND " + billed("r")
                                + " AND r.quantity > 0",
                        Grain.LONG_RECORDS.number());
    }

    private static String piece(String hour) {
        return """
                SELECT w.question, w.slice, w.is_level, #hour AS clock_hour, r.resource, r.quantity, r.from_at, r.to_at,
                  r.cost, r.effective_cost, GREATEST(r.from_at, w.from_at#begin) AS part_from,
                  LEAST(r.to_at, w.to_at#end) AS part_to
                FROM ${temp}asked w JOIN""".replace("#hour", hour)
                .replace("#begin", hour.equals("0") ? "" : ", h.from_at")
                .replace("#end", hour.equals("0") ? "" : ", h.to_at");
    }

    /** Windows of a grain, and when rows begin that have a part in them: a bound by which whole blocks are left out. */
    private Sql within(String alias, Grain grain) {
        Span bounds = grains.getOrDefault(grain, new Span(0, 0));
        return Sql.of(
                " AND w.grain = ? AND #r.from_at >= ? AND #r.from_at < ?".replace("#r", alias),
                grain.number(),
                bounds.from(),
                bounds.to());
    }

    private String special(String alias) {
        return special == null
                ? ""
                : " LEFT JOIN ${temp}special m ON m.question = w.question AND m.resource = " + alias + ".resource";
    }

    private String resource(String alias) {
        return special == null
                ? "w.resource = ''"
                : "((m.resource IS NULL AND w.resource = '') OR w.resource = " + alias + ".resource)";
    }

    private static String billed(String alias) {
        return "((#r.billing_day = #none AND w.unassigned = 1)"
                        .replace("#r", alias)
                        .replace("#none", Long.toString(Values.NO_DAY))
                + " OR (#r.billing_day >= w.billed_from AND #r.billing_day < w.billed_to))".replace("#r", alias);
    }

    /** Levels held from a change until the next one of the same resource and product, whatever contract that one names. */
    private Sql levelsHeld() {
        return Sql.of("""
                 (SELECT contract, resource, product, level_held AS quantity, from_at,
                    COALESCE(LEAD(from_at) OVER (PARTITION BY resource, product ORDER BY from_at, recorded_at, id), ?)
                      AS to_at,
                    CAST(NULL AS DECIMAL(38, 18)) AS cost, CAST(NULL AS DECIMAL(38, 18)) AS effective_cost,
                    #none AS billing_day
                  FROM (SELECT c.contract, c.id, c.resource, c.product, c.level_held, c.from_at,
                      COALESCE(o.recorded_at, c.recorded_at) AS recorded_at
                    FROM (SELECT DISTINCT u.resource, u.product FROM ${temp}asked k
                      JOIN ${prefix}level_change u ON u.contract = k.contract AND u.product = k.product) holder
                    JOIN ${prefix}level_change c ON c.resource = holder.resource AND c.product = holder.product
                    LEFT JOIN (SELECT contract, id, MIN(recorded_at) AS recorded_at FROM ${prefix}earlier
                      WHERE kind = 'LEVEL_CHANGE' GROUP BY contract, id) o ON o.contract = c.contract AND o.id = c.id
                    ) all_changes
                  WHERE recorded_at <= ?) r""".replace("#none", Long.toString(Values.NO_DAY)), runsUntil, knownAt.last());
    }
}
