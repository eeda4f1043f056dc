package io.cloud7.reporting.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** A host in a JVM of its own: sends batches from a number on, and prints which were acknowledged. */
final class SendingHost {
    /** What a line that acknowledges a batch begins with. */
    static final String SENT = "sent ";

    private SendingHost() {}

    /** Arguments: the JDBC URL, the first batch, how many. */
    public static void main(String[] arguments) throws SQLException {
        String url = arguments[0];
        // an embedded database is closed with its last connection, which takes long
        try (Connection open = DriverManager.getConnection(url)) {
            JdbcStorage storage = JdbcStorage.of(
                    new Databases.Opening(() -> DriverManager.getConnection(url)),
                    JdbcSettings.STANDARD.withRetries(1, Duration.ZERO));
            int first = Integer.parseInt(arguments[1]);
            for (int batch = first; !open.isClosed() && batch < first + Integer.parseInt(arguments[2]); batch++) {
                Ingest.send(storage, batch);
                System.out.println(SENT + batch);
            }
        }
    }
}
