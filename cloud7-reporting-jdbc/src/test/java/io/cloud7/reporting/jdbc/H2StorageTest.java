package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.testkit.StorageContract;

class H2StorageTest extends StorageContract {
    @Override
    protected Ports open() {
        return Ports.of(JdbcStorage.of(Databases.emptiedH2()));
    }
}
