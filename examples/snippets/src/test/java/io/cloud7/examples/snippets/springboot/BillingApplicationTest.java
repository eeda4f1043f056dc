package io.cloud7.examples.snippets.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.cloud7.reporting.csv.DataFolder;
import io.cloud7.reporting.jdbc.JdbcStorage;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class BillingApplicationTest {
    private static final Path CLOUD = Path.of("src", "main", "resources", "my-cloud");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aReportIsAskedOverTheWiredDatabaseAndItsConnectionsGoBack() throws IOException {
        try (ConfigurableApplicationContext host = start()) {
            DataFolder.read(CLOUD).loadInto(host.getBean(JdbcStorage.class), refused -> {
                throw new AssertionError(refused.toString());
            });
            assertThat(april(host).totals().billed()).hasToString("364.73");
            HikariDataSource pool = host.getBean(HikariDataSource.class);
            assertThat(pool.getMaximumPoolSize()).isEqualTo(10);
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
        try (ConfigurableApplicationContext again = start()) {
            assertThat(april(again).totals().billed()).hasToString("364.73");
        }
    }

    private static CustomerContractReport april(ConfigurableApplicationContext host) {
        return host.getBean(ContractBills.class).of("acme", "ACME-2026", YearMonth.of(2026, 4), Viewer.cloudAdmin());
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(BillingApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .run("--cloud7.database.jdbc-url=jdbc:h2:"
                        + folder.toAbsolutePath().resolve("host"));
    }
}
