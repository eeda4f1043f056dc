package io.cloud7.reporting.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.money.CumulativeRounding;
import io.cloud7.reporting.money.RoundAt;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.time.BillingCalendar;
import io.cloud7.reporting.time.BillingCycle;
import io.cloud7.reporting.time.BillingPeriod;
import io.cloud7.reporting.time.ClockHours;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Laws of calendars, clock hours and rounding. */
class TimeAndMoneyLawsTest {
    private static final long HOUR = 3_600_000_000L;

    @Provide
    Arbitrary<ZoneId> zones() {
        List<String> ids = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        return Arbitraries.of(ids).map(ZoneId::of);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        long first = LocalDate.of(1970, 1, 1).toEpochDay();
        long last = LocalDate.of(2100, 12, 31).toEpochDay();
        return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("JPY", "EUR", "KWD").map(Currency::getInstance);
    }

    @Property(tries = 10_000, seed = "10")
    void billingPeriodsTileAllTimeInEveryZone(
            @ForAll("zones") ZoneId zone,
            @ForAll("days") LocalDate contractStart,
            @ForAll("days") LocalDate day,
            @ForAll BillingCycle cycle) {
        BillingCalendar calendar = new BillingCalendar(cycle, contractStart, zone);
        BillingPeriod period = calendar.periodOf(day);
        BillingPeriod next = calendar.periodOf(period.to());
        BillingPeriod before = calendar.periodOf(period.from().minusDays(1));
        Instant instant = day.atStartOfDay(zone).toInstant();
        assertThat(period.from()).isBeforeOrEqualTo(day);
        assertThat(period.to()).isAfter(day);
        assertThat(next.from()).isEqualTo(period.to());
        assertThat(before.to()).isEqualTo(period.from());
        assertThat(next.interval().getStart()).isEqualTo(period.interval().getEnd());
        assertThat(before.interval().getEnd()).isEqualTo(period.interval().getStart());
        assertThat(period.interval().contains(instant)).isTrue();
        assertThat(calendar.periodOf(instant).interval()).isEqualTo(period.interval());
        assertThat(period.days()).isBetween(28L, 31L);
        assertThat(calendar.periodsOf(period.interval())).containsExactly(period);
    }

    @Property(tries = 2_000, seed = "11")
    void clockHoursTileEveryDayInEveryZone(@ForAll("zones") ZoneId zone, @ForAll("days") LocalDate day) {
        ClockHours hours = new ClockHours(zone);
        long start = Micros.of(day, zone);
        long end = Micros.of(day.plusDays(1), zone);
        long hour = start;
        while (hour < end) {
            long next = hours.endOfHour(hour);
            assertThat(next - hour).isBetween(1L, HOUR);
            assertThat(hours.endOfHour(next - 1)).isEqualTo(next);
            assertThat(hours.startOfHour(next - 1)).isEqualTo(hours.startOfHour(hour));
            ZonedDateTime first = Micros.instant(hour).atZone(zone);
            ZonedDateTime last = Micros.instant(next - 1).atZone(zone);
            assertThat(last.getHour()).isEqualTo(first.getHour());
            assertThat(last.getOffset()).isEqualTo(first.getOffset());
            assertThat(hours.startOfHour(next)).isEqualTo(next);
            hour = next;
        }
        assertThat(hour).isEqualTo(end);
    }

    @Example
    void aDayHasAsManyClockHoursAsItsZoneGivesIt() {
        assertThat(hoursOf("Europe/Berlin", "2026-03-29")).isEqualTo(23);
        assertThat(hoursOf("Europe/Berlin", "2026-03-30")).isEqualTo(24);
        assertThat(hoursOf("Europe/Berlin", "2026-10-25")).isEqualTo(25);
        assertThat(hoursOf("America/New_York", "2026-03-08")).isEqualTo(23);
        assertThat(hoursOf("America/New_York", "2026-11-01")).isEqualTo(25);
        assertThat(hoursOf("Asia/Kolkata", "2026-03-29")).isEqualTo(24);
        // half an hour is skipped, or comes twice
        assertThat(hoursOf("Australia/Lord_Howe", "2026-10-04")).isEqualTo(24);
        assertThat(hoursOf("Australia/Lord_Howe", "2026-04-05")).isEqualTo(25);
    }

    private static int hoursOf(String zone, String day) {
        ZoneId id = ZoneId.of(zone);
        LocalDate date = LocalDate.parse(day);
        int hours = 0;
        for (long at = Micros.of(date, id); at < Micros.of(date.plusDays(1), id); hours++) {
            at = new ClockHours(id).endOfHour(at);
        }
        return hours;
    }

    @Property(tries = 2_000, seed = "12")
    void anAmountIsRoundedOnceToTheMinorUnitOfItsCurrency(
            @ForAll("currencies") Currency currency,
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long numerator,
            @ForAll @IntRange(min = 1, max = 100_000) int divisor,
            @ForAll RoundingMode mode) {
        if (mode == RoundingMode.UNNECESSARY) {
            return;
        }
        Fraction exact = Fraction.of(BigDecimal.valueOf(numerator), BigDecimal.valueOf(divisor));
        BigDecimal rounded = new Rounding(mode, RoundAt.CHARGE).charge(exact, currency);
        Ratio ratio = new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(divisor));
        BigDecimal unit = BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits());
        assertThat(rounded).isEqualTo(ratio.rounded(currency.getDefaultFractionDigits(), mode));
        assertThat(rounded.subtract(ratio.divided()).abs()).isLessThan(unit);
    }

    @Property(tries = 2_000, seed = "13")
    void partsThatAreRoundedCumulativelyAddUpToTheRoundedWhole(
            @ForAll("currencies") Currency currency,
            @ForAll @Size(max = 50) List<@IntRange(min = -9_999_999, max = 9_999_999) Integer> thirds) {
        List<Fraction> parts = new ArrayList<>();
        Ratio whole = Ratio.ZERO;
        for (int part : thirds) {
            parts.add(Fraction.of(BigDecimal.valueOf(part), BigDecimal.valueOf(30_000)));
            whole = whole.plus(Ratio.of(part).over(30_000));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal part : CumulativeRounding.of(parts, Rounding.STANDARD, currency)) {
            sum = sum.add(part);
        }
        assertThat(sum).isEqualByComparingTo(whole.rounded(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP));
    }
}
