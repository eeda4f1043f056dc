package io.cloud7.reporting.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.Interval;

/**
 * The billing periods of one contract: they tile all time without gap or overlap.
 *
 * @param cycle how they follow each other
 * @param contractStart the day on which the contract starts; it anchors anniversaries
 * @param zone the zone in which days begin
 */
public record BillingCalendar(BillingCycle cycle, LocalDate contractStart, ZoneId zone) {
    /** The period that holds a day. */
    public BillingPeriod periodOf(LocalDate day) {
        if (cycle == BillingCycle.CALENDAR_MONTH) {
            LocalDate first = day.withDayOfMonth(1);
            return new BillingPeriod(first, first.plusMonths(1), zone);
        }
        long months = ChronoUnit.MONTHS.between(contractStart.withDayOfMonth(1), day.withDayOfMonth(1));
        if (day.isBefore(contractStart.plusMonths(months))) {
            months--;
        }
        return new BillingPeriod(contractStart.plusMonths(months), contractStart.plusMonths(months + 1), zone);
    }

    /** The period that holds an instant. */
    public BillingPeriod periodOf(Instant instant) {
        return periodOf(instant.atZone(zone).toLocalDate());
    }

    /** The periods that overlap an interval, in order. An empty interval has none. */
    public List<BillingPeriod> periodsOf(Interval interval) {
        List<BillingPeriod> periods = new ArrayList<>();
        if (interval.isEmpty()) {
            return periods;
        }
        BillingPeriod period = periodOf(interval.getStart());
        while (period.interval().getStart().isBefore(interval.getEnd())) {
            periods.add(period);
            period = periodOf(period.to());
        }
        return periods;
    }
}
