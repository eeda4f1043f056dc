package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.testkit.oracle.RandomWorlds;
import io.cloud7.reporting.testkit.oracle.World;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was committed is counted as what it is, whatever becomes of the connection. */
class CommittedBatchTest {
    private final World world = RandomWorlds.ofSeed(3);

    @Test
    void aConnectionThatBreaksAfterTheCommitMakesNoDuplicates() {
        DataSource source = Databases.h2();
        JdbcStorage.of(source).replace(world.cloud(), Instant.EPOCH);
        JdbcStorage storage = JdbcStorage.of(new Databases.Opening(() -> BreaksAfterCommit.of(source.getConnection())));
        IngestResult result = storage.append(UsageBatch.ofUsage(world.usage()), Stamp.asRecorded());
        assertThat(result.accepted()).isEqualTo(world.usage().size());
        assertThat(result.duplicates()).isZero();
    }

    /** A connection that is lost as soon as it has committed. */
    private record BreaksAfterCommit(Connection connection, AtomicBoolean committed) {
        static Connection of(Connection connection) {
            BreaksAfterCommit breaking = new BreaksAfterCommit(connection, new AtomicBoolean());
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, breaking::call);
        }

        private @Nullable Object call(Object proxy, Method method, Object @Nullable [] values) throws Throwable {
            if (committed.get() && !method.getName().equals("close")) {
                throw new SQLException("the connection is lost", "08006");
            }
            try {
                Object result = method.invoke(connection, values);
                if (method.getName().equals("commit")) {
                    committed.set(true);
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
