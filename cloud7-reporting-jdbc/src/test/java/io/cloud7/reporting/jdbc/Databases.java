package io.cloud7.reporting.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.duckdb.DuckDBConnection;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/** Fresh, empty databases. */
final class Databases {
    private static @Nullable Emptied usedH2;
    private static @Nullable Emptied usedDuckDb;

    private Databases() {}

    /** In memory; it lives as long as its pool. */
    static DataSource h2() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    /** In memory; each connection is one of its own to the same database. */
    static DataSource duckDb() {
        try {
            DuckDBConnection first = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
            return new Opening(first::duplicate);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In memory, the same as the last time, with nothing in it. */
    static synchronized DataSource emptiedH2() {
        Emptied tables = usedH2;
        if (tables == null) {
            tables = new Emptied(h2());
            usedH2 = tables;
        }
        return tables.empty();
    }

    /** In memory, the same as the last time, with nothing in it. */
    static synchronized DataSource emptiedDuckDb() {
        Emptied tables = usedDuckDb;
        if (tables == null) {
            tables = new Emptied(duckDb());
            usedDuckDb = tables;
        }
        return tables.empty();
    }

    /** The same database over connections that come with auto-commit off. */
    static DataSource manual(DataSource source) {
        return new Opening(() -> {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            return connection;
        });
    }

    /** Opens a connection each time. */
    @FunctionalInterface
    interface Opener {
        Connection open() throws SQLException;
    }

    /** A data source without a pool. */
    record Opening(Opener opener) implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return opener.open();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(@Nullable PrintWriter out) {
            // nothing is logged
        }

        @Override
        public void setLoginTimeout(int seconds) {
            // connections open at once
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("no " + type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
