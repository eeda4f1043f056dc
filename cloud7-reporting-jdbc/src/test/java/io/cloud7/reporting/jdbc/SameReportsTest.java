package io.cloud7.reporting.jdbc;

import org.junit.jupiter.api.Test;

/** A few worlds in the default build; two hundred of each kind are proofs. */
class SameReportsTest {
    @Test
    void h2WithRollups() {
        SameReports.assertSame(2, JdbcStorage.of(Databases.h2()));
    }

    @Test
    void h2WithoutRollups() {
        SameReports.assertSame(6, JdbcStorage.of(Databases.h2(), JdbcSettings.STANDARD.withRollups(false)));
    }

    @Test
    void duckDbWithRollups() {
        SameReports.assertSame(3, JdbcStorage.of(Databases.duckDb()));
    }

    @Test
    void postgresWithRollups() {
        SameReports.assertSame(9, JdbcStorage.of(Postgres.fresh()));
    }
}
