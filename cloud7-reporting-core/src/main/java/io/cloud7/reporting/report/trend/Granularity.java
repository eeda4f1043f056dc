package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.time.ClockHours;
import io.cloud7.reporting.time.Micros;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.threeten.extra.Interval;

/** How long the steps of a trend are. They begin with the hours, days, weeks and months of a zone. */
public enum Granularity {
    /** Clock hours. */
    HOUR,
    /** Local days: where the offset changes, one has 23 or 25 hours. */
    DAY,
    /** Weeks from Monday on. */
    WEEK,
    /** Calendar months. */
    MONTH;

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx", Locale.ROOT);

    /** The lengths of the seasons that series of such steps may have, in steps. */
    int[] seasons() {
        return switch (this) {
            case HOUR -> new int[] {24, 168};
            case DAY -> new int[] {7};
            case WEEK -> new int[] {52};
            case MONTH -> new int[] {12};
        };
    }

    /** The step that holds an instant. */
    Interval holding(Instant instant, ZoneId zone) {
        if (this == HOUR) {
            ClockHours hours = new ClockHours(zone);
            long micros = Micros.of(instant);
            return Interval.of(Micros.instant(hours.startOfHour(micros)), Micros.instant(hours.endOfHour(micros)));
        }
        LocalDate first = firstDay(instant.atZone(zone).toLocalDate());
        return Micros.interval(first, nextFirstDay(first), zone);
    }

    private LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case HOUR, DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    private LocalDate nextFirstDay(LocalDate first) {
        return switch (this) {
            case HOUR, DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
        };
    }

    /** The steps that a span meets, whole ones, in order of time; an empty span meets none. */
    List<Interval> meeting(Interval span, ZoneId zone) {
        List<Interval> steps = new ArrayList<>();
        Instant next = span.getStart();
        while (next.isBefore(span.getEnd())) {
            Interval step = holding(next, zone);
            steps.add(step);
            next = step.getEnd();
        }
        return steps;
    }

    /** The steps that begin at the end of one. */
    List<Interval> after(Instant end, int count, ZoneId zone) {
        List<Interval> steps = new ArrayList<>();
        Instant next = end;
        for (int i = 0; i < count; i++) {
            Interval step = holding(next, zone);
            steps.add(step);
            next = step.getEnd();
        }
        return steps;
    }

    /** Where the history of a forecast begins if nobody says: the first day of a step, some seasons before. */
    LocalDate historyBefore(LocalDate last) {
        return switch (this) {
            case HOUR -> last.minusDays(28);
            case DAY -> last.minusDays(91);
            case WEEK -> firstDay(last).minusWeeks(104);
            case MONTH -> firstDay(last).minusMonths(24);
        };
    }

    /** About how many steps a span has; not fewer than it has. */
    long most(Interval span) {
        long hours = ChronoUnit.HOURS.between(span.getStart(), span.getEnd()) + 2;
        return switch (this) {
            case HOUR -> hours + hours / 1_000;
            case DAY -> hours / 23 + 2;
            case WEEK -> hours / 167 + 2;
            case MONTH -> hours / 671 + 2;
        };
    }

    /** The name of a step: 2026-03, 2026-W12, 2026-03-14, 2026-03-14T10:00+01:00. */
    String label(Instant start, ZoneId zone) {
        LocalDate day = start.atZone(zone).toLocalDate();
        return switch (this) {
            case HOUR -> HOURS.format(start.atZone(zone));
            case DAY -> day.toString();
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(day).toString();
        };
    }
}
