package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.testkit.StorageContract;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;

/** Without rollups, over connections that come with auto-commit off. */
@Tag("soak")
class H2RawStorageTest extends StorageContract {
    @Override
    protected Ports open() {
        DataSource source = Databases.h2();
        DataSource manual = new Databases.Opening(() -> {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            return connection;
        });
        return Ports.of(JdbcStorage.of(manual, JdbcSettings.STANDARD.withRollups(false)));
    }
}
