package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.jdbc.JdbcStorageException.Problem;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a whole unit of work again when the database says "try again", so often and so long as the settings allow. */
final class Retry {
    private static final Logger LOG = LoggerFactory.getLogger(Retry.class);
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final JdbcSettings settings;

    Retry(JdbcSettings settings) {
        this.settings = settings;
    }

    /** What may be run several times. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /**
     * Runs it.
     *
     * @param problemOf what a failure means
     * @param failure what could not be done, for the message
     */
    <T> T run(Function<SQLException, Problem> problemOf, String failure, Work<T> work) {
        long begun = System.nanoTime();
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; ; attempt++) {
            try {
                return work.run();
            } catch (SQLException e) {
                Problem problem = problemOf.apply(e);
                boolean again = problem == Problem.UNAVAILABLE || problem == Problem.BUSY;
                boolean late = System.nanoTime() - begun > settings.patience().toNanos();
                if (!again || late || attempt >= settings.attempts()) {
                    throw new JdbcStorageException(problem, failure + SqlStates.wayOut(problem, e), e);
                }
                LOG.debug("attempt {} ended with SQL state {}; trying again", attempt, e.getSQLState());
                pause(pause);
                pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            }
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JdbcStorageException(Problem.BUSY, "interrupted while waiting for another attempt");
        }
    }
}
