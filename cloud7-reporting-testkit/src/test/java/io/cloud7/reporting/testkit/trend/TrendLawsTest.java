package io.cloud7.reporting.testkit.trend;

import static io.cloud7.reporting.testkit.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.report.trend.Granularity;
import io.cloud7.reporting.report.trend.Measure;
import io.cloud7.reporting.report.trend.TrendPeriod;
import io.cloud7.reporting.report.trend.TrendPoint;
import io.cloud7.reporting.report.trend.TrendQuery;
import io.cloud7.reporting.report.trend.TrendReport;
import io.cloud7.reporting.report.trend.TrendSeries;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for trends whatever was used. */
class TrendLawsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 240;
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    /** A level, or an amount, from one minute of the year on for some minutes. */
    record Use(String contract, String product, int quantity, int from, int minutes) {
        Instant start() {
            return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * from);
        }

        Instant end() {
            return start().plusSeconds(60L * minutes);
        }
    }

    @Provide
    Arbitrary<List<Use>> uses() {
        return Combinators.combine(
                        Arbitraries.of("c-acme", "c-full", "c-ends"),
                        Arbitraries.of("cpu", "tiered", "net", "res", "bun", "bunnet"),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(0, DAYS * 1_440),
                        Arbitraries.integers().between(1, 20_000))
                .as(Use::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    record Window(LocalDate from, LocalDate to, String zone) {
        ReportWindow asked() {
            return ReportWindow.of(from, to).in(ZoneId.of(zone));
        }

        Instant start() {
            return from.atStartOfDay(ZoneId.of(zone)).toInstant();
        }

        Instant end() {
            return to.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
        }

        CustomerContractReport of(TrendWorld world, String organization, String contract) {
            return world.operator()
                    .run(CustomerContractReport.of(organization)
                            .contract(contract)
                            .during(from, to)
                            .in(ZoneId.of(zone)));
        }
    }

    @Provide
    Arbitrary<Window> windows() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, DAYS),
                        Arbitraries.integers().between(0, 75),
                        Arbitraries.of("UTC", "Europe/Berlin", "America/St_Johns"))
                .as((start, days, zone) -> new Window(FIRST.plusDays(start), FIRST.plusDays(start + days), zone));
    }

    private static TrendWorld world(List<Use> uses) {
        TrendWorld world = new TrendWorld();
        uses.forEach(use -> world.use(
                use.contract(),
                use.product(),
                Integer.toString(use.quantity()),
                use.start().toString(),
                use.end().toString()));
        return world;
    }

    private static TrendReport trend(TrendWorld world, Window window, Granularity granularity, Measure measure) {
        return world.operator().run(TrendQuery.of(window.asked(), granularity).measure(measure));
    }

    private static TrendSeries ofAcme(TrendWorld world, Window window, Granularity granularity) {
        TrendQuery query =
                TrendQuery.of(window.asked(), granularity).contract("c-acme").measure(Measure.USAGE);
        return world.operator().run(query).series().get(0);
    }

    private static Map<String, Fraction> totals(TrendReport report) {
        Map<String, Fraction> totals = new TreeMap<>();
        report.series()
                .forEach(series -> totals.put(
                        series.key().meter() + " " + series.key().unit(), Objects.requireNonNull(series.total())));
        return totals;
    }

    @Property(tries = 8)
    void theStepsOfALongLifeTileTheWindow(@ForAll("windows") Window window, @ForAll Granularity granularity) {
        TrendWorld world = new TrendWorld();
        world.use("c-acme", "cpu", "1", "2026-01-01", "2026-12-31");
        List<TrendPeriod> steps = ofAcme(world, window, granularity).points().stream()
                .map(TrendPoint::period)
                .toList();
        assertThat(steps.get(0).covered().getStart()).isEqualTo(window.start());
        for (int i = 0; i < steps.size(); i++) {
            TrendPeriod step = steps.get(i);
            assertThat(step.whole().encloses(step.covered())).isTrue();
            if (i > 0) {
                assertThat(step.covered().getStart())
                        .isEqualTo(steps.get(i - 1).covered().getEnd());
            }
            boolean cut = step.whole().getStart().isBefore(window.start())
                    || step.whole().getEnd().isAfter(window.end());
            assertThat(step.isPartial()).as(step.toString()).isEqualTo(cut);
        }
        assertThat(steps.get(steps.size() - 1).covered().getEnd()).isEqualTo(window.end());
    }

    @Property(tries = 10)
    void useIsTheSameInHoursDaysWeeksAndMonths(@ForAll("uses") List<Use> uses, @ForAll("windows") Window window) {
        TrendWorld world = world(uses);
        Map<String, Fraction> months = totals(trend(world, window, Granularity.MONTH, Measure.USAGE));
        for (Granularity granularity : List.of(Granularity.HOUR, Granularity.DAY, Granularity.WEEK)) {
            assertThat(totals(trend(world, window, granularity, Measure.USAGE)))
                    .as(granularity.name())
                    .isEqualTo(months);
        }
    }

    /** Each charge of each step is rounded once: half a cent each is all that they may differ by. What is unrated costs nothing. */
    @Property(tries = 8)
    void costIsThatOfTheContractReport(
            @ForAll("uses") List<Use> uses,
            @ForAll("windows") Window window,
            @ForAll @IntRange(min = 0, max = 2) int which) {
        TrendWorld world = world(uses);
        CustomerContractReport whole = window.of(world, "bolt", "BOLT-2026");
        Granularity granularity =
                List.of(Granularity.DAY, Granularity.WEEK, Granularity.MONTH).get(which);
        for (Measure measure : List.of(Measure.COST, Measure.EFFECTIVE_COST)) {
            List<TrendSeries> series = world.operator()
                    .run(TrendQuery.of(window.asked(), granularity)
                            .contract("c-full")
                            .measure(measure))
                    .series();
            if (series.isEmpty()) {
                assertThat(whole.totals().billed()).isZero();
                return;
            }
            BigDecimal expected = whole.charges().stream()
                    .flatMap(charge ->
                            Stream.ofNullable(measure == Measure.COST ? charge.billedCost() : charge.effectiveCost()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            long charges = charges(whole) * (series.get(0).points().size() + 1L);
            assertThat(Objects.requireNonNull(series.get(0).total())
                            .toDecimal()
                            .subtract(expected)
                            .abs())
                    .isLessThanOrEqualTo(HALF_A_CENT.multiply(BigDecimal.valueOf(charges)));
        }
    }

    private static long charges(CustomerContractReport report) {
        return report.charges().stream().map(Charge::chargeType).count() + 1;
    }

    /** Prices that remember, and prices and quotas that do not, in any window of hours. */
    @Property(tries = 8)
    void everyHourCostsWhatItCostsAlone(
            @ForAll("uses") List<Use> uses,
            @ForAll @IntRange(max = DAYS) int day,
            @ForAll @IntRange(max = 2) int zone) {
        TrendWorld world = world(uses);
        LocalDate from = FIRST.plusDays(day);
        Window window = new Window(
                from,
                from.plusDays(1),
                List.of("UTC", "Europe/Berlin", "America/St_Johns").get(zone));
        TrendQuery hours = TrendQuery.of(window.asked(), Granularity.HOUR);
        for (Measure measure : List.of(Measure.COST, Measure.UNUSED_COST, Measure.UTILIZATION)) {
            List<TrendSeries> together =
                    world.operator().run(hours.measure(measure)).series();
            List<TrendSeries> second = world.operator()
                    .run(hours.during(new Window(window.to(), window.to(), window.zone()).asked())
                            .measure(measure))
                    .series();
            for (TrendSeries one : second) {
                TrendSeries both = together.stream()
                        .filter(series -> series.key().equals(one.key()))
                        .findFirst()
                        .orElseThrow();
                Map<String, Fraction> values = new TreeMap<>();
                both.points().forEach(point -> values.put(point.period().label(), point.value()));
                one.points()
                        .forEach(point -> assertThat(values.get(point.period().label()))
                                .as("%s %s", one.key(), point.period().label())
                                .isEqualByComparingTo(point.value()));
            }
        }
    }

    @Property(tries = 10)
    void monthsCompareByTheHour(@ForAll @IntRange(min = 1, max = 50) int level) {
        TrendWorld world = new TrendWorld();
        world.use("c-acme", "cpu", Integer.toString(level), "2026-01-01", "2027-01-01");
        Window year = new Window(FIRST, LocalDate.of(2026, 12, 31), "UTC");
        List<TrendPoint> points = ofAcme(world, year, Granularity.MONTH).points();
        assertThat(points).hasSize(12).allSatisfy(point -> {
            assertThat(point.perHour()).isEqualByComparingTo(Fraction.of(BigDecimal.valueOf(level)));
            assertThat(point.hours().toDecimal())
                    .isEqualByComparingTo(BigDecimal.valueOf(Duration.between(
                                    point.period().whole().getStart(),
                                    point.period().whole().getEnd())
                            .toHours()));
        });
        assertThat(points.stream().skip(1))
                .allSatisfy(point -> assertThat(point.perHourChangePercent()).isZero());
    }

    @Property(tries = 8)
    void whatNobodyUsedIsZeroAndAQuestionHasOneAnswer(
            @ForAll("uses") List<Use> uses, @ForAll("windows") Window window) {
        TrendWorld world = world(uses);
        TrendQuery query = TrendQuery.of(window.asked(), Granularity.DAY).measure(Measure.USAGE);
        TrendReport report = world.operator().run(query);
        assertThat(rows(report.document(), "points", "from", "value"))
                .isEqualTo(rows(world(uses).operator().run(query).document(), "points", "from", "value"));
        for (TrendSeries series : report.series()) {
            for (TrendPoint point : series.points()) {
                boolean used = uses.stream()
                        .anyMatch(use -> use.start()
                                        .isBefore(point.period().covered().getEnd())
                                && use.end().isAfter(point.period().covered().getStart()));
                if (!used) {
                    assertThat(point.value()).isEqualByComparingTo(Fraction.ZERO);
                }
            }
        }
    }
}
