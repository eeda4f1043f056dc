package io.cloud7.reporting.jdbc;

/** Follows {@link JdbcStorage#verify}, and can cancel it. */
@FunctionalInterface
public interface VerificationProgress {
    /**
     * Some more records of the ledger were compared. To cancel, throw: the exception reaches the caller, and the
     * connection is returned.
     *
     * @param records how many were compared
     * @param of how many
     */
    void compared(long records, long of);
}
