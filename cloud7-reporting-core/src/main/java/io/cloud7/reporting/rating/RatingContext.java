package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Refund;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.Organizations;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.time.BillingCalendar;
import io.cloud7.reporting.time.BillingPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * One contract in one window for one payer, with the calendar that cuts it.
 *
 * @param buyer who buys the contract; the payer may be the buyer, or a reseller above it
 * @param beside another payer of the same use, whose price changes cut the charges too; null: none
 * @param asking other payers whose price changes cut the question, but not the charges
 * @param cuts instants at which use is cut beside all others, so that several windows ask for the same spans
 */
record RatingContext(
        Settings settings,
        Catalog catalog,
        ContractFacts facts,
        Organization buyer,
        Interval window,
        Payer payer,
        @Nullable Payer beside,
        List<Payer> asking,
        BillingCalendar calendar,
        List<Instant> cuts) {
    RatingContext {
        asking = List.copyOf(asking);
        cuts = List.copyOf(cuts);
    }

    static RatingContext of(
            Portfolio portfolio, ContractFacts facts, Interval window, Payer payer, @Nullable Payer beside) {
        return new RatingContext(
                portfolio.settings(),
                portfolio.catalog(),
                facts,
                portfolio.organizations().get(facts.contract().organization()),
                window,
                payer,
                beside,
                List.of(),
                portfolio.settings().calendarOf(facts.contract()),
                List.of());
    }

    /** The same with use cut at these instants too. */
    RatingContext cutAt(List<Instant> instants) {
        return new RatingContext(settings, catalog, facts, buyer, window, payer, beside, asking, calendar, instants);
    }

    Contract contract() {
        return facts.contract();
    }

    /** The same contract as another payer pays for it, and no one beside. */
    RatingContext paidBy(Payer other) {
        return new RatingContext(settings, catalog, facts, buyer, window, other, null, List.of(), calendar, cuts);
    }

    /**
     * The same, asking for the use as each payer of the contract would who can see it: its buyer, and every reseller
     * above. So one answer serves the ratings of all of them.
     */
    RatingContext askingForAll(Organizations organizations) {
        List<Payer> payers = new ArrayList<>(List.of(Payer.of(buyer)));
        Organization above = organizations.resellerOf(buyer);
        while (above != null) {
            payers.add(Payer.of(above));
            above = organizations.resellerOf(above);
        }
        return new RatingContext(settings, catalog, facts, buyer, window, payer, beside, payers, calendar, cuts);
    }

    /** Whether the payer is the buyer, so that the contract's literal fees and prices are its own. */
    boolean isPaidByBuyer() {
        return payer.reseller() == null || payer.reseller().id().equals(buyer.id());
    }

    /**
     * The part of the contract's literal amounts that the payer pays: all of its own, what its best discount leaves of
     * another buyer's.
     *
     * @param termStart the first day of the term for which the amount was agreed
     * @return null if the amounts are in another currency than the payer's
     */
    @Nullable BigDecimal literalFactor(LocalDate termStart) {
        if (isPaidByBuyer()) {
            return BigDecimal.ONE;
        }
        return payer.currency().equals(buyer.currency()) ? payer.afterDiscount(termStart) : null;
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
        return contract().endOf(reservation);
    }

    /** The first day on which a bundle's quotas no longer run. */
    LocalDate endOf(Bundle bundle) {
        return contract().endOf(bundle);
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

    /** A span cut at those of the instants that lie inside it; an empty span has no parts. */
    static List<Interval> cut(Interval whole, Collection<Instant> instants) {
        List<Instant> inside = instants.stream()
                .filter(instant -> instant.isAfter(whole.getStart()) && instant.isBefore(whole.getEnd()))
                .sorted()
                .distinct()
                .toList();
        List<Interval> parts = new ArrayList<>();
        Instant start = whole.getStart();
        for (Instant end : inside) {
            parts.add(Interval.of(start, end));
            start = end;
        }
        if (start.isBefore(whole.getEnd())) {
            parts.add(Interval.of(start, whole.getEnd()));
        }
        return parts;
    }
}
