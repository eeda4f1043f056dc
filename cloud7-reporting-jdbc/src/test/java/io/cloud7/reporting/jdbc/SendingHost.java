package io.cloud7.reporting.jdbc;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** A host in a JVM of its own: sends batches from a number on, and prints when it commits and which were acknowledged. */
final class SendingHost {
    /** The line before a commit. */
    static final String COMMITS = "commits";

    /** What a line that acknowledges a batch begins with. */
    static final String SENT = "sent ";

    private SendingHost() {}

    /** Starts one; it ends with this JVM. */
    static Process start(String url, Ingest batches, int first) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SendingHost.class.getName(),
                        url,
                        Integer.toString(batches.size()),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Arguments: the JDBC URL, the records of a batch, the first batch. */
    public static void main(String[] arguments) throws SQLException {
        Thread parent = new Thread(SendingHost::endWithTheParent);
        parent.setDaemon(true);
        parent.start();
        String url = arguments[0];
        Ingest batches = new Ingest(Integer.parseInt(arguments[1]));
        // an embedded database is closed with its last connection, which takes long
        try (Connection open = DriverManager.getConnection(url)) {
            JdbcStorage storage = JdbcStorage.of(
                    new Databases.Opening(() -> announcing(DriverManager.getConnection(url))),
                    JdbcSettings.STANDARD.withRetries(1, Duration.ZERO));
            for (int batch = Integer.parseInt(arguments[2]); !open.isClosed(); batch++) {
                batches.send(storage, batch);
                System.out.println(SENT + batch);
            }
        }
    }

    private static Connection announcing(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
                    if (method.getName().equals("commit")) {
                        System.out.println(COMMITS);
                    }
                    try {
                        return method.invoke(connection, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Whoever started this process holds its input open for as long as it lives. */
    private static void endWithTheParent() {
        try {
            while (System.in.read() >= 0) {
                // nothing is said
            }
        } catch (IOException e) {
            // the parent is gone, too
        }
        Runtime.getRuntime().halt(1);
    }
}
