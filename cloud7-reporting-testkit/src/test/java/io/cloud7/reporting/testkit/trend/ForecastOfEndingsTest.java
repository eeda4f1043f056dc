package io.cloud7.reporting.testkit.trend;

import static io.cloud7.reporting.testkit.TableRows.rows;
import static io.cloud7.reporting.testkit.trend.TrendWorld.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.report.trend.ForecastQuery;
import io.cloud7.reporting.report.trend.ForecastReport;
import io.cloud7.reporting.report.trend.Granularity;
import io.cloud7.reporting.report.trend.Measure;
import io.cloud7.reporting.report.trend.TrendQuery;
import io.cloud7.reporting.report.trend.TrendSplit;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is forecast where contracts, reservations and bundles end. */
class ForecastOfEndingsTest {
    private final TrendWorld world = new TrendWorld("ending.json");

    private static TrendQuery halfYear(Measure measure) {
        return TrendQuery.of(days("2026-01-01", "2026-06-30"), Granularity.MONTH)
                .measure(measure);
    }

    private ForecastReport forecast(TrendQuery history) {
        return world.operator().run(ForecastQuery.of(history, 2));
    }

    private List<String> bounds(TrendQuery history) {
        return rows(forecast(history).document(), "forecast", "period", "forecast", "lower", "upper");
    }

    /** Half a year of 4 vCPU on one contract, and of 8 on one that ends on 16 July; each has reserved 10. */
    @ParameterizedTest
    @CsvSource({
        // July: 15 of 31 days; August: nobody is there
        "c-ends, USAGE,          2880.0000, 0.0000",
        "c-ends, AVERAGE,        8.0000,    -",
        "c-ends, PEAK,           8.0000,    -",
        "c-ends, UTILIZATION,    80.00,     -",
        "c-ends, UNUSED_COST,    5.93,      0.00",
        "c-ends, COST,           29.67,     0.00",
        // 4 × 744 + 8 × 360; ÷ 744; 4 + 8; ÷ (10 × 744 + 10 × 360); 60 % of 61.32 and 20 % of 29.67
        ",       USAGE,          5856.0000, 2976.0000",
        ",       AVERAGE,        7.8710,    4.0000",
        ",       PEAK,           12.0000,   4.0000",
        ",       UTILIZATION,    53.04,     40.00",
        ",       UNUSED_COST,    42.72,     36.79",
        ",       COST,           90.99,     61.32"
    })
    void aContractThatEndsWithinAStepCountsAsLongAsItLives(
            String contract, Measure measure, String july, String august) {
        world.months("c-goes", "res", "2026-01", "4", "4", "4", "4", "4", "4")
                .months("c-ends", "res", "2026-01", "8", "8", "8", "8", "8", "8");
        assertThat(bounds(halfYear(measure).organization("acme").contract(contract)))
                .containsExactly(
                        "2026-07 " + july + " " + july + " " + july, "2026-08 " + august + " " + august + " " + august);
    }

    @Test
    void theIntervalOfTheRunningStepExpectsNothingOfContractsThatHaveEnded() {
        world.use("c-gone", "cpu", "100", "2026-01-01", "2026-07-03")
                .use("c-half", "cpu", "10", "2026-01-01", "2026-07-10");
        TrendQuery history = TrendQuery.of(
                        days("2026-01-01", "2026-07-31").asOf(Instant.parse("2026-07-10T00:00:00Z")), Granularity.MONTH)
                .measure(Measure.USAGE)
                .organization("bolt");
        assertThat(bounds(history.by(TrendSplit.CONTRACT)))
                .contains("2026-07 4800.0000 4800.0000 4800.0000", "2026-07 3600.0000 3600.0000 3600.0000");
        assertThat(bounds(history)).contains("2026-07 8400.0000 8400.0000 8400.0000");
    }

