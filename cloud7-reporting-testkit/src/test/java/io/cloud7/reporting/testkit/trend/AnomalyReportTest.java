package io.cloud7.reporting.testkit.trend;

import static io.cloud7.reporting.testkit.TableRows.rows;
import static io.cloud7.reporting.testkit.trend.TrendWorld.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.report.trend.AnomalyQuery;
import io.cloud7.reporting.report.trend.Granularity;
import io.cloud7.reporting.report.trend.TrendQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnomalyReportTest {
    private final TrendWorld world = new TrendWorld();

    private List<String> march() {
        return rows(
                world.operator()
                        .run(AnomalyQuery.of(TrendQuery.of(days("2026-03-01", "2026-03-31"), Granularity.DAY)))
                        .document(),
                "anomalies",
                "day",
                "contractId",
                "resourceType",
                "meter",
                "actual",
                "expected",
                "departure");
    }

    /** Busy on working days, quiet on weekends. */
    private void weeks(LocalDate from, LocalDate to, LocalDate strange, String strangeLevel) {
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            String level = day.getDayOfWeek().getValue() <= 5 ? "10" : "4";
            world.use(
                    "c-acme",
                    "cpu",
                    day.equals(strange) ? strangeLevel : level,
                    day.toString(),
                    day.plusDays(1).toString());
        }
    }

    @Test
    void aWeekendThatIsBusyLikeAWorkingDayIsListedAndAQuietOneIsNot() {
        weeks(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 3, 28), "10");
        assertThat(march()).containsExactly("2026-03-28 c-acme virtual-instance vcpu 240 96.0000 144.0000");
    }

    @Test
    void aDayWithoutUseIsListed() {
        weeks(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 30), LocalDate.of(2026, 1, 1), "10");
        assertThat(march())
                .containsExactly(
                        "2026-03-30 c-acme virtual-instance vcpu 0 240.0000 -240.0000",
                        "2026-03-31 c-acme virtual-instance vcpu 0 240.0000 -240.0000");
    }

    /** From January to June a level that differs a little from day to day, on some days another one. */
    private void halfYear(String strangeLevel, List<LocalDate> strange) {
        LocalDate first = LocalDate.of(2026, 1, 1);
        for (int i = 0; i < 181; i++) {
            LocalDate day = first.plusDays(i);
            String level = strange.contains(day) ? strangeLevel : (10 + i % 7) + "." + i * 13 % 10;
            world.use("c-acme", "cpu", level, day.toString(), day.plusDays(1).toString());
        }
    }

    private List<String> listed(String from, String to) {
        return rows(
                world.operator()
                        .run(AnomalyQuery.of(TrendQuery.of(days(from, to), Granularity.DAY)))
                        .document(),
                "anomalies",
                "day");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 16, 40})
    void oneStrangeDayDoesNotHideTheNext(int daysApart) {
        LocalDate first = LocalDate.of(2026, 5, 5);
        LocalDate second = first.plusDays(daysApart);
        halfYear("60", List.of(first, second));
        assertThat(listed("2026-05-01", "2026-06-30")).contains(first.toString(), second.toString());
        assertThat(listed(second.toString(), "2026-06-30"))
                .as("if the first one is before the window")
                .contains(second.toString());
    }

    @Test
    void aNewLevelIsListedForAWeekAndThenUsual() {
        LocalDate first = LocalDate.of(2026, 5, 11);
        halfYear("60", first.datesUntil(LocalDate.of(2026, 7, 1)).toList());
        assertThat(listed("2026-05-11", "2026-06-30"))
                .hasSizeBetween(3, 7)
                .contains("2026-05-11")
                .allMatch(day -> day.compareTo("2026-05-18") < 0);
    }

    @Test
    void whatHappensEveryWeekIsUsualAfterThreeTimes() {
        LocalDate first = LocalDate.of(2026, 5, 6);
        List<LocalDate> wednesdays =
                IntStream.range(0, 8).mapToObj(week -> first.plusWeeks(week)).toList();
        halfYear("60", wednesdays);
        assertThat(listed("2026-05-01", "2026-06-30"))
                .contains("2026-05-06")
                .doesNotContain("2026-06-10", "2026-06-17", "2026-06-24");
    }

    @Test
    void useWhereThereNeverWasAnyIsListed() {
        world.use("c-acme", "net", "7", "2026-03-02", "2026-03-03");
        assertThat(march()).containsExactly("2026-03-02 c-acme bandwidth traffic 7 0.0000 7.0000");
    }

    @Test
    void aHistoryThatIsTooShortJudgesNothing() {
        world.use("c-later", "cpu", "7", "2026-09-01", "2026-09-02")
                .use("c-later", "cpu", "70", "2026-09-02", "2026-09-03");
        assertThat(world.operator()
                        .run(AnomalyQuery.of(TrendQuery.of(days("2026-09-01", "2026-09-03"), Granularity.DAY)))
                        .anomalies())
                .isEmpty();
    }

    @Test
    void anIntervalIsBetweenNothingAndEverything() {
        TrendQuery subject = TrendQuery.of(days("2026-03-01", "2026-03-31"), Granularity.DAY);
        for (String interval : List.of("0", "100")) {
            assertThatThrownBy(() -> new AnomalyQuery(subject, new BigDecimal(interval)))
                    .isInstanceOf(ReportRefusedException.class)
                    .hasMessageContaining("an interval of " + interval + " %");
        }
    }
}
