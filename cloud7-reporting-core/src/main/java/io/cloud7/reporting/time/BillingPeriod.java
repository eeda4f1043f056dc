package io.cloud7.reporting.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.threeten.extra.Interval;

/**
 * One billing period of a contract.
 *
 * @param from its first day
 * @param to the first day after it
 * @param zone the zone in which days begin
 */
public record BillingPeriod(LocalDate from, LocalDate to, ZoneId zone) {
    /** The half-open interval of the period. */
    public Interval interval() {
        return Micros.interval(from, to, zone);
    }

    /** The days of the period. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** The days of the period that lie in {@code [start, end)}. */
    public long daysInside(LocalDate start, LocalDate end) {
        LocalDate first = start.isAfter(from) ? start : from;
        LocalDate last = end.isBefore(to) ? end : to;
        return Math.max(0, ChronoUnit.DAYS.between(first, last));
    }
}
