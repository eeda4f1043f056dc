package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A version of H2 that does not keep batches whole gets no file to write to. {@link KillTest} tells which do. */
class H2VersionTest {
    @ParameterizedTest
    @ValueSource(strings = {"2.5.250", "2.5.252"})
    void oneThatLosesCommitsIsRefusedWithAFile(String version) {
        assertThatThrownBy(() -> H2Dialect.check(version, "/var/lib/billing/ledger"))
                .isInstanceOf(JdbcStorageException.class)
                .hasMessageContainingAll("H2 " + version, "loses a batch", "com.h2database:h2:2.4.240");
        assertThatCode(() -> H2Dialect.check(version, null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.3.232", "2.4.240", "2.5.260"})
    void othersAreNot(String version) {
        assertThatCode(() -> H2Dialect.check(version, "/var/lib/billing/ledger"))
                .doesNotThrowAnyException();
    }

    @Test
    void theOneOfThisBuildOpensAFile(@TempDir Path folder) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:" + folder.resolve("ledger"))) {
            assertThat(Dialect.of(connection)).isInstanceOf(H2Dialect.class);
        }
    }
}
