package io.cloud7.reporting.jdbc;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameReportsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void h2WithRollups(long seed) {
        SameReports.assertSame(seed, JdbcStorage.of(Databases.h2()));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 6})
    void h2WithoutRollups(long seed) {
        SameReports.assertSame(seed, JdbcStorage.of(Databases.h2(), JdbcSettings.STANDARD.withRollups(false)));
    }
}
