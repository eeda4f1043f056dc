package io.cloud7.reporting.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source that counts what is sent to the database (each statement that is executed, a batch of them as one, and
 * each bulk load, for which the connection is unwrapped), and the connections that are open.
 */
final class CountedStatements implements DataSource {
    private final DataSource source;
    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();

    CountedStatements(DataSource source) {
        this.source = source;
    }

    int statements() {
        return statements.get();
    }

    int open() {
        return open.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        open.incrementAndGet();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, values) -> call(connection, method, values));
    }

    private @Nullable Object call(Connection connection, Method method, Object @Nullable [] values) throws Throwable {
        if (method.getName().equals("unwrap")) {
            statements.incrementAndGet();
        }
        if (method.getName().equals("close")) {
            open.decrementAndGet();
        }
        Object result = invoke(connection, method, values);
        if (result instanceof Statement && method.getReturnType().isInterface()) {
            return Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {method.getReturnType()},
                    (proxy, of, with) -> execute(result, of, with));
        }
        return result;
    }

    private @Nullable Object execute(Object statement, Method method, Object @Nullable [] values) throws Throwable {
        if (method.getName().startsWith("execute")) {
            statements.incrementAndGet();
        }
        return invoke(statement, method, values);
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] values) throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
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
    public Logger getParentLogger() {
        return Logger.getAnonymousLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
