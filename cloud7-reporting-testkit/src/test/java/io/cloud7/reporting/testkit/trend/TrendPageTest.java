package io.cloud7.reporting.testkit.trend;

import static io.cloud7.reporting.testkit.trend.TrendWorld.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.forecast.ForecastMethod;
import io.cloud7.reporting.report.trend.ForecastQuery;
import io.cloud7.reporting.report.trend.Granularity;
import io.cloud7.reporting.report.trend.Measure;
import io.cloud7.reporting.report.trend.TrendQuery;
import io.cloud7.reporting.testkit.TableRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/trends.md} shows what the reports say. */
class TrendPageTest {
    private static void assertShown(ReportDocument document, String table, String... keys) throws IOException {
        List<String> page = Files.readAllLines(Path.of("..", "docs", "trends.md"));
        assertThat(page).containsSubsequence(TableRows.lines(document, table, keys));
    }

    @Test
    void theTrendOfThePageIsWhatTheReportSays() throws IOException {
        TrendWorld world = new TrendWorld().months("c-acme", "cpu", "2026-01", "2", "2", "2", "3");
        assertShown(
                world.operator()
                        .run(TrendQuery.of(days("2026-01-01", "2026-04-30"), Granularity.MONTH)
                                .contract("c-acme")
                                .measure(Measure.USAGE))
                        .document(),
                "points",
                "period",
                "hours",
                "value",
                "change",
                "changePercent",
                "perHour",
                "perHourChangePercent",
                "movingAverage");
    }

    @Test
    void theForecastOfThePageIsWhatTheReportSays() throws IOException {
        TrendWorld world = new TrendWorld().months("c-acme", "cpu", "2026-01", "40", "44", "47", "52", "55", "60");
        TrendQuery history = TrendQuery.of(days("2026-01-01", "2026-06-30"), Granularity.MONTH)
                .contract("c-acme")
                .measure(Measure.AVERAGE);
        assertShown(
                world.operator()
                        .run(ForecastQuery.of(history, 3).using(ForecastMethod.LINEAR_TREND))
                        .document(),
                "forecast",
                "period",
                "forecast",
                "lower",
                "upper");
    }
}
