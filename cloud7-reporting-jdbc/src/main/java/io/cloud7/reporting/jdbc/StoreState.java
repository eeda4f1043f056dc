package io.cloud7.reporting.jdbc;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one row that every writer changes: what there is, and when it was last written.
 *
 * @param costs how many records come with a cost
 * @param uses grows whenever there is more in the table of what was used, or it is computed anew
 */
record StoreState(
        long sequence,
        long lastStamp,
        long clouds,
        long corrections,
        long earlier,
        long changes,
        long charges,
        long samples,
        long invoices,
        long longestSample,
        long longestRecord,
        long longRecords,
        long assigned,
        long costs,
        long mixedMeters,
        long uses,
        long rollups,
        @Nullable String rollupZone) {
    private static final String COLUMNS = "sequence, last_stamp, clouds, corrections, earlier,"
            + " changes, charges, samples, invoices, longest_sample, longest_record, long_records, assigned, costs, mixed_meters, uses, rollups, rollup_zone";

    static StoreState read(Session session) throws SQLException {
        return session.only("SELECT " + COLUMNS + " FROM ${prefix}state", StoreState::of);
    }

    private static StoreState of(Row row) throws SQLException {
        return new StoreState(
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.optionalText());
    }

    /** Waits for all other writers, then reads. Nobody else writes until the transaction ends. */
    static StoreState lock(Session session) throws SQLException {
        session.execute("UPDATE ${prefix}state SET writes = writes + 1");
        return read(session);
    }

    /** What {@link LedgerCounts} tells, too, by column. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("clouds", clouds);
        counts.put("earlier", earlier);
        counts.put("changes", changes);
        counts.put("charges", charges);
        counts.put("samples", samples);
        counts.put("invoices", invoices);
        counts.put("long_records", longRecords);
        counts.put("assigned", assigned);
        counts.put("costs", costs);
        counts.put("corrections", corrections);
        counts.put("longest_record", longestRecord);
        counts.put("longest_sample", longestSample);
        counts.put("last_stamp", lastStamp);
        counts.put("uses", uses);
        return counts;
    }

    /** Whether rollups are kept; before the first writer, nothing is in them. */
    boolean keepsRollups() {
        return rollups == 1;
    }
}
