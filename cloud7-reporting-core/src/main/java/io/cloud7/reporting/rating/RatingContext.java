package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Refund;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.time.BillingCalendar;
import io.cloud7.reporting.time.BillingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.threeten.extra.Interval;

/** One contract in one window for one payer, with the calendar that cuts it. */
record RatingContext(
        Settings settings,
        Catalog catalog,
        ContractFacts facts,
        Interval window,
        Payer payer,
        BillingCalendar calendar) {
    static RatingContext of(Portfolio portfolio, ContractFacts facts, Interval window, Payer payer) {
        return new RatingContext(
                portfolio.settings(),
                portfolio.catalog(),
                facts,
                window,
                payer,
                portfolio.settings().calendarOf(facts.contract()));
    }

    Contract contract() {
        return facts.contract();
    }

    ZoneId zone() {
        return settings.zone();
    }

    /** The billing periods that overlap the window. */
    List<BillingPeriod> periods() {
        return calendar.periodsOf(window);
    }

    /** The span in which use counts. */
    Interval life() {
        return contract().life(zone());
    }

    boolean windowHolds(Instant instant) {
        return window.contains(instant);
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    LocalDate dayOf(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    /** Whether a termination gives back what was paid for the days after it. */
    boolean isProrated() {
        return contract().refund().policy() == Refund.Policy.PRORATED;
    }

    /** The first day on which a reservation's commitment no longer runs. */
    LocalDate endOf(Reservation reservation) {
        return isProrated() ? atMost(reservation.end(), reservation.start()) : reservation.end();
    }

    /** The first day on which a bundle's quotas no longer run. */
    LocalDate endOf(Bundle bundle) {
        return atMost(bundle.end(), bundle.start());
    }

    private LocalDate atMost(LocalDate end, LocalDate start) {
        LocalDate terminated = contract().terminated();
        if (terminated == null || !terminated.isBefore(end)) {
            return end;
        }
        return terminated.isBefore(start) ? start : terminated;
    }

    /** The part of a span of days that lies in the window; empty if none does. */
    Interval inWindow(LocalDate from, LocalDate to) {
        return intersection(Interval.of(startOf(from), startOf(to)), window);
    }

    static Interval intersection(Interval one, Interval other) {
        Instant start = one.getStart().isAfter(other.getStart()) ? one.getStart() : other.getStart();
        Instant end = one.getEnd().isBefore(other.getEnd()) ? one.getEnd() : other.getEnd();
        return end.isBefore(start) ? Interval.of(start, start) : Interval.of(start, end);
    }
}
