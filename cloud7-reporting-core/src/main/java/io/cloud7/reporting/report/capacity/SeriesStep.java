package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.time.ClockHours;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.Interval;

/** How fine a time series is. Its steps begin with the local days and hours of the window's zone. */
public enum SeriesStep {
    /** Twelve to an hour; where the offset changes within an hour, the last one before it is shorter. */
    FIVE_MINUTES {
        @Override
        List<Interval> cut(ReportingPeriod window) {
            return steps(window, FIVE_MINUTES_IN_MICROS);
        }
    },
    /** Clock hours: a day on which the offset changes has 23 or 25. */
    HOUR {
        @Override
        List<Interval> cut(ReportingPeriod window) {
            return steps(window, Long.MAX_VALUE);
        }
    },
    /** Local days. */
    DAY {
        @Override
        List<Interval> cut(ReportingPeriod window) {
            List<Interval> days = new ArrayList<>();
            for (LocalDate day = window.from(); !day.isAfter(window.to()); day = day.plusDays(1)) {
                days.add(Micros.interval(day, day.plusDays(1), window.zone()));
            }
            return days;
        }
    };

    private static final long FIVE_MINUTES_IN_MICROS = 300_000_000L;

    /** The steps that a window is cut into, in order of time; together they are the window. */
    abstract List<Interval> cut(ReportingPeriod window);

    private static List<Interval> steps(ReportingPeriod window, long longest) {
        ClockHours hours = new ClockHours(window.zone());
        long end = Micros.of(window.interval().getEnd());
        List<Interval> steps = new ArrayList<>();
        long from = Micros.of(window.interval().getStart());
        while (from < end) {
            long hour = Math.min(hours.endOfHour(from), end);
            long to = hour - from > longest ? from + longest : hour;
            steps.add(Interval.of(Micros.instant(from), Micros.instant(to)));
            from = to;
        }
        return steps;
    }
}
