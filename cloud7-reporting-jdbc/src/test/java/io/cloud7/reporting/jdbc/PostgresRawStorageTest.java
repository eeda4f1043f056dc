package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.testkit.StorageContract;
import org.junit.jupiter.api.Tag;

/** Without rollups, over connections that come with auto-commit off. */
@Tag("soak")
class PostgresRawStorageTest extends StorageContract {
    @Override
    protected Ports open() {
        return Ports.of(JdbcStorage.of(Databases.manual(Postgres.emptied()), JdbcSettings.STANDARD.withRollups(false)));
    }
}
