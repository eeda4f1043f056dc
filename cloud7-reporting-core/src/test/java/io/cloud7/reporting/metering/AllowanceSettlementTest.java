package io.cloud7.reporting.metering;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.metering.AllowanceSettlement.Slot;
import io.cloud7.reporting.metering.AllowanceSettlement.Use;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.time.ClockHours;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Allowance;
import io.cloud7.reporting.usage.Allowance.Settled;
import io.cloud7.reporting.usage.SettledUse;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.UsageRequest.SettledSpan;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.threeten.extra.Interval;

class AllowanceSettlementTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final long HOUR = 3_600_000_000L;

    @Property(tries = 300)
    void coveredAndUnusedAreTheCommitmentAndCoveredAndExcessTheUse(
            @ForAll("hours") List<BigDecimal[]> hours,
            @ForAll @BigRange(min = "0", max = "20") BigDecimal first,
            @ForAll @BigRange(min = "0", max = "20") BigDecimal second) {
        SettledUse settled = new AllowanceSettlement().settle(span(hours.size(), hourly(first, second)), slots(hours));
        BigDecimal level = first.add(second);
        Fraction unused = Fraction.ZERO;
        for (BigDecimal[] hour : hours) {
            BigDecimal left = level.multiply(BigDecimal.valueOf(HOUR)).subtract(sum(hour));
            unused = unused.plus(Fraction.of(left.max(BigDecimal.ZERO)));
        }
        BigDecimal committed = level.multiply(BigDecimal.valueOf(HOUR * hours.size()));
        BigDecimal used = hours.stream().map(AllowanceSettlementTest::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        Fraction covered = settled.taken().get(0).plus(settled.taken().get(1));
        assertThat(covered.plus(unused)).isEqualTo(Fraction.of(committed));
        assertThat(covered.plus(settled.overflow())).isEqualTo(Fraction.of(used));
    }

    @Property(tries = 300)
    void theSplitOverResourcesLosesNothing(
            @ForAll("hours") List<BigDecimal[]> hours,
            @ForAll @BigRange(min = "0", max = "9") BigDecimal first,
            @ForAll @IntRange(min = 1, max = 31) int days) {
        Fraction quota = Fraction.of(BigDecimal.valueOf(HOUR * days), BigDecimal.valueOf(31));
        List<Allowance> allowances = List.of(
                new Allowance("r", Settled.CLOCK_HOUR, Fraction.of(first)),
                new Allowance("b", Settled.BILLING_PERIOD, quota));
        SettledUse settled = new AllowanceSettlement().settle(span(hours.size(), allowances), slots(hours));
        List<Fraction> sums = new ArrayList<>(List.of(Fraction.ZERO, Fraction.ZERO, Fraction.ZERO));
        for (SettledUse.OfResource resource : settled.resources()) {
            List<BigDecimal> parts = new ArrayList<>(resource.taken());
            parts.add(resource.overflow());
            assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(resource.used());
            for (int part = 0; part < 3; part++) {
                sums.set(part, sums.get(part).plus(Fraction.of(parts.get(part))));
            }
        }
        Fraction ulps = Fraction.of(new BigDecimal("1E-18").multiply(BigDecimal.valueOf(hours.size())));
        for (int part = 0; part < 3; part++) {
            Fraction whole = part < 2 ? settled.taken().get(part) : settled.overflow();
            assertThat(whole.minus(sums.get(part))).isBetween(ulps.negated(), ulps);
        }
    }

    @Property(tries = 200)
    void spansCutAtHoursAddUp(
            @ForAll("hours") List<BigDecimal[]> hours,
            @ForAll @IntRange(min = 0, max = 12) int cut,
            @ForAll @BigRange(min = "0", max = "9") BigDecimal level) {
        int at = Math.min(cut, hours.size());
        List<Allowance> allowances = List.of(
                new Allowance("r", Settled.CLOCK_HOUR, Fraction.of(level)),
                new Allowance("t", Settled.TERM, Fraction.of(BigDecimal.valueOf(3 * HOUR))));
        SettledUse whole = new AllowanceSettlement().settle(span(hours.size(), allowances), slots(hours));
        AllowanceSettlement parts = new AllowanceSettlement();
        SettledUse before = parts.settle(span(at, allowances), slots(hours.subList(0, at)));
        SettledUse after = parts.settle(span(hours.size() - at, allowances), slots(hours.subList(at, hours.size())));
        assertThat(before.overflow().plus(after.overflow())).isEqualTo(whole.overflow());
        for (int i = 0; i < 2; i++) {
            assertThat(before.taken().get(i).plus(after.taken().get(i)))
                    .isEqualTo(whole.taken().get(i));
        }
    }

    @Test
    void useThatCancelsOutTakesNothingAndIsStillShownByResource() {
        List<BigDecimal[]> hour = List.<BigDecimal[]>of(new BigDecimal[] {BigDecimal.ONE, BigDecimal.ONE.negate()});
        SettledUse settled = new AllowanceSettlement().settle(span(1, hourly(BigDecimal.TEN)), slots(hour));
        assertThat(settled.used()).isEqualTo(Fraction.ZERO);
        assertThat(settled.resources())
                .extracting(resource -> resource.used() + " " + resource.taken() + " " + resource.overflow())
                .containsExactly("1 [1] 0", "-1 [-1] 0");
    }

    @Test
    void aReversalGivesBackToTheQuota() {
        List<Allowance> quota = List.of(new Allowance("b", Settled.TERM, Fraction.of(BigDecimal.TEN)));
        AllowanceSettlement settlement = new AllowanceSettlement();
        settlement.settle(span(1, quota), slots(List.<BigDecimal[]>of(new BigDecimal[] {BigDecimal.valueOf(8)})));
        settlement.settle(span(1, quota), slots(List.<BigDecimal[]>of(new BigDecimal[] {BigDecimal.valueOf(-5)})));
        SettledUse last = settlement.settle(
                span(1, quota), slots(List.<BigDecimal[]>of(new BigDecimal[] {BigDecimal.valueOf(8)})));
        assertThat(last.taken()).containsExactly(Fraction.of(BigDecimal.valueOf(7)));
        assertThat(last.overflow()).isEqualTo(Fraction.of(BigDecimal.ONE));
    }

    @Test
    void aQuotaThatShrinksBelowWhatWasTakenHasNothingLeft() {
        AllowanceSettlement settlement = new AllowanceSettlement();
        List<BigDecimal[]> eight = List.<BigDecimal[]>of(new BigDecimal[] {BigDecimal.valueOf(8)});
        settlement.settle(span(1, quota("10")), slots(eight));
        assertThat(settlement.settle(span(1, quota("5")), slots(eight)).overflow())
                .isEqualTo(Fraction.of(BigDecimal.valueOf(8)));
    }

    @Test
    void slotsAreTheClockHoursOfTheZoneCutByTheSpan() {
        ClockHours lordHowe = new ClockHours(ZoneId.of("Australia/Lord_Howe"));
        Interval night = Interval.of(Instant.parse("2026-04-04T14:20:00Z"), Instant.parse("2026-04-04T17:00:00Z"));
        SettledSpan hourly = new SettledSpan(Slice.everything(night), LocalDate.EPOCH, hourly(BigDecimal.ONE));
        assertThat(instants(AllowanceSettlement.bounds(hourly, lordHowe)))
                .containsExactly("14:20", "15:00", "15:30", "16:30", "17:00");
        SettledSpan whole = new SettledSpan(Slice.everything(night), LocalDate.EPOCH, quota("5"));
        assertThat(instants(AllowanceSettlement.bounds(whole, lordHowe))).containsExactly("14:20", "17:00");
    }

    /** Up to twelve hours, in each the unit-microseconds of three resources. */
    @Provide
    Arbitrary<List<BigDecimal[]>> hours() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(10 * HOUR))
                .ofScale(6)
                .array(BigDecimal[].class)
                .ofSize(3)
                .list()
                .ofMaxSize(12);
    }

    private static List<Slot> slots(List<BigDecimal[]> hours) {
        List<Slot> slots = new ArrayList<>();
        for (BigDecimal[] hour : hours) {
            List<Use> uses = new ArrayList<>();
            for (int vm = 0; vm < hour.length; vm++) {
                uses.add(new Use("vm-" + vm, hour[vm], START, START.plusSeconds(1)));
            }
            slots.add(new Slot(HOUR, uses));
        }
        return slots;
    }

    private static SettledSpan span(int hours, List<Allowance> allowances) {
        Interval interval = Interval.of(START, Duration.ofHours(hours));
        return new SettledSpan(Slice.everything(interval), LocalDate.of(2026, 3, 1), allowances);
    }

    private static List<Allowance> hourly(BigDecimal... levels) {
        List<Allowance> allowances = new ArrayList<>();
        for (BigDecimal level : levels) {
            allowances.add(new Allowance("r" + allowances.size(), Settled.CLOCK_HOUR, Fraction.of(level)));
        }
        return allowances;
    }

    private static List<Allowance> quota(String quantity) {
        return List.of(new Allowance("b", Settled.BILLING_PERIOD, Fraction.of(new BigDecimal(quantity))));
    }

    private static BigDecimal sum(BigDecimal[] parts) {
        return Arrays.stream(parts).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> instants(long[] micros) {
        return LongStream.of(micros)
                .mapToObj(bound -> Micros.instant(bound).toString().substring(11, 16))
                .toList();
    }
}
