package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.testkit.StorageContract;
import org.junit.jupiter.api.Tag;

@Tag("soak")
class MariaDbStorageTest extends StorageContract {
    @Override
    protected Ports open() {
        return Ports.of(JdbcStorage.of(MariaDb.emptied()));
    }
}
