package io.cloud7.reporting.testkit.trend;

import static io.cloud7.reporting.testkit.TableRows.rows;
import static io.cloud7.reporting.testkit.trend.TrendWorld.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.forecast.BackTest;
import io.cloud7.reporting.forecast.ForecastMethod;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.report.trend.ForecastQuery;
import io.cloud7.reporting.report.trend.ForecastReport;
import io.cloud7.reporting.report.trend.Granularity;
import io.cloud7.reporting.report.trend.Measure;
import io.cloud7.reporting.report.trend.TrendQuery;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ForecastReportTest {
    private final TrendWorld world = new TrendWorld();

    private static TrendQuery months(String from, String to, Measure measure) {
        return TrendQuery.of(days(from, to), Granularity.MONTH).measure(measure);
    }

    private ReportDocument document(ForecastQuery query) {
        return world.operator().run(query).document();
    }

    @Test
    void theStraightLineThroughSixMonthsHasTheNumbersOfTheWorkedExample() {
        world.months("c-acme", "cpu", "2026-01", "40", "44", "47", "52", "55", "60");
        ForecastQuery query = ForecastQuery.of(
                        months("2026-01-01", "2026-06-30", Measure.AVERAGE).contract("c-acme"), 3)
                .using(ForecastMethod.LINEAR_TREND);
        assertThat(rows(document(query), "forecast", "period", "forecast", "lower", "upper", "method"))
                .containsExactly(
                        "2026-07 63.4667 62.2835 64.6499 linear-trend",
                        "2026-08 67.4095 66.0894 68.7297 linear-trend",
                        "2026-09 71.3524 69.8788 72.8259 linear-trend");
    }

    @Test
    void useOfTheRunningMonthGoesOnAndFeesAreAddedAsTheyAre() {
        world.use("c-fee", "net", "372", "2026-03-01", "2026-03-13");
        TrendQuery march = TrendQuery.of(
                        days("2026-03-01", "2026-03-31").asOf(Instant.parse("2026-03-13T00:00:00Z")), Granularity.MONTH)
                .measure(Measure.COST)
                .contract("c-fee");
        assertThat(rows(
                        document(ForecastQuery.of(march, 1)),
                        "forecast",
                        "period",
                        "running",
                        "toDate",
                        "fees",
                        "forecast",
                        "method"))
                .containsExactly(
                        "2026-03 true 43.60 25.00 73.05 run-rate",
                        "2026-04 false - 25.00 - NOT_ENOUGH_DATA: no value is known");
    }

    @Test
    void contractsEndRenewAndBeginAsTheirCalendarSays() {
        ForecastQuery query = ForecastQuery.of(
                months("2026-01-01", "2026-07-31", Measure.COST).organization("bolt"), 3);
        ForecastReport report = world.operator().run(query);
        assertThat(report.rows())
                .extracting(row -> row.period().label() + " " + row.value() + " " + row.method())
                .containsExactly(
                        // 25.00 + 29.50 + 100.00 of c-full, 15 of 31 days of c-ends, 10.00 + 6.00 of c-renews
                        "2026-08 185.50 fees",
                        // c-later instead of c-ends
                        "2026-09 210.50 fees",
                        "2026-10 210.50 fees");
        assertThat(rows(report.document(), "knownSteps", "at", "contractId", "event", "autoRenew"))
                .containsExactly(
                        "2026-08-01T00:00:00Z c-renews END true",
                        "2026-08-16T00:00:00Z c-ends END false",
                        "2026-09-01T00:00:00Z c-later START false");
    }

    @Test
    void useIsDroppedWhereItsContractEnds() {
        world.months("c-acme", "cpu", "2026-01", "2", "2", "2", "2", "2", "2", "2")
                .months("c-ends", "cpu", "2026-01", "3", "3", "3", "3", "3", "3", "3")
                .months("c-renews", "cpu", "2026-01", "1", "1", "1", "1", "1", "1", "1");
        ForecastQuery query = ForecastQuery.of(
                months("2026-01-01", "2026-07-31", Measure.USAGE).meter("vcpu"), 2);
        assertThat(rows(document(query), "forecast", "period", "forecast", "lower", "upper"))
                .containsExactly(
                        // 744 h of 2 + 1, and 360 h of 3
                        "2026-08 3312.0000 3312.0000 3312.0000",
                        // 720 h of 2 + 1
                        "2026-09 2160.0000 2160.0000 2160.0000");
    }

    @Test
    void tooLittleIsSaidWithItsReason() {
        world.months("c-acme", "cpu", "2026-01", "2", "2");
        assertThat(rows(
                        document(ForecastQuery.of(
                                months("2026-01-01", "2026-02-28", Measure.USAGE)
                                        .contract("c-acme"),
                                1)),
                        "forecast",
                        "forecast",
                        "lower",
                        "method"))
                .containsExactly("- - NOT_ENOUGH_DATA: only one or two values are known");
    }

    @Test
    void threeMonthsAreEnoughForTheLine() {
        world.months("c-acme", "cpu", "2026-01", "2", "3", "4");
        assertThat(rows(
                        document(ForecastQuery.of(
                                months("2026-01-01", "2026-03-31", Measure.AVERAGE)
                                        .contract("c-acme"),
                                1)),
                        "forecast",
                        "forecast",
                        "method"))
                .containsExactly("5.0000 linear-trend");
    }

    @Test
    void theErrorOfThePastIsShownBesideThatOfTheNaiveMethod() {
        String[] levels = new String[24];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Integer.toString(20 + i + (i % 3) * 2);
        }
        world.months("c-acme", "cpu", "2026-01", levels);
        ForecastReport report = world.operator()
                .run(ForecastQuery.of(
                        months("2026-01-01", "2027-12-31", Measure.USAGE).contract("c-acme"), 3));
        assertThat(report.accuracies()).singleElement().satisfies(accuracy -> {
            assertThat(accuracy.steps()).isEqualTo(24);
            BackTest backTest = Objects.requireNonNull(accuracy.backTest());
            assertThat(backTest.method().mase()).isLessThan(backTest.naive().mase());
        });
        assertThat(rows(report.document(), "forecast", "forecast")).hasSize(3);
        assertThat(report.rows()).allSatisfy(row -> {
            assertThat(row.value()).isNotNull();
            assertThat(row.lower()).isLessThanOrEqualTo(row.value());
            assertThat(row.upper()).isGreaterThanOrEqualTo(row.value());
        });
    }

    @Test
    void theRunningMonthHasAnIntervalFromTheMonthsBefore() {
        world.months("c-acme", "cpu", "2026-01", "2", "2", "2", "2", "2", "2")
                .use("c-acme", "cpu", "3", "2026-07-01", "2026-07-11");
        TrendQuery query = TrendQuery.of(
                        days("2026-01-01", "2026-07-31").asOf(Instant.parse("2026-07-11T00:00:00Z")), Granularity.MONTH)
                .measure(Measure.USAGE)
                .contract("c-acme");
        assertThat(rows(
                        document(ForecastQuery.of(query, 1)),
                        "forecast",
                        "period",
                        "toDate",
                        "forecast",
                        "lower",
                        "upper"))
                .containsExactly(
                        // 720 in 240 h are 2232 in 744 h; with 2 vCPU for the other 504 h it is 1728
                        "2026-07 720.0000 2232.0000 1728.0000 2232.0000", "2026-08 - 1488.0000 1488.0000 1488.0000");
    }

    @Test
    void aHorizonOutOfBoundsIsRefused() {
        TrendQuery query = months("2026-01-01", "2026-06-30", Measure.USAGE);
        for (int horizon : new int[] {0, 1_001}) {
            assertThatThrownBy(() -> ForecastQuery.of(query, horizon))
                    .isInstanceOf(ReportRefusedException.class)
                    .hasMessageContaining(horizon + " steps; ask for 1 to 1000");
        }
    }
}
