package io.cloud7.reporting.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.threeten.extra.Interval;

/**
 * The window of a report, as its reader names it: two dates, both inclusive, in a zone.
 *
 * @param from the first day
 * @param to the last day, inclusive
 * @param zone the zone in which the days begin
 */
public record ReportingPeriod(LocalDate from, LocalDate to, ZoneId zone) {
    public ReportingPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the window ends before it begins: from " + from + " to " + to
                    + "; both dates are inclusive, so from is at most to");
        }
    }

    /** The days from one date to another, both inclusive. */
    public static ReportingPeriod ofClosed(LocalDate from, LocalDate to, ZoneId zone) {
        return new ReportingPeriod(from, to, zone);
    }

    /** The days of a calendar month. */
    public static ReportingPeriod of(YearMonth month, ZoneId zone) {
        return new ReportingPeriod(month.atDay(1), month.atEndOfMonth(), zone);
    }

    /** The half-open interval from the first instant of {@code from} to that of the day after {@code to}. */
    public Interval interval() {
        return Micros.interval(from, to.plusDays(1), zone);
    }
}
