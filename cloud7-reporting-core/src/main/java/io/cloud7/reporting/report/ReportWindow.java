package io.cloud7.reporting.report;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.time.ReportingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * When a report is about: days, both inclusive, and the instant as of which status is told.
 *
 * <p>What is left out follows from the rest: the last day is that of {@code asOf}, the first day is the first of the
 * last day's month, {@code asOf} is the last instant of the window.
 *
 * @param from the first day; null: the first of the month of the last day
 * @param to the last day, inclusive; null: the day of {@code asOf}
 * @param zone the zone in which the days begin; null: that of the settings
 * @param asOf the instant as of which status is told and held levels are counted, to the microsecond; null: the last of the
 *     window
 */
public record ReportWindow(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ZoneId zone,
        @Nullable Instant asOf) {
    private static final int FIRST_YEAR = 2;
    private static final int LAST_YEAR = 9998;

    public ReportWindow {
        if (to == null && asOf == null) {
            throw new ReportRefusedException("the window has no end; name its last day, or an instant as of which");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw endsBeforeItBegins(from, to);
        }
        inRange(from);
        inRange(to);
        if (asOf != null) {
            inRange(asOf.atOffset(ZoneOffset.UTC).toLocalDate());
            if (!asOf.equals(asOf.truncatedTo(ChronoUnit.MICROS))) {
                throw new ReportRefusedException("the instant " + asOf
                        + " as of which the report is told is finer than a microsecond; cut it down to one");
            }
        }
    }

    private static void inRange(@Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new ReportRefusedException(
                    "the day " + day + " is outside the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }

    private static ReportRefusedException endsBeforeItBegins(LocalDate from, LocalDate to) {
        return new ReportRefusedException("the window ends before it begins: from " + from + " to " + to
                + "; both dates are inclusive, so from is at most to");
    }

    /** The days from one to another, both inclusive. */
    public static ReportWindow of(LocalDate from, LocalDate to) {
        return new ReportWindow(from, to, null, null);
    }

    /** A calendar month. */
    public static ReportWindow of(YearMonth month) {
        return of(month.atDay(1), month.atEndOfMonth());
    }

    /** The month of an instant, up to its day. */
    public static ReportWindow monthTo(Instant instant) {
        return new ReportWindow(null, null, null, instant);
    }

    /** The same days in another zone. */
    public ReportWindow in(@Nullable ZoneId other) {
        return new ReportWindow(from, to, other, asOf);
    }

    /** The same days as of an instant. */
    public ReportWindow asOf(@Nullable Instant instant) {
        return new ReportWindow(from, to, zone, instant);
    }

    /**
     * The days.
     *
     * @throws ReportRefusedException if the last is before the first
     */
    public ReportingPeriod period(Settings settings) {
        ZoneId chosen = zone == null ? settings.zone() : zone;
        LocalDate last = to;
        if (last == null && asOf != null) {
            last = asOf.atZone(chosen).toLocalDate();
        }
        if (last == null) {
            throw new IllegalStateException("a window without an end");
        }
        LocalDate first = from == null ? last.withDayOfMonth(1) : from;
        if (last.isBefore(first)) {
            throw endsBeforeItBegins(first, last);
        }
        return ReportingPeriod.ofClosed(first, last, chosen);
    }

    /** The half-open span of the days. */
    public Interval interval(Settings settings) {
        return period(settings).interval();
    }

    /** The instant as of which status is told: the last of the window if none is named. */
    public Instant reference(Settings settings) {
        return asOf == null ? interval(settings).getEnd().minusNanos(1_000) : asOf;
    }

    /** Until when a level that is still held is counted. */
    public Instant runsUntil(Settings settings) {
        return asOf == null ? interval(settings).getEnd() : asOf;
    }

    /** The warning that the window reaches beyond the life of a contract; empty if it does not. */
    public Optional<Warning> clippedBy(Contract contract, Settings settings) {
        Interval whole = interval(settings);
        Interval life = contract.life(settings.zone());
        return life.encloses(whole)
                ? Optional.empty()
                : Optional.of(new Warning(
                        Warning.Code.WINDOW_CLIPPED,
                        "the window from " + whole.getStart() + " to " + whole.getEnd() + " reaches beyond contract "
                                + contract.id() + ", whose use counts from " + life.getStart() + " to "
                                + life.getEnd()));
    }

    /** A span that surely holds the window, whatever the zone of the settings. */
    public Interval span() {
        Interval days = period(Settings.STANDARD).interval();
        return Micros.interval(
                days.getStart().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(40),
                days.getEnd().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(2),
                ZoneOffset.UTC);
    }
}
