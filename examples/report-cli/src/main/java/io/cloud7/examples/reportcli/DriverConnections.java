package io.cloud7.examples.reportcli;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections of the drivers inside the program. The first one stays open until the end, so that an embedded database is
 * opened and closed once, not for every batch.
 */
final class DriverConnections implements DataSource, AutoCloseable {
    private static final String CONNECTION_FAILURE = "08001";

    private final String url;
    private final Properties properties;
    private @Nullable Connection first;

    /**
     * Opens nothing yet.
     *
     * @param properties for the driver: user, password, and what else it knows
     */
    DriverConnections(String url, Properties properties) {
        this.url = url;
        this.properties = properties;
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
        if (first == null) {
            first = open();
        }
        return open();
    }

    private Connection open() throws SQLException {
        try {
            return DriverManager.getConnection(url, properties);
        } catch (RuntimeException e) {
            // a driver that trips over a URL may quote it, and what is secret in it
            throw new SQLException("the driver cannot read the URL", CONNECTION_FAILURE);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the user is given once, for all connections");
    }

    @Override
    public synchronized void close() throws SQLException {
        if (first != null) {
            first.close();
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("nothing is logged");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("name the driver's own timeout in the URL");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("nothing is logged");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException("this is no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
