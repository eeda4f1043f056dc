package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.testkit.StorageContract;
import org.junit.jupiter.api.Tag;

@Tag("proofs")
class PostgresStorageTest extends StorageContract {
    @Override
    protected Ports open() {
        return Ports.of(JdbcStorage.of(Postgres.emptied()));
    }
}
