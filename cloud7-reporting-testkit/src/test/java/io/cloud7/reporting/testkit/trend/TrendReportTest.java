package io.cloud7.reporting.testkit.trend;

import static io.cloud7.reporting.testkit.TableRows.rows;
import static io.cloud7.reporting.testkit.trend.TrendWorld.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.contract.CustomerContractQuery;
import io.cloud7.reporting.report.trend.Granularity;
import io.cloud7.reporting.report.trend.Measure;
import io.cloud7.reporting.report.trend.TrendPoint;
import io.cloud7.reporting.report.trend.TrendQuery;
import io.cloud7.reporting.report.trend.TrendReport;
import io.cloud7.reporting.report.trend.TrendSeries;
import io.cloud7.reporting.report.trend.TrendSplit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendReportTest {
    private final TrendWorld world = new TrendWorld();

    private static TrendQuery months(String from, String to, Measure measure) {
        return TrendQuery.of(days(from, to), Granularity.MONTH).measure(measure);
    }

    private ReportDocument document(TrendQuery query) {
        return world.operator().run(query).document();
    }

    @Test
    void aLongerMonthHasMoreUseAndNotMoreAnHour() {
        world.months("c-acme", "cpu", "2026-01", "2", "2", "2", "3");
        TrendQuery usage = months("2026-01-01", "2026-04-30", Measure.USAGE).contract("c-acme");
        assertThat(rows(
                        document(usage),
                        "points",
                        "period",
                        "hours",
                        "value",
                        "change",
                        "changePercent",
                        "perHour",
                        "perHourChangePercent",
                        "movingAverage"))
                .containsExactly(
                        "2026-01 744 1488 - - 2 - -",
                        "2026-02 672 1344 -144 -9.68 2 0.00 -",
                        "2026-03 744 1488 144 10.71 2 0.00 1440",
                        "2026-04 720 2160 672 45.16 3 50.00 1664");
        assertThat(rows(document(usage), "series", "unit", "points", "total", "min", "avg", "max", "p95"))
                .containsExactly("vCPU-h 4 6480 1344 1620 2160 2160");
        assertThat(rows(document(usage.measure(Measure.AVERAGE)), "points", "unit", "value"))
                .containsExactly("vCPU 2", "vCPU 2", "vCPU 2", "vCPU 3");
    }

    @Test
    void aStepWithoutRecordsIsZeroInsideTheLifeAndAbsentOutsideIt() {
        world.use("c-core", "cpu", "1", "2026-11-01", "2026-12-01");
        assertThat(rows(
                        document(months("2025-11-01", "2027-02-28", Measure.USAGE)
                                .contract("c-core")),
                        "points",
                        "period",
                        "value",
                        "changePercent"))
                .startsWith("2026-01 0 -", "2026-02 0 -")
                .endsWith("2026-10 0 -", "2026-11 720 -", "2026-12 0 -100.00")
                .hasSize(12);
    }

    @Test
    void theRunningStepAndACutOneArePartialAndLeftOutOfComparisons() {
        world.hold("c-acme", "cpu", "1", "2026-01-01");
        TrendQuery query = TrendQuery.of(
                        days("2026-01-11", "2026-04-30").asOf(Instant.parse("2026-03-13T00:00:00Z")), Granularity.MONTH)
                .contract("c-acme")
                .measure(Measure.USAGE);
        assertThat(rows(document(query), "points", "period", "partial", "value", "change"))
                .containsExactly("2026-01 true 504 -", "2026-02 false 672 -", "2026-03 true 288 -");
        assertThat(rows(document(query), "series", "complete", "total", "avg")).containsExactly("1 1464 672");
    }

    @Test
    void theSameMonthLastYearIsComparedIfItIsThere() {
        world.months("c-acme", "cpu", "2026-01", "4").months("c-acme", "cpu", "2027-01", "5");
        assertThat(rows(
                        document(months("2026-01-01", "2027-02-28", Measure.USAGE)
                                .contract("c-acme")),
                        "points",
                        "period",
                        "changeToLastYear",
                        "changeToLastYearPercent"))
                .hasSize(14)
                .endsWith("2026-12 - -", "2027-01 744 25.00", "2027-02 0 -");
    }

    @Test
    void utilizationAndUnusedCostAreThoseOfTheReservation() {
        world.use("c-full", "res", "8", "2026-04-01", "2026-04-26")
                .use("c-full", "res", "12", "2026-04-26", "2026-05-01");
        TrendQuery april =
                months("2026-04-01", "2026-04-30", Measure.UTILIZATION).contract("c-full");
        assertThat(rows(document(april.model(SubscriptionModel.RESERVED)), "points", "unit", "value"))
                .containsExactly("% 83.33");
        assertThat(rows(document(april.measure(Measure.UNUSED_COST)), "points", "unit", "value"))
                .containsExactly("EUR 10.22");
        world.use("c-full", "bun", "3", "2026-04-01", "2026-04-16");
        assertThat(rows(document(april.by(TrendSplit.MODEL)), "points", "series", "value"))
                .containsExactly("BUNDLE 37.50", "RESERVED 83.33");
    }

    @Test
    void aMonthCostsWhatItsContractReportSays() {
        fill();
        for (YearMonth month = YearMonth.of(2026, 1); month.getMonthValue() <= 8; month = month.plusMonths(1)) {
            ReportWindow window = ReportWindow.of(month);
            BigDecimal billed =
                    world.operator().run(new CustomerContractQuery("bolt", "BOLT-2026", window)).charges().stream()
                            .map(charge -> charge.billedCost() == null ? BigDecimal.ZERO : charge.billedCost())
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            TrendReport trend = world.operator()
                    .run(months("2026-01-01", "2026-08-31", Measure.COST).contract("c-full"));
            assertThat(trend.series()).hasSize(1);
            String label = month.toString();
            TrendPoint point = trend.series().get(0).points().stream()
                    .filter(candidate -> candidate.period().label().equals(label))
                    .findFirst()
                    .orElseThrow();
            assertThat(point.value().toDecimal()).as(label).isEqualByComparingTo(billed);
        }
    }

    @ParameterizedTest
    @CsvSource({"HOUR", "DAY", "WEEK", "MONTH"})
    void pointsAddUpToTheWindowAndCostUpToTheRoundingOfCharges(Granularity granularity) {
        fill();
        ReportWindow window =
                granularity == Granularity.HOUR ? days("2026-05-30", "2026-06-02") : days("2026-05-04", "2026-06-14");
        TrendQuery query = TrendQuery.of(window, granularity).contract("c-full");
        TrendReport steps = world.operator().run(query);
        TrendReport whole =
                world.operator().run(TrendQuery.of(window, Granularity.MONTH).contract("c-full"));
        for (Measure measure : List.of(Measure.USAGE, Measure.EFFECTIVE_COST)) {
            steps.series().stream()
                    .filter(series -> series.key().measure() == measure)
                    .forEach(series -> {
                        BigDecimal expected = total(whole.series().stream()
                                .filter(other -> other.key().equals(series.key()))
                                .findFirst()
                                .orElseThrow());
                        BigDecimal slack = measure == Measure.USAGE
                                ? BigDecimal.ZERO
                                : new BigDecimal("0.005")
                                        .multiply(BigDecimal.valueOf(
                                                8L * series.points().size()));
                        assertThat(total(series).subtract(expected).abs())
                                .as("%s", series.key())
                                .isLessThanOrEqualTo(slack);
                    });
        }
        assertThat(steps.series()).hasSameSizeAs(whole.series());
    }

    private static BigDecimal total(TrendSeries series) {
        return Objects.requireNonNull(series.total()).toDecimal();
    }

    private void fill() {
        world.use("c-full", "res", "8", "2026-01-15", "2026-04-26")
                .use("c-full", "res", "13.5", "2026-04-26T05:30:00Z", "2026-06-10T07:15:00Z")
                .use("c-full", "bun", "5", "2026-02-10", "2026-06-20")
                .use("c-full", "bunnet", "400", "2026-03-01", "2026-07-01")
                .use("c-full", "tiered", "1", "2026-03-05T10:00:00Z", "2026-07-07T10:20:00Z")
                .use("c-full", "cpu", "2", "2026-05-30", "2026-06-02");
    }

    @Test
    void stepsBeginInTheZone() {
        world.use("c-acme", "cpu", "1", "2026-03-01", "2026-04-01");
        TrendQuery query = TrendQuery.of(
                        days("2026-03-28", "2026-03-30").in(ZoneId.of("Europe/Berlin")), Granularity.DAY)
                .contract("c-acme")
                .measure(Measure.USAGE);
        assertThat(rows(document(query), "points", "period", "from", "value"))
                .containsExactly(
                        "2026-03-28 2026-03-27T23:00:00Z 24",
                        "2026-03-29 2026-03-28T23:00:00Z 23",
                        "2026-03-30 2026-03-29T22:00:00Z 24");
        assertThat(world.operator()
                        .run(TrendQuery.of(query.window(), Granularity.HOUR)
                                .contract("c-acme")
                                .measure(Measure.USAGE))
                        .series()
                        .get(0)
                        .points())
                .hasSize(71);
    }

    @Test
    void weeksBeginOnMondayAndHaveTheirNumber() {
        world.use("c-acme", "cpu", "1", "2026-01-01", "2026-02-01");
        TrendQuery query = TrendQuery.of(days("2026-01-01", "2026-01-11"), Granularity.WEEK)
                .contract("c-acme")
                .measure(Measure.USAGE);
        assertThat(rows(document(query), "points", "period", "partial", "value"))
                .containsExactly("2026-W01 true 96", "2026-W02 false 168");
    }

    @Test
    void peaksOfProductsAreAddedUp() {
        world.use("c-acme", "cpu", "2", "2026-03-01", "2026-03-10")
                .use("c-acme", "cpu", "3", "2026-03-09", "2026-03-12")
                .use("c-acme", "tiered", "4", "2026-03-20", "2026-03-21");
        TrendQuery query = months("2026-03-01", "2026-03-31", Measure.PEAK).contract("c-acme");
        assertThat(rows(document(query), "points", "value")).containsExactly("9");
        assertThat(rows(document(query.by(TrendSplit.PROVIDER)), "points", "series", "value"))
                .containsExactly("OpenStack 5", "Other cloud 4");
    }

    @Test
    void risersAndFallersAreInOrderOfTheirChange() {
        world.months("c-acme", "cpu", "2026-03", "1", "2")
                .months("c-core", "cpu", "2026-03", "1", "5")
                .months("c-fee", "cpu", "2026-03", "4", "1");
        TrendQuery query = months("2026-03-01", "2026-04-30", Measure.AVERAGE).by(TrendSplit.CONTRACT);
        assertThat(rows(document(query), "movers", "seriesId", "direction", "change", "changePercent"))
                .containsExactly("c-core RISE 4 400.00", "c-acme RISE 1 100.00", "c-fee FALL -3 -75.00");
    }

    @Test
    void whatRoseOrFellWithTheLifeOfItsContractIsNoMover() {
        world.months("c-acme", "cpu", "2026-01", "1", "1", "1", "1", "1", "1", "1", "1", "2")
                .use("c-full", "cpu", "3", "2026-01-10", "2026-03-01")
                .use("c-ends", "cpu", "9", "2026-06-01", "2026-08-16");
        TrendQuery usage = months("2026-01-01", "2026-02-28", Measure.USAGE).by(TrendSplit.CONTRACT);
        assertThat(rows(document(usage), "movers", "seriesId", "direction", "change"))
                .containsExactly("c-acme FALL -72");
        assertThat(rows(document(usage.during(days("2026-06-01", "2026-09-30"))), "movers", "seriesId", "change"))
                .containsExactly("c-acme 696");
    }

    @Test
    void theReaderOfAResellersCostIsToldThatItIsOfItsOwnUse() {
        TrendWorld resale = new TrendWorld("ending.json");
        TrendQuery march = months("2026-03-01", "2026-03-31", Measure.COST);
        assertThat(resale.operator().run(march.contract("c-north")).warnings())
                .contains(new Warning(
                        Warning.Code.OWN_USE_ONLY,
                        "contract c-north is a reseller's: its amounts are those of its own use and fees; what its end"
                                + " customers use is on its invoice too, and in its contract report"));
        assertThat(resale.operator().run(march.contract("c-south")).warnings()).isEmpty();
        assertThat(resale.operator()
                        .run(march.measure(Measure.USAGE).contract("c-north"))
                        .warnings())
                .isEmpty();
    }

    @Test
    void eventsOfTheContractsAreMarked() {
        assertThat(rows(
                        document(months("2026-01-01", "2026-08-31", Measure.USAGE)
                                .organization("bolt")),
                        "events",
                        "at",
                        "contractId",
                        "event"))
                .containsExactly(
                        "2026-01-01T00:00:00Z c-ends START",
                        "2026-01-10T00:00:00Z c-full START",
                        "2026-01-10T00:00:00Z c-full RESERVATION",
                        "2026-02-01T00:00:00Z c-full BUNDLE",
                        "2026-05-05T00:00:00Z c-full SUSPENSION",
                        "2026-05-07T00:00:00Z c-full RESUMPTION",
                        "2026-06-01T00:00:00Z c-full RENEWAL",
                        "2026-06-01T00:00:00Z c-full TERM_END",
                        "2026-08-01T00:00:00Z c-renews END",
                        "2026-08-16T00:00:00Z c-ends END");
    }

    @Test
    void amountsOfTwoCurrenciesAreTwoSeries() {
        world.months("c-acme", "cpu", "2026-03", "1").months("c-core", "cpu", "2026-03", "1");
        assertThat(rows(
                        document(
                                months("2026-03-01", "2026-03-31", Measure.COST).provider("os")),
                        "points",
                        "unit",
                        "value"))
                .containsExactly("EUR 76.25", "USD 9.67");
    }

    @Test
    void aViewerSeesItsOwnAndWhatIsForeignIsRefusedLikeWhatIsNotThere() {
        world.months("c-acme", "cpu", "2026-03", "1").months("c-core", "cpu", "2026-03", "1");
        TrendQuery march = months("2026-03-01", "2026-03-31", Measure.USAGE);
        assertThat(rows(world.as("core").run(march.by(TrendSplit.ORGANIZATION)).document(), "points", "seriesId"))
                .containsExactly("core");
        for (TrendQuery foreign : List.of(
                march.contract("c-acme"),
                march.contract("ACME-2026"),
                march.organization("acme"),
                march.provider("other1"))) {
            assertThatThrownBy(() -> world.as("core").run(foreign))
                    .isInstanceOf(ReportRefusedException.class)
                    .hasMessageContaining("is unknown; write the id of one that the viewer can see");
        }
    }

    @Test
    void aContractIsFoundByIdOrByItsName() {
        world.months("c-acme", "cpu", "2026-03", "1");
        TrendQuery march = months("2026-03-01", "2026-03-31", Measure.USAGE);
        assertThat(rows(document(march.contract("ACME-2026")), "points", "value"))
                .isEqualTo(rows(document(march.contract("c-acme")), "points", "value"))
                .containsExactly("744");
    }

    @Test
    void tooManyStepsAreRefused() {
        TrendQuery query =
                TrendQuery.of(ReportWindow.of(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 1, 1)), Granularity.HOUR);
        assertThatThrownBy(() -> world.operator().run(query))
                .isInstanceOf(ReportRefusedException.class)
                .hasMessageContaining("take longer steps or a shorter window");
    }
}
