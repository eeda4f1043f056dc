package io.cloud7.reporting.testkit.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.report.capacity.CapacityPoint;
import io.cloud7.reporting.report.capacity.CapacityQuery;
import io.cloud7.reporting.report.capacity.CapacityReport;
import io.cloud7.reporting.report.capacity.CapacitySum;
import io.cloud7.reporting.report.capacity.SeriesStep;
import io.cloud7.reporting.report.capacity.SubscriptionCapacityQuery;
import io.cloud7.reporting.report.capacity.SubscriptionCapacityReport;
import io.cloud7.reporting.report.capacity.Work;
import io.cloud7.reporting.usage.Utilization;
import io.cloud7.reporting.usage.UtilizationSample;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for the capacity reports whatever was sampled and held. */
class CapacityLawsTest {
    private static final LocalDate FIFTEENTH = LocalDate.of(2026, 4, 15);
    private static final Instant MIDNIGHT = Instant.parse("2026-04-15T00:00:00Z");

    record Hold(String contract, String resource, String product, int level, int from, int minutes) {}

    @Property(tries = 100)
    void utilizationLiesBetweenTheLeastAndTheGreatestSample(@ForAll("samples") List<UtilizationSample> samples) {
        CapacityWorld world = CapacityWorld.empty();
        world.samples(samples);
        Utilization day = ofDay(world, SeriesStep.DAY).cpu().utilization();
        if (day.sampled() == 0) {
            assertThat(day.share()).isNull();
            return;
        }
        Utilization.Spread share = Objects.requireNonNull(day.share());
        Fraction mean = Objects.requireNonNull(day.meanShare());
        assertThat(share.min()).isLessThanOrEqualTo(mean);
        assertThat(mean).isLessThanOrEqualTo(share.max());
        assertThat(share.min()).isLessThanOrEqualTo(share.p95());
        assertThat(share.p95()).isLessThanOrEqualTo(share.max());
        Utilization.Spread level = Objects.requireNonNull(day.level());
        assertThat(Objects.requireNonNull(day.meanLevel())).isBetween(level.min(), level.max());
    }

    @Property(tries = 60)
    void everySeriesAddsUpToTheWindow(
            @ForAll("samples") List<UtilizationSample> samples,
            @ForAll("holds") List<Hold> holds,
            @ForAll SeriesStep step) {
        CapacityWorld world = CapacityWorld.empty();
        world.samples(samples);
        holds.forEach(hold -> hold(world, hold));
        SubscriptionCapacityReport day = ofDay(world, step);
        assertThat(sum(day, Work::consumed)).isEqualByComparingTo(day.cpu().consumed());
        assertThat(sum(day, work -> work.utilization().used()))
                .isEqualByComparingTo(day.cpu().utilization().used());
        assertThat(sum(day, work -> work.utilization().allocated()))
                .isEqualByComparingTo(day.cpu().utilization().allocated());
        assertThat(day.series().stream().mapToLong(CapacityPoint::samples).sum())
                .isEqualTo(day.samples());
    }

    @Property(tries = 60)
    void totalsAreThoseOfTheRowsAndOfTheProviders(@ForAll("holds") List<Hold> holds, @ForAll("minutes") int minute) {
        CapacityWorld world = CapacityWorld.empty();
        holds.forEach(hold -> hold(world, hold));
        Instant asOf = MIDNIGHT.plusSeconds(60L * minute);
        CapacityReport report = world.operator().run(CapacityQuery.asOf(asOf));
        BigDecimal held = holds.stream()
                .filter(hold -> hold.from() <= minute && minute < hold.from() + hold.minutes())
                .map(hold -> BigDecimal.valueOf(hold.level()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(report.rows().stream()
                        .map(row -> row.allocations().cpu().used())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(held);
        assertThat(report.totals().values().stream()
                        .map(sums -> sums.cpu().used())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(held);
        assertThat(report.providers().stream()
                        .map(use -> use.sum())
                        .reduce(CapacitySum.NONE, CapacitySum::plus)
                        .used())
                .isEqualByComparingTo(held);
    }

    /** Northwind's 20 and Borealis' 4, however much of the 20 Acme was given, and whether it may use it. */
    @Property(tries = 20)
    void whatAProviderPromisesIsNeverLessThanNothing(
            @ForAll @IntRange(min = 1, max = 60) int given, @ForAll boolean suspended) {
        CapacityWorld world =
                CapacityWorld.with(json -> json.replace("\"quantity\": \"10\"", "\"quantity\": \"" + given + "\"")
                        .replace(
                                "\"sourcedFrom\": \"c-north\",",
                                suspended
                                        ? "\"sourcedFrom\": \"c-north\", \"suspended\": [ { \"from\": \"2026-04-01\", \"to\":"
                                                + " \"2026-05-01\" } ],"
                                        : "\"sourcedFrom\": \"c-north\","));
        CapacityReport report = world.operator().run(CapacityQuery.asOf(MIDNIGHT));
        assertThat(report.providers().get(0).allocatedPercent()).isEqualByComparingTo("37.50");
    }

    private static SubscriptionCapacityReport ofDay(CapacityWorld world, SeriesStep step) {
        return world.operator()
                .run(SubscriptionCapacityQuery.of("c-acme", FIFTEENTH, FIFTEENTH)
                        .by(step));
    }

    private static BigDecimal sum(SubscriptionCapacityReport report, Function<Work, BigDecimal> figure) {
        return report.series().stream()
                .map(point -> figure.apply(point.cpu()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void hold(CapacityWorld world, Hold hold) {
        Instant from = MIDNIGHT.plusSeconds(60L * hold.from());
        world.hold(
                hold.contract(),
                hold.resource(),
                hold.product(),
                Integer.toString(hold.level()),
                from.toString(),
                from.plusSeconds(60L * hold.minutes()).toString());
    }

    /** A minute of a day and of a while before it. */
    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(-90, 24 * 60 - 1);
    }

    @Provide
    Arbitrary<List<Hold>> holds() {
        Arbitrary<String> products = Arbitraries.of("p-vcpu", "r-vcpu", "p-par");
        Arbitrary<String> contracts = Arbitraries.of("c-acme", "c-north", "c-solo");
        return Combinators.combine(
                        contracts,
                        Arbitraries.of("vm-1", "vm-2"),
                        products,
                        Arbitraries.integers().between(1, 9),
                        minutes(),
                        Arbitraries.integers().between(1, 700))
                .as(Hold::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<UtilizationSample>> samples() {
        Arbitrary<BigDecimal> seconds = Arbitraries.integers().between(1, 9_000).map(BigDecimal::valueOf);
        return Combinators.combine(
                        minutes(),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(0, 12),
                        seconds.injectNull(0.5))
                .as((minute, allocated, used, stands) -> new UtilizationSample(
                        "vm-1",
                        "vcpu",
                        MIDNIGHT.plusSeconds(60L * minute),
                        BigDecimal.valueOf(allocated),
                        BigDecimal.valueOf(used),
                        stands))
                .list()
                .ofMaxSize(40);
    }
}
