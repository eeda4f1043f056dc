package io.cloud7.benchmarks.jdbc;

import io.cloud7.reporting.usage.UsageRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** A database of its own for one run, in a folder that goes when it is closed. */
interface Engine extends AutoCloseable {
    String name();

    DataSource source();

    /** Loads records into a table with the columns of the ledger, by the engine's fastest way. */
    void bulk(Connection connection, String table, List<UsageRecord> records) throws SQLException;

    /** Statements that make a ledger and rollups with keys, named {@code h_…}, and {@code h_stage} in this session. */
    List<String> handWrittenTables();

    /** A record's first instant as the first microsecond of its day, or month. */
    String bucket(String unit);

    /** The first microsecond after that day, or month. */
    String bucketEnd(String unit);

    /** How a temporary table is emptied. */
    default String empty(String table) {
        return "TRUNCATE " + table;
    }

    /** Statements after loading, for the planner. */
    List<String> tidied();

    /** Seconds of processor time that this process and the database's took so far. */
    default double processorSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e9;
    }

    /** Puts what is staged into the ledger by hand. */
    String ledgerByHand();

    /** Adds the records of a table to a rollup by hand: the day or the month. */
    String rollupByHand(String unit, String from);

    /** Adds the records of a table to the steps of levels by hand. */
    String stepsByHand(String from);

    /** Bytes that the database takes on disk. */
    long bytes();

    @Override
    void close();
}
