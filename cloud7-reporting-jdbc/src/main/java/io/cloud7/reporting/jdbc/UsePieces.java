package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.metering.Span;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of records, and of levels held, inside windows: what the statements of {@link UseStatements} are made of. */
final class UsePieces {
    /** Questions {@code k} with their windows {@code w}. */
    static final String ASKED = "${temp}asked k JOIN ${temp}window w ON w.shape = k.shape";

    private final KnownAt knownAt;
    private final Map<Grain, Span> grains;
    private final Given asked;
    private final Given windows;
    private final @Nullable Given special;
    private final @Nullable Given replaced;
    private final boolean anyChanges;
    private final boolean anyLong;
    private final boolean anyAssigned;
    private final long runsUntil;

    UsePieces(Knowledge knowledge, AskedWindows windows, @Nullable Given replaced, long runsUntil) throws SQLException {
        Session session = knowledge.session();
        this.knownAt = knowledge.knownAt();
        this.grains = windows.grains();
        this.asked = windows.asked(session);
        this.windows = windows.windows(session);
        this.special = windows.special(session);
        this.replaced = replaced;
        this.anyChanges = knowledge.state().changes() > 0;
        this.anyLong = knowledge.state().longRecords() > 0;
        this.anyAssigned = knowledge.state().assigned() > 0;
        this.runsUntil = runsUntil;
    }

    /** Whether there are windows of a grain. */
    boolean has(Grain grain) {
        return grains.containsKey(grain);
    }

    /** What statements are given: windows, and what stands for itself or not at all in them. */
    With with() {
        With with = new With().rows(asked).rows(windows);
        if (special != null) {
            with.rows(special);
        }
        if (replaced != null) {
            with.rows(replaced);
        }
        return with;
    }

    /**
     * Each part of a record, or of a level held, inside a window.
     *
     * @param hour when the clock hour of a piece begins
     * @param joinHours joins the clock hours; empty: pieces are not cut into hours
     */
    List<Sql> of(String hour, String joinHours) {
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
                        + " ${prefix}usage r ON r.contract = k.contract AND r.product = k.product"
                        + " AND r.from_at < w.to_at AND r.from_at >= w.since_at AND r.to_at > w.from_at"
                        + joinHours
                        + special("r")
                        + (replaced == null
                                ? ""
                                : " LEFT JOIN ${temp}replaced x ON x.contract = r.contract AND x.id = r.id")
                        + " WHERE " + counted("r") + length
                        + (replaced == null ? "" : " AND x.id IS NULL"))
                .then(within("r", grain))
                .then(knownAt.condition("r", "USAGE"));
    }

    /** Levels held are in no rollup, so that they are asked in every window once. */
    private Sql ofChanges(String hour, String joinHours) {
        return Sql.of(piece(hour))
                .then(levelsHeld())
                .then(" ON r.contract = k.contract AND r.product = k.product AND r.from_at < w.to_at" + joinHours
                        + special("r") + " WHERE " + counted("r") + " AND r.quantity > 0")
                .then(has(Grain.LONG_RECORDS) ? Sql.of(" AND w.grain <> ?", Grain.LONG_RECORDS.number()) : Sql.of(""));
    }

    private static String piece(String hour) {
        return """
                SELECT k.question, w.slice, k.is_level, #hour AS clock_hour, r.resource, r.quantity, r.from_at, r.to_at,
                  r.cost, r.effective_cost, GREATEST(r.from_at, w.from_at#begin) AS part_from,
                  LEAST(r.to_at, w.to_at#end) AS part_to
                FROM #asked JOIN""".replace("#hour", hour)
                .replace("#asked", ASKED)
                .replace("#begin", hour.equals("0") ? "" : ", h.from_at")
                .replace("#end", hour.equals("0") ? "" : ", h.to_at");
    }

    /** Windows of a grain, and when rows begin that have a part in them: a bound by which whole blocks are left out. */
    Sql within(String alias, Grain grain) {
        Span bounds = grains.getOrDefault(grain, new Span(0, 0));
        Sql begun = Sql.of(" AND #r.from_at >= ? AND #r.from_at < ?".replace("#r", alias), bounds.from(), bounds.to());
        return grains.size() == 1
                ? begun
                : Sql.of(" AND w.grain = ?", grain.number()).then(begun);
    }

    /** Joins the windows that a resource has for itself. */
    String special(String alias) {
        return special == null
                ? ""
                : " LEFT JOIN ${temp}special m ON m.question = k.question AND m.resource = " + alias + ".resource";
    }

    /**
     * Whether a window is for a resource, and for the billing period that a row says. What all windows meet is not asked:
     * planners would take it for rare.
     */
    String counted(String alias) {
        List<String> conditions = new ArrayList<>();
        if (special != null) {
            conditions.add("((m.resource IS NULL AND k.resource = '') OR k.resource = #r.resource)");
        }
        if (anyAssigned) {
            conditions.add("((#r.billing_day = #none AND w.unassigned = 1)"
                    + " OR (#r.billing_day >= w.billed_from AND #r.billing_day < w.billed_to))");
        }
        return conditions.isEmpty()
                ? "1 = 1"
                : String.join(" AND ", conditions).replace("#r", alias).replace("#none", Long.toString(Values.NO_DAY));
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
