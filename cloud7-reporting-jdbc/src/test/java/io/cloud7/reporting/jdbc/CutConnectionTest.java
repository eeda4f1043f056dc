package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.cloud7.reporting.jdbc.JdbcStorageException.Problem;
import java.time.Duration;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PostgreSQL behind a network that is cut at any byte. */
class CutConnectionTest {
    @Test
    void fortyCutsLoseAndDoubleNothing() throws Exception {
        cut(40);
    }

    @Test
    @Tag("soak")
    void fiveHundredCutsLoseAndDoubleNothing() throws Exception {
        cut(500);
    }

    /** Cuts while each batch is sent; a batch that was not acknowledged is sent again. */
    private static void cut(int cuts) throws Exception {
        DataSource direct = Postgres.fresh();
        Random random = new Random(cuts);
        try (CuttingProxy proxy = new CuttingProxy(Postgres.port());
                HikariDataSource pool = pool(proxy.port(), Postgres.schema(direct))) {
            JdbcStorage storage = JdbcStorage.of(pool, JdbcSettings.STANDARD.withRetries(2, Duration.ofSeconds(20)));
            Ingest.begin(storage);
            for (int batch = 0; batch < cuts; batch++) {
                proxy.cutAfter(random.nextInt(30_000));
                for (boolean acknowledged = false; !acknowledged; ) {
                    try {
                        Ingest.send(storage, batch);
                        acknowledged = true;
                    } catch (JdbcStorageException e) {
                        assertThat(e.problem()).isEqualTo(Problem.UNAVAILABLE);
                    }
                }
            }
            Ingest.assertWhole(direct, cuts);
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }

    private static HikariDataSource pool(int port, String schema) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres&sslmode=disable");
        config.setSchema(schema);
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }
}
