package io.cloud7.reporting.jdbc;

/** Follows {@link JdbcStorage#verify} and {@link JdbcStorage#rebuild}, and can cancel them. */
@FunctionalInterface
public interface LedgerProgress {
    /**
     * Some more records of the ledger were read. To cancel, throw: the exception reaches the caller, the connection is
     * returned, and nothing is changed.
     *
     * @param records how many were read
     * @param of how many
     */
    void read(long records, long of);
}
