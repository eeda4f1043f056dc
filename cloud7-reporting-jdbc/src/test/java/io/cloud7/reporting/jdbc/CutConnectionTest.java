package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.cloud7.reporting.jdbc.JdbcStorageException.Problem;
import java.time.Duration;
import java.util.Random;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server behind a network that is cut at any byte, while batches are written, read and committed. */
class CutConnectionTest {
    private static final Ingest BATCHES = new Ingest(8);

    @Test
    void fortyCutsOfPostgresLoseAndDoubleNothing() throws Exception {
        cutPostgres(40);
    }

    @Test
    @Tag("proofs")
    void fourHundredCutsOfPostgresLoseAndDoubleNothing() throws Exception {
        cutPostgres(400);
    }

    @Test
    @Tag("proofs")
    void aHundredCutsOfMariaDbLoseAndDoubleNothing() throws Exception {
        DataSource direct = MariaDb.fresh();
        String url = MariaDb.url(direct);
        cut(direct, MariaDb.port(), port -> url.replace(":" + MariaDb.port() + "/", ":" + port + "/"), 100);
    }

    private static void cutPostgres(int cuts) throws Exception {
        DataSource direct = Postgres.fresh();
        String url = Postgres.url(direct) + "&sslmode=disable";
        cut(direct, Postgres.port(), port -> url.replace(":" + Postgres.port() + "/", ":" + port + "/"), cuts);
    }

    /** Cuts while batches are sent; a batch that was not acknowledged is sent again. */
    private static void cut(DataSource direct, int server, IntFunction<String> url, int cuts) throws Exception {
        Random random = new Random(cuts);
        try (CuttingProxy proxy = new CuttingProxy(server);
                HikariDataSource pool = pool(url.apply(proxy.port()))) {
            JdbcStorage storage = JdbcStorage.of(pool, JdbcSettings.STANDARD.withRetries(2, Duration.ofSeconds(20)));
            Ingest.begin(storage);
            int sent = 0;
            while (proxy.cuts() < cuts) {
                proxy.cutAfter(random.nextInt(12_000));
                if (acknowledges(storage, sent)) {
                    sent++;
                }
            }
            proxy.cutAfter(Long.MAX_VALUE);
            assertThat(BATCHES.send(storage, sent).refused()).isEmpty();
            sent++;
            BATCHES.assertWhole(storage, direct, sent);
            assertThat(sent).isGreaterThan(cuts / 10);
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }

    private static boolean acknowledges(JdbcStorage storage, int batch) {
        try {
            BATCHES.send(storage, batch);
            return true;
        } catch (JdbcStorageException e) {
            assertThat(e.problem()).isEqualTo(Problem.UNAVAILABLE);
            return false;
        }
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }
}
