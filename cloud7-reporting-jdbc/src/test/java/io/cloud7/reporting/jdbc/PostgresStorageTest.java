package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.testkit.StorageContract;

class PostgresStorageTest extends StorageContract {
    @Override
    protected Ports open() {
        return Ports.of(JdbcStorage.of(Postgres.fresh()));
    }
}