    @Test
    void whereNoReservationRunsNothingIsUtilizedAndNothingIsUnused() {
        world.months("c-term", "res", "2026-01", "8", "9", "8", "9", "8", "9");
        assertThat(rows(
                        forecast(halfYear(Measure.UTILIZATION).contract("c-term"))
                                .document(),
                        "forecast",
                        "period",
                        "forecast",
                        "method"))
                .containsExactly("2026-07 - nothing granted", "2026-08 - nothing granted");
        assertThat(bounds(halfYear(Measure.UNUSED_COST).contract("c-term")))
                .containsExactly("2026-07 0.00 0.00 0.00", "2026-08 0.00 0.00 0.00");
    }

    @Test
    void costWithoutAReservationThatHadUseIsNotCertainAndTheReaderIsTold() {
        world.months("c-term", "res", "2026-01", "8", "9", "8", "9", "8", "9");
        ForecastReport report = forecast(halfYear(Measure.COST).contract("c-term"));
        assertThat(rows(report.document(), "forecast", "period", "forecast", "lower", "upper"))
                .containsExactly("2026-07 0.00 - -", "2026-08 0.00 - -");
        assertThat(report.warnings())
                .containsExactly(new Warning(
                        Warning.Code.TERM_ENDS,
                        "contract c-term: reservation rt ends on 2026-07-01 and nothing as large follows it; what is used"
                                + " of res from then on may have another price, which is not in the forecast of cost:"
                                + " it has no interval there"));
    }

    @Test
    void aReservationThatIsFollowedByAnotherIsCertain() {
        world.months("c-next", "res", "2026-01", "8", "9", "8", "9", "8", "9");
        ForecastReport report = forecast(halfYear(Measure.COST).contract("c-next"));
        assertThat(rows(report.document(), "forecast", "forecast", "lower", "upper"))
                .containsExactly("61.32 61.32 61.32", "61.32 61.32 61.32");
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void ofTwoReservationsTheOneThatGoesOnMayNotCoverWhatIsUsed() {
        world.months("c-less", "res", "2026-01", "18", "18", "18", "18", "18", "18");
        ForecastReport report = forecast(halfYear(Measure.COST).contract("c-less"));
        assertThat(rows(report.document(), "forecast", "period", "forecast", "lower", "upper"))
                .containsExactly("2026-07 122.64 122.64 122.64", "2026-08 61.32 - -");
        assertThat(report.warnings()).extracting(Warning::code).containsExactly(Warning.Code.TERM_ENDS);
    }

    @Test
    void onlyCostDependsOnAPriceThatIsNotKnown() {
        world.months("c-term", "res", "2026-01", "8", "9", "8", "9", "8", "9");
        TrendQuery everything = TrendQuery.of(days("2026-01-01", "2026-06-30"), Granularity.MONTH);
        assertThat(rows(
                        forecast(everything.contract("c-term")).document(),
                        "forecast",
                        "measure",
                        "period",
                        "forecast",
                        "upper"))
                .contains("COST 2026-07 0.00 -", "EFFECTIVE_COST 2026-07 0.00 -", "UNUSED_COST 2026-07 0.00 0.00");
    }

    @Test
    void aBundleThatEndsLeavesItsQuotaUntilThen() {
        world.months("c-bun", "bun", "2026-01", "2", "2", "2", "2", "2", "2");
        assertThat(bounds(halfYear(Measure.UTILIZATION).contract("c-bun")))
                .containsExactly("2026-07 50.00 50.00 50.00", "2026-08 - - -");
        assertThat(forecast(halfYear(Measure.COST).contract("c-bun")).warnings())
                .singleElement()
                .satisfies(warning ->
                        assertThat(warning.text()).startsWith("contract c-bun: bundle b1 ends on 2026-07-11"));
    }

    @Test
    void aReservationThatOutlivesItsContractIsUnusedFromThenOn() {
        world.months("c-stop", "res", "2026-01", "8", "8", "8", "8", "8", "8");
        assertThat(bounds(halfYear(Measure.UNUSED_COST).contract("c-stop")))
                .containsExactly(
                        // 20 % of 15 days and all of 16 days of 61.32; all of it
                        "2026-07 37.58 37.58 37.58", "2026-08 61.32 61.32 61.32");
        assertThat(bounds(halfYear(Measure.UTILIZATION).contract("c-stop")))
                .containsExactly("2026-07 38.71 38.71 38.71", "2026-08 0.00 0.00 0.00");
    }
}
