package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.time.BillingCycle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Days, clock hours and billing periods of a contract, by enumeration. Instants are epoch seconds. */
final class NaiveTime {
    private static final int STEP = 900;
    private static final Map<ZoneId, Map<LocalDate, List<Long>>> HOURS = new ConcurrentHashMap<>();

    private final ZoneId zone;
    private final BillingCycle cycle;
    private final LocalDate anchor;

    NaiveTime(ZoneId zone, BillingCycle cycle, LocalDate anchor) {
        this.zone = zone;
        this.cycle = cycle;
        this.anchor = anchor;
    }

    /** A billing period. */
    record Period(LocalDate from, LocalDate to) {
        long days() {
            return ChronoUnit.DAYS.between(from, to);
        }
    }

    long start(LocalDate day) {
        return day.atStartOfDay(zone).toEpochSecond();
    }

    LocalDate day(long instant) {
        return Instant.ofEpochSecond(instant).atZone(zone).toLocalDate();
    }

    Period periodOf(LocalDate day) {
        LocalDate first = cycle == BillingCycle.CALENDAR_MONTH ? anchor.withDayOfMonth(1) : anchor;
        int month = -1;
        while (first.plusMonths(month).isAfter(day)) {
            month--;
        }
        while (!first.plusMonths(month + 1L).isAfter(day)) {
            month++;
        }
        return new Period(first.plusMonths(month), first.plusMonths(month + 1L));
    }

    /** The periods that share a day with [from, to). */
    List<Period> periods(LocalDate from, LocalDate to) {
        List<Period> periods = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); ) {
            Period period = periodOf(day);
            periods.add(period);
            day = period.to();
        }
        return periods;
    }

    /** The instants at which a clock hour begins on a day: where the hour's label or the offset changes. */
    List<Long> hours(LocalDate day) {
        return HOURS.computeIfAbsent(zone, z -> new ConcurrentHashMap<>()).computeIfAbsent(day, d -> {
            List<Long> begins = new ArrayList<>();
            ZonedDateTime before = null;
            for (long instant = start(d); instant < start(d.plusDays(1)); instant += STEP) {
                ZonedDateTime now = Instant.ofEpochSecond(instant).atZone(zone);
                if (before == null
                        || before.getHour() != now.getHour()
                        || !before.getOffset().equals(now.getOffset())) {
                    begins.add(instant);
                }
                before = now;
            }
            return begins;
        });
    }

    /** A day, cut at the given instants, and where asked into clock hours: the bounds of the pieces. */
    List<Long> cut(LocalDate day, boolean intoHours, long... instants) {
        TreeSet<Long> bounds = new TreeSet<>(intoHours ? hours(day) : List.of());
        bounds.add(start(day));
        bounds.add(start(day.plusDays(1)));
        for (long instant : instants) {
            if (instant > start(day) && instant < start(day.plusDays(1))) {
                bounds.add(instant);
            }
        }
        return List.copyOf(bounds);
    }
}
