package io.cloud7.reporting.jdbc;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two worlds in the default build, more in the proofs. */
class SameReportsTest {
    @Test
    void h2WithRollups() {
        SameReports.assertSame(2, JdbcStorage.of(Databases.h2()));
    }

    @Test
    @Tag("soak")
    void h2WithoutRollups() {
        SameReports.assertSame(6, JdbcStorage.of(Databases.h2(), JdbcSettings.STANDARD.withRollups(false)));
    }

    @Test
    void duckDbWithRollups() {
        SameReports.assertSame(3, JdbcStorage.of(Databases.duckDb()));
    }

    @Test
    @Tag("soak")
    void postgresWithRollups() {
        SameReports.assertSame(9, JdbcStorage.of(Postgres.fresh()));
    }

    @ParameterizedTest
    @Tag("soak")
    @ValueSource(longs = {21, 22, 24})
    void mariaDbWithRollups(long seed) {
        SameReports.assertSame(seed, JdbcStorage.of(MariaDb.fresh()));
    }

    @ParameterizedTest
    @Tag("soak")
    @ValueSource(longs = {31, 32, 33})
    void postgresWithoutRollups(long seed) {
        SameReports.assertSame(seed, JdbcStorage.of(Postgres.fresh(), JdbcSettings.STANDARD.withRollups(false)));
    }

    @ParameterizedTest
    @Tag("soak")
    @ValueSource(longs = {41, 42, 43})
    void duckDbWithoutRollups(long seed) {
        SameReports.assertSame(seed, JdbcStorage.of(Databases.duckDb(), JdbcSettings.STANDARD.withRollups(false)));
    }
}
