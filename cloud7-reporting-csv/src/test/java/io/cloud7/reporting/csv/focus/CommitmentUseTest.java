package io.cloud7.reporting.csv.focus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloud7.reporting.rating.ReservationCoverage;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.trend.Granularity;
import io.cloud7.reporting.report.trend.Measure;
import io.cloud7.reporting.report.trend.TrendQuery;
import io.cloud7.reporting.report.trend.TrendSeries;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the scenarios bill as given figures, calculated from a reservation and its use. */
class CommitmentUseTest {
    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final LocalDate END = LocalDate.of(2024, 1, 1);

    /** One dollar pays for one unit of commitment in one hour, all of a year upfront as in purchase scenario 1. */
    @ParameterizedTest
    @CsvSource({
        "commitment_discount_usage_scenario_1.csv, 1, 100",
        "commitment_discount_usage_scenario_2.csv, 0, 0",
        "commitment_discount_usage_scenario_3.csv, 0.75, 75",
        "commitment_discount_usage_scenario_4.csv, 2, 100"
    })
    void anHourIsUsedWastedAndExceededAsTheScenarioSays(String file, String level, String percent) throws IOException {
        String upfront = sum(Scenario.expected("commitment_discount_purchase_scenario_1.csv"), "BilledCost");
        CommitmentWorld world = CommitmentWorld.of(
                        "USD",
                        "0.50",
                        START,
                        END,
                        List.of(CommitmentWorld.reservation("r", "1", START, END, "FULL", upfront, "0")))
                .use("committed", level, 8_760);
        JsonNode scenario = Scenario.expected(file);
        String wasted = scenario.path("by_commitment_status")
                .path("Unused")
                .path("EffectiveCost")
                .asText("0");
        assertThat(hour(world, Measure.EFFECTIVE_COST)).isEqualByComparingTo(sum(scenario, "EffectiveCost"));
        assertThat(hour(world, Measure.COST)).isEqualByComparingTo(sum(scenario, "BilledCost"));
        assertThat(hour(world, Measure.UNUSED_COST)).isEqualByComparingTo(wasted);
        assertThat(hour(world, Measure.UTILIZATION)).isEqualByComparingTo(percent);

        ReservationCoverage year = world.whole().reservations().get(0);
        assertThat(year.committed()).isEqualByComparingTo("8760");
        assertThat(year.utilizationPercent()).isEqualByComparingTo(percent);
        assertThat(year.effectiveCost()).isEqualByComparingTo(upfront);
        assertThat(year.unusedCost().divide(year.effectiveCost())).isEqualByComparingTo(wasted);
    }

    private static String sum(JsonNode file, String column) {
        return file.path("sum").path(column).asText();
    }

    /** Ten o'clock of the second day: no fee is due then. */
    private static BigDecimal hour(CommitmentWorld world, Measure measure) {
        LocalDate day = START.plusDays(1);
        List<TrendSeries> series = world.reporting()
                .run(TrendQuery.of(ReportWindow.of(day, day), Granularity.HOUR).measure(measure))
                .series();
        assertThat(series).hasSize(1);
        return series.get(0).points().get(10).value().toDecimal();
    }
}
