package io.cloud7.reporting.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** Opens sessions. Writers of one process wait here, in the order in which they came, and do not wear the database out. */
final class Sessions {
    private final DataSource source;
    private final JdbcSettings settings;
    private final Dialect dialect;
    private final Retry retry;
    private final ReentrantLock writers;

    private Sessions(DataSource source, JdbcSettings settings, Dialect dialect) {
        this.source = source;
        this.settings = settings;
        this.dialect = dialect;
        this.retry = new Retry(settings);
        this.writers = dialect.writers();
    }

    /** Works in a transaction that others see whole or not at all; it may run several times. */
    @FunctionalInterface
    interface Work<T> {
        T run(Session session) throws SQLException;
    }

    /** Finds out which database it is, and opens its schema. */
    static Sessions open(DataSource source, JdbcSettings settings) {
        Retry retry = new Retry(settings);
        Dialect dialect = retry.run(SqlStates::problemOf, "the database could not be opened", () -> {
            try (Connection connection = source.getConnection()) {
                return Dialect.of(connection);
            }
        });
        retry.run(dialect::problemOfSchema, "the schema could not be opened", () -> {
            try (Connection connection = source.getConnection()) {
                dialect.checkFitness(connection);
                new Schema(settings, dialect).open(connection);
                return dialect;
            }
        });
        return new Sessions(source, settings, dialect);
    }

    /** Writes, and commits. What fails leaves nothing behind. */
    <T> T write(String failure, Work<T> work) {
        queue(failure);
        try {
            return retry.run(dialect::problemOf, failure, () -> {
                try (Session session = session(dialect.writing())) {
                    session.begin();
                    T result = work.run(session);
                    session.commit();
                    return result;
                }
            });
        } finally {
            writers.unlock();
        }
    }

    private void queue(String failure) {
        try {
            writers.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JdbcStorageException(
                    JdbcStorageException.Problem.BUSY, failure + ": interrupted before its turn to write came");
        }
    }

    /** Opens a session that reads, and hands it over; it stays open unless this fails. */
    <T> T read(String failure, Work<T> work) {
        return retry.run(dialect::problemOf, failure, () -> {
            Session session = session(dialect.reading());
            try {
                return work.run(session);
            } catch (SQLException | RuntimeException e) {
                session.close();
                throw e;
            }
        });
    }

    private Session session(int isolation) throws SQLException {
        Connection connection = source.getConnection();
        try {
            return new Session(connection, dialect, settings, isolation);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}
