package io.cloud7.reporting.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.Interval;

class ClockHoursTest {
    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-03-29, 24",
        "Europe/Berlin, 2026-03-29, 23",
        "Europe/Berlin, 2026-10-25, 25",
        "America/Sao_Paulo, 2018-11-04, 23",
        "Asia/Kolkata, 2026-03-29, 24",
        "Australia/Lord_Howe, 2026-04-05, 25",
        "Australia/Lord_Howe, 2026-10-04, 24"
    })
    void aDayHasItsClockHours(ZoneId zone, LocalDate day, int hours) {
        long end = Micros.of(day.plusDays(1), zone);
        ClockHours clock = new ClockHours(zone);
        int counted = 0;
        for (long at = Micros.of(day, zone); at < end; at = clock.endOfHour(at)) {
            assertThat(clock.startOfHour(at)).isEqualTo(at);
            counted++;
        }

        assertThat(counted).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-01-01T10:59:59.999999Z, 2026-01-01T10:00:00Z, 2026-01-01T11:00:00Z",
        "UTC, 2026-01-01T11:00:00Z, 2026-01-01T11:00:00Z, 2026-01-01T12:00:00Z",
        "UTC, 1969-12-31T23:30:00Z, 1969-12-31T23:00:00Z, 1970-01-01T00:00:00Z",
        "Asia/Kolkata, 2026-01-01T10:00:00Z, 2026-01-01T09:30:00Z, 2026-01-01T10:30:00Z",
        "Europe/Berlin, 2026-10-25T00:30:00Z, 2026-10-25T00:00:00Z, 2026-10-25T01:00:00Z",
        // half an hour back at 02:00 local: 01:30 begins anew and lasts until 02:00
        "Australia/Lord_Howe, 2026-04-04T14:59:00Z, 2026-04-04T14:00:00Z, 2026-04-04T15:00:00Z",
        "Australia/Lord_Howe, 2026-04-04T15:00:00Z, 2026-04-04T15:00:00Z, 2026-04-04T15:30:00Z",
        // half an hour forward at 02:00 local: 02:30 begins
        "Australia/Lord_Howe, 2026-10-03T15:40:00Z, 2026-10-03T15:30:00Z, 2026-10-03T16:00:00Z"
    })
    void anHourBeginsOnTheLocalClockAndAtEveryChangeOfTheOffset(ZoneId zone, Instant at, Instant start, Instant end) {
        ClockHours clock = new ClockHours(zone);

        assertThat(Micros.instant(clock.startOfHour(Micros.of(at)))).isEqualTo(start);
        assertThat(Micros.instant(clock.endOfHour(Micros.of(at)))).isEqualTo(end);
    }

    @Property(tries = 500)
    void hoursTileTime(@ForAll("zones") ZoneId zone, @ForAll("micros") long at) {
        ClockHours clock = new ClockHours(zone);
        long start = clock.startOfHour(at);
        long end = clock.endOfHour(at);

        assertThat(start).isLessThanOrEqualTo(at);
        assertThat(end).isGreaterThan(at).isLessThanOrEqualTo(start + 3_600_000_000L);
        assertThat(clock.endOfHour(start)).isEqualTo(end);
        assertThat(clock.startOfHour(end)).isEqualTo(end);
        assertThat(clock.startOfHour(end - 1)).isEqualTo(start);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Long> micros() {
        return Arbitraries.longs()
                .between(
                        Micros.of(Instant.parse("1980-01-01T00:00:00Z")),
                        Micros.of(Instant.parse("2040-01-01T00:00:00Z")));
    }

    @Test
    void aDateBeginsWhereMidnightDoesNotExist() {
        ZoneId zone = ZoneId.of("America/Sao_Paulo");

        assertThat(Micros.parse("2018-11-04", "from", zone)).isEqualTo(Instant.parse("2018-11-04T03:00:00Z"));
        assertThat(Micros.between(Micros.interval(LocalDate.of(2018, 11, 4), LocalDate.of(2018, 11, 5), zone)))
                .isEqualTo(23 * 3_600_000_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T02:00:00+02:00, 2026-03-01T00:00:00Z",
        "2026-03-01T00:00:00.123456Z, 2026-03-01T00:00:00.123456Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z"
    })
    void instantsHaveAnOffset(String text, Instant instant) {
        assertThat(Micros.parse(text, "from")).isEqualTo(instant);
        assertThat(Micros.instant(Micros.of(instant))).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T00:00:00, from is not an instant with offset: \"2026-03-01T00:00:00\"",
        "2026-02-30T00:00:00Z, from is not an instant with offset: \"2026-02-30T00:00:00Z\"",
        "2026-03-01T00:00:00.0000001Z, from is finer than a microsecond: 2026-03-01T00:00:00.000000100Z",
        "0000-12-31T23:59:59Z, from is outside the years 1 to 9999: 0000-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z, from is outside the years 1 to 9999: +10000-01-01T00:00:00Z"
    })
    void otherInstantsAreRefused(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Micros.parse(text, "from"))
                .withMessageStartingWith(message);
    }

    @Test
    void lengthsAreCountedInMicroseconds() {
        Instant from = Instant.parse("2026-03-01T00:00:00Z");

        assertThat(Micros.between(Interval.of(from, from.plusNanos(1_000)))).isEqualTo(1);
    }
}
