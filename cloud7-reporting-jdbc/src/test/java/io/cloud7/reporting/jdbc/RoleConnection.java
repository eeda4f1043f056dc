package io.cloud7.reporting.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A connection that gives its role and settings up before its pool has it back. */
record RoleConnection(Connection connection) {
    Connection open() {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, this::call);
    }

    private @Nullable Object call(Object proxy, Method method, Object @Nullable [] values) throws Throwable {
        try {
            if (method.getName().equals("close")) {
                connection.setAutoCommit(true);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("RESET ALL");
                    statement.execute("RESET ROLE");
                    statement.execute("DISCARD TEMP");
                }
            }
            return method.invoke(connection, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
