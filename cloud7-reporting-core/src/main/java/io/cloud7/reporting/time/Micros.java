package io.cloud7.reporting.time;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.threeten.extra.Interval;

/** Instants as microseconds since 1970-01-01T00:00:00Z, the exact unit in which durations are counted. */
public final class Micros {
    /** Microseconds of an hour. */
    public static final BigDecimal PER_HOUR = BigDecimal.valueOf(3_600_000_000L);

    /** Digits of a second that count. */
    public static final int DIGITS = 6;

    /** The first instant that may enter. */
    public static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    /** The last instant that may enter; as the end of a span it means: for ever. */
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final int DATE_LENGTH = 10;

    private Micros() {}

    /** The microsecond of an instant; a finer instant is cut down. */
    public static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000L);
    }

    /** The microsecond at which a date begins in a zone. */
    public static long of(LocalDate date, ZoneId zone) {
        return of(date.atStartOfDay(zone).toInstant());
    }

    /** The instant of a microsecond. */
    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** The length of an interval in microseconds. */
    public static long between(Interval interval) {
        return of(interval.getEnd()) - of(interval.getStart());
    }

    /** The interval from the first instant of one date to the first instant of another. */
    public static Interval interval(LocalDate from, LocalDate to, ZoneId zone) {
        return Interval.of(
                from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
    }

    /**
     * Checks an instant that enters: years 1 to 9999, nothing finer than a microsecond.
     *
     * @throws IllegalArgumentException if it is outside
     */
    public static Instant entering(Instant instant, String what) {
        if (!instant.equals(instant.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException(what + " is finer than a microsecond: " + instant);
        }
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException(what + " is outside the years 1 to 9999: " + instant);
        }
        return instant;
    }

    /**
     * Reads an ISO-8601 instant with offset, such as {@code 2026-03-01T00:00:00Z} or {@code 2026-03-01T02:00:00+02:00}.
     *
     * @throws IllegalArgumentException if it is none, or {@link #entering} refuses it
     */
    public static Instant parse(String text, String what) {
        try {
            return entering(OffsetDateTime.parse(text).toInstant(), what);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    what + " is not an instant with offset: \"" + text + "\"; write it like 2026-03-01T00:00:00Z", e);
        }
    }

    /**
     * Reads an instant with offset, or a date {@code YYYY-MM-DD}, which means its first instant in the zone.
     *
     * @throws IllegalArgumentException if it is neither, or {@link #entering} refuses it
     */
    public static Instant parse(String text, String what, ZoneId zone) {
        return text.length() == DATE_LENGTH
                ? entering(parseDate(text, what).atStartOfDay(zone).toInstant(), what)
                : parse(text, what);
    }

    /**
     * Reads a date {@code YYYY-MM-DD} of the years 1 to 9999.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static LocalDate parseDate(String text, String what) {
        try {
            LocalDate date = LocalDate.parse(text);
            entering(date.atStartOfDay(ZoneOffset.UTC).toInstant(), what);
            return date;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(what + " is not a date: \"" + text + "\"; write it like 2026-03-01", e);
        }
    }
}
