package io.cloud7.reporting.testkit.trend;

import static io.cloud7.reporting.testkit.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.report.capacity.CapacityQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code capacity --forecast}: 80 vCPU are usable on the provider {@code os}. */
class ExhaustionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 11);

    private final TrendWorld world = new TrendWorld();

    /** Levels of the days before today, a day each. */
    private void days(int... levels) {
        for (int i = 0; i < levels.length; i++) {
            LocalDate day = TODAY.minusDays(levels.length - i);
            world.use(
                    "c-acme",
                    "cpu",
                    Integer.toString(levels[i]),
                    day.toString(),
                    day.plusDays(1).toString());
        }
    }

    private List<String> outlook(boolean forecast) {
        return rows(
                world.operator()
                        .run(CapacityQuery.asOf(Instant.parse("2026-06-11T12:00:00Z"))
                                .forecasting(forecast))
                        .document(),
                "providers",
                "providerId",
                "meter",
                "usable",
                "daysToExhaustion",
                "outlook");
    }

    @Test
    void aLineThatRisesReachesWhatIsUsable() {
        // 70 yesterday, 2 more a day: 72 today, 80 in 4 days, which is not above; 82 in 5
        days(62, 64, 66, 68, 70);
        assertThat(outlook(true)).contains("os vCPU 80 5 EXPECTED");
        assertThat(outlook(false)).contains("os vCPU 80 - -");
    }

    @Test
    void aLineThatDoesNotRiseNeverDoes() {
        days(70, 70, 69);
        assertThat(outlook(true)).contains("os vCPU 80 - NEVER");
    }

    @Test
    void aLineThatIsThereHasReachedIt() {
        days(82, 84, 86);
        assertThat(outlook(true)).contains("os vCPU 80 0 REACHED");
    }

    @Test
    void twoDaysAreTooFew() {
        days(10, 20);
        assertThat(outlook(true)).contains("os vCPU 80 - NOT_ENOUGH_DATA");
    }
}
