package io.cloud7.reporting.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.Interval;

class BillingCalendarTest {
    private static final ZoneId UTC = ZoneId.of("UTC");

    static Stream<ZoneId> zones() {
        return ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of);
    }

    @ParameterizedTest
    @MethodSource("zones")
    void periodsTileTimeInEveryZone(ZoneId zone) {
        for (BillingCycle cycle : BillingCycle.values()) {
            BillingCalendar calendar = new BillingCalendar(cycle, LocalDate.of(2026, 1, 31), zone);
            Interval years = Micros.interval(LocalDate.of(2025, 6, 15), LocalDate.of(2028, 6, 15), zone);

            assertTiled(calendar.periodsOf(years), years, zone);
        }
    }

    @Property(tries = 200)
    void anniversariesTileTimeFromEveryDay(
            @ForAll @IntRange(max = 1_460) int startDay, @ForAll @IntRange(min = -1_000, max = 4_000) int day) {
        BillingCalendar calendar = new BillingCalendar(
                BillingCycle.ANNIVERSARY, LocalDate.of(2024, 1, 1).plusDays(startDay), UTC);
        LocalDate asked = LocalDate.of(2024, 1, 1).plusDays(day);

        BillingPeriod period = calendar.periodOf(asked);

        assertThat(asked).isAfterOrEqualTo(period.from()).isBefore(period.to());
        assertThat(calendar.periodOf(period.from())).isEqualTo(period);
        assertThat(calendar.periodOf(period.to()).from()).isEqualTo(period.to());
        assertThat(calendar.periodOf(period.from().minusDays(1)).to()).isEqualTo(period.from());
    }

    private static void assertTiled(List<BillingPeriod> periods, Interval whole, ZoneId zone) {
        for (int i = 1; i < periods.size(); i++) {
            assertThat(periods.get(i).from())
                    .as("%s", zone)
                    .isEqualTo(periods.get(i - 1).to());
        }
        assertThat(periods.get(0).interval().contains(whole.getStart())).isTrue();
        Interval last = periods.get(periods.size() - 1).interval();
        assertThat(last.getStart()).isBefore(whole.getEnd());
        assertThat(last.getEnd()).isAfterOrEqualTo(whole.getEnd());
    }

    @ParameterizedTest
    @CsvSource({
        "CALENDAR_MONTH, 2026-01-31, 2026-02-10, 2026-02-01, 2026-03-01",
        "ANNIVERSARY, 2026-01-31, 2026-02-10, 2026-01-31, 2026-02-28",
        "ANNIVERSARY, 2026-01-31, 2026-02-28, 2026-02-28, 2026-03-31",
        "ANNIVERSARY, 2026-01-31, 2026-03-30, 2026-02-28, 2026-03-31",
        "ANNIVERSARY, 2026-01-31, 2026-03-31, 2026-03-31, 2026-04-30",
        "ANNIVERSARY, 2024-02-29, 2025-02-28, 2025-02-28, 2025-03-29",
        "ANNIVERSARY, 2024-02-29, 2028-02-29, 2028-02-29, 2028-03-29",
        "ANNIVERSARY, 2026-01-15, 2026-01-14, 2025-12-15, 2026-01-15",
        "ANNIVERSARY, 2026-01-15, 2025-11-20, 2025-11-15, 2025-12-15"
    })
    void aPeriodBeginsOnTheStartDayOrTheMonthsLast(
            BillingCycle cycle, LocalDate start, LocalDate day, LocalDate from, LocalDate to) {
        assertThat(new BillingCalendar(cycle, start, UTC).periodOf(day)).isEqualTo(new BillingPeriod(from, to, UTC));
    }

    @ParameterizedTest
    @EnumSource(BillingCycle.class)
    void anEmptyIntervalHasNoPeriods(BillingCycle cycle) {
        Instant instant = Instant.parse("2026-04-01T00:00:00Z");

        assertThat(new BillingCalendar(cycle, LocalDate.of(2026, 1, 1), UTC).periodsOf(Interval.of(instant, instant)))
                .isEmpty();
    }

    @Test
    void anInstantBelongsToThePeriodOfItsLocalDay() {
        BillingCalendar calendar = new BillingCalendar(
                BillingCycle.CALENDAR_MONTH, LocalDate.of(2026, 1, 1), ZoneId.of("Pacific/Auckland"));

        assertThat(calendar.periodOf(Instant.parse("2026-03-31T12:00:00Z")).from())
                .isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2026-05-01, 30",
        "2026-04-11, 2027-01-01, 20",
        "2025-01-01, 2026-04-02, 1",
        "2026-05-01, 2026-06-01, 0",
        "2026-04-10, 2026-04-05, 0"
    })
    void daysInsideAreCountedHalfOpen(LocalDate start, LocalDate end, long days) {
        BillingPeriod april = new BillingPeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1), UTC);

        assertThat(april.daysInside(start, end)).isEqualTo(days);
        assertThat(april.days()).isEqualTo(30);
    }

    @Test
    void theWindowOfAReportIsInclusiveAtItsEdge() {
        ReportingPeriod april = ReportingPeriod.of(YearMonth.of(2026, 4), ZoneId.of("Europe/Berlin"));

        assertThat(april).isEqualTo(ReportingPeriod.ofClosed(april.from(), LocalDate.of(2026, 4, 30), april.zone()));
        assertThat(april.interval())
                .isEqualTo(Interval.of(Instant.parse("2026-03-31T22:00:00Z"), Instant.parse("2026-04-30T22:00:00Z")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.ofClosed(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 1), UTC))
                .withMessageStartingWith("the window ends before it begins: from 2026-04-02 to 2026-04-01");
    }
}
