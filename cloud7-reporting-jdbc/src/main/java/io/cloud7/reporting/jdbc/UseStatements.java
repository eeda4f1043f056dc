package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.metering.Span;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

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

    private final UsePieces pieces;
    private final SumColumns columns;

    private UseStatements(UsePieces pieces, SumColumns columns) {
        this.pieces = pieces;
        this.columns = columns;
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
        UsePieces pieces = new UsePieces(knowledge, windows, knowledge.replaced(families), Span.micros(runsUntil));
        boolean cuts = !pieces.of("0", "").isEmpty();
        return new UseStatements(pieces, new SumColumns(knowledge.state().costs() > 0, cuts));
    }

    /** In which sums come. */
    SumColumns columns() {
        return columns;
    }

    /** Sums by question, slice, resource and level, in the columns that {@link UseSum} reads. */
    Sql sums() {
        List<Sql> parts = new ArrayList<>();
        List<Sql> cut = pieces.of("0", "");
        if (!cut.isEmpty()) {
            parts.add(sums(union(cut)));
        }
        for (Grain grain : List.of(Grain.DAYS, Grain.MONTHS)) {
            if (pieces.has(grain)) {
                parts.add(rolledSums(grain));
            }
        }
        return pieces.with().in(union(parts));
    }

    /** Sums by question, slice, clock hour and resource, in the same columns. */
    Sql sumsByHour(Given hours) {
        return pieces.with()
                .rows(hours)
                .in(sums(union(pieces.of(
                        "h.from_at",
                        " JOIN ${temp}clock_hour h ON h.from_at < LEAST(r.to_at, w.to_at)"
                                + " AND h.from_at > GREATEST(r.from_at, w.from_at) - " + HOUR))));
    }

    private Sql sums(Sql cut) {
        String partsOf = """
                SELECT question, slice, resource, level_held, SUM(part_to - part_from), MIN(part_from), MAX(part_to),
                  SUM(FLOOR(whole_quantity)), SUM(whole_quantity - FLOOR(whole_quantity)),
                  #costs MAX(CASE WHEN cost IS NULL THEN 1 ELSE 0 END), COUNT(*), cut_from, cut_to, cut_quantity#cut
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
                    FROM (""";
        String groups = """
                ) p WHERE part_from < part_to) q) s
                GROUP BY question, slice, clock_hour, resource, level_held, cut_from, cut_to, cut_part_from, cut_part_to,
                  cut_quantity#cut""";
        String costs = columns.ofCosts("""
                SUM(FLOOR(whole_cost)), SUM(whole_cost - FLOOR(whole_cost)),
                  SUM(FLOOR(whole_effective)), SUM(whole_effective - FLOOR(whole_effective)),
                """);
        String cutCosts = columns.ofCosts(", cut_cost, cut_effective");
        return Sql.of(partsOf.replace("#costs", costs).replace("#cut", cutCosts))
                .then(cut)
                .then(groups.replace("#cut", cutCosts));
    }

    /** Sums of whole days or months, in the same columns. */
    private Sql rolledSums(Grain grain) {
        String sums = RollupColumns.ADDED.stream()
                .filter(column -> !column.equals("held"))
                .filter(column -> columns.costs() || !RollupColumns.COSTS.contains(column))
                .map(column -> "SUM(d." + column + ")")
                .collect(Collectors.joining(", "));
        return Sql.of("""
                SELECT k.question, w.slice, d.resource, CASE WHEN k.is_level = 1 THEN d.level_held END AS held_level,
                  SUM(d.held), MIN(d.first_at), MAX(d.last_at), #sums, MAX(d.cost_missing), COUNT(*)#cut
                FROM #asked JOIN ${prefix}#table d ON d.contract = k.contract AND d.product = k.product
                  AND d.from_at >= w.from_at AND d.from_at < w.to_at AND d.is_level = k.is_level
                #special
                WHERE #counted""".replace("#sums", sums)
                        .replace("#cut", columns.nothingCut())
                        .replace("#asked", UsePieces.ASKED)
                        .replace("#table", grain == Grain.DAYS ? "usage_day" : "usage_month")
                        .replace("#special", pieces.special("d"))
                        .replace("#counted", pieces.counted("d")))
                .then(pieces.within("d", grain))
                .then(" GROUP BY k.question, w.slice, d.resource, CASE WHEN k.is_level = 1 THEN d.level_held END");
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
        With with = pieces.with();
        List<Sql> steps = new ArrayList<>();
        List<Sql> cut = pieces.of("0", "");
        if (!cut.isEmpty()) {
            with.table("piece", union(cut));
            steps.add(Sql.of("""
                    SELECT question, slice, resource, part_from AS step_at, FLOOR(quantity) AS units,
                      quantity - FLOOR(quantity) AS fraction, 1 AS records FROM piece WHERE part_from < part_to"""));
            steps.add(Sql.of("""
                    SELECT question, slice, resource, part_to, -FLOOR(quantity), FLOOR(quantity) - quantity, -1
                    FROM piece WHERE part_from < part_to"""));
        }
        if (pieces.has(Grain.STEPS)) {
            steps.add(Sql.of("""
                    SELECT k.question, w.slice, s.resource, LEAST(GREATEST(s.step_at, w.from_at), w.to_at) AS step_at,
                      s.units, s.fraction, s.records
                    FROM #asked JOIN ${prefix}usage_step s ON s.contract = k.contract AND s.product = k.product
                      AND s.from_at >= w.since_at AND s.from_at < w.to_at
                    #special WHERE #counted""".replace("#asked", UsePieces.ASKED)
                            .replace("#special", pieces.special("s"))
                            .replace("#counted", pieces.counted("s")))
                    .then(pieces.within("s", Grain.STEPS)));
        }
        return with.table("step", union(steps));
    }

    /** The spans in which anything is held by question and resource, none of which overlaps or touches another. */
    Sql held() {
        return pieces.with()
                .in(Sql.of("""
                SELECT question, resource, MIN(part_from), MAX(part_to) FROM (
                  SELECT question, resource, part_from, part_to,
                    SUM(begins) OVER (PARTITION BY question, resource ORDER BY part_from, part_to
                      ROWS UNBOUNDED PRECEDING) AS island
                  FROM (SELECT question, resource, part_from, part_to,
                      CASE WHEN part_from <= MAX(part_to) OVER (PARTITION BY question, resource
                        ORDER BY part_from, part_to ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
                        THEN 0 ELSE 1 END AS begins
                    FROM (""")
                        .then(union(pieces.of("0", "")))
                        .then(") s WHERE part_from < part_to) b) i GROUP BY question, resource, island"));
    }

    private static Sql union(List<Sql> parts) {
        return Sql.joined(" UNION ALL ", parts);
    }
}
