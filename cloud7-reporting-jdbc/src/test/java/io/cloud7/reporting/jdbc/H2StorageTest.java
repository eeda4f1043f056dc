package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.testkit.StorageContract;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;

class H2StorageTest extends StorageContract {
    @Override
    protected Ports open() {
        return Ports.of(JdbcStorage.of(
                JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "")));
    }
}
