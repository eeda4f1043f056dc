package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeten.extra.Interval;

/**
 * Reservations and bundles that end while their contract goes on, and nothing as large takes their place: what is used from
 * then on may have another price, or none, and no complete step tells what it costs.
 */
final class EndingTerms {
    private static final BigDecimal UNLIMITED = BigDecimal.TEN.pow(40);

    private final TrendQuery query;
    private final TrendSubject subject;
    private final TrendGroups groups;
    private final ZoneId zone;
    private final Interval horizon;
    private final Instant known;
    private final List<Gap> gaps = new ArrayList<>();

    /** The time after a term. */
    private record Gap(ContractFacts facts, Product product, SubscriptionModel model, Interval span, String what) {
        Warning warning(LocalDate day) {
            return new Warning(
                    Warning.Code.TERM_ENDS,
                    "contract " + facts.contract().id() + ": " + what + " ends on " + day
                            + " and nothing as large follows it; what is used of " + product.id()
                            + " from then on may have another price, which is not in the forecast of cost: it has no"
                            + " interval there");
        }
    }

    /** A reservation or bundle on one product. */
    private record Term(
            String product,
            BigDecimal quantity,
            LocalDate start,
            LocalDate end,
            SubscriptionModel modelAfter,
            String what) {
        boolean isRunning(LocalDate day) {
            return !day.isBefore(start) && day.isBefore(end);
        }
    }

    /**
     * Finds them.
     *
     * @param contracts as they are expected to go on
     * @param horizon where they matter
     * @param known up to when a term may have ended so that complete steps tell what use costs without it
     */
    EndingTerms(
            Portfolio portfolio, TrendQuery query, List<RenewedContract> contracts, Interval horizon, Instant known) {
        this.query = query;
        this.subject = new TrendSubject(portfolio, query);
        this.groups = new TrendGroups(portfolio, query);
        this.zone = portfolio.settings().zone();
        this.horizon = horizon;
        this.known = known;
        if (query.wants(Measure.COST) || query.wants(Measure.EFFECTIVE_COST)) {
            LocalDate last = horizon.getEnd().atZone(zone).toLocalDate();
            contracts.forEach(contract -> addGaps(portfolio, contract.until(last), contract.life(zone)));
        }
    }

    private void addGaps(Portfolio portfolio, ContractFacts facts, Interval life) {
        List<Term> terms = terms(facts.contract());
        for (Term term : terms) {
            Instant from = startOf(term.end());
            if (!facts.usedProducts().contains(term.product())
                    || !query.wants(term.modelAfter())
                    || !from.isAfter(known)
                    || !from.isBefore(life.getEnd())) {
                continue;
            }
            Instant to = succeeded(term, terms)
                    .map(this::startOf)
                    .filter(life.getEnd()::isAfter)
                    .orElse(life.getEnd());
            Product product = portfolio.catalog().findProduct(term.product()).orElse(null);
            if (to.isAfter(from)
                    && horizon.overlaps(Interval.of(from, to))
                    && product != null
                    && subject.takes(product)) {
                gaps.add(new Gap(facts, product, term.modelAfter(), Interval.of(from, to), term.what()));
            }
        }
    }

    /** The day from which on as much is granted again as before the end of a term. */
    private static Optional<LocalDate> succeeded(Term term, List<Term> all) {
        BigDecimal before = granted(term.product(), term.end().minusDays(1), all);
        return Stream.concat(Stream.of(term.end()), all.stream().map(Term::start))
                .filter(day -> !day.isBefore(term.end()))
                .filter(day -> granted(term.product(), day, all).compareTo(before) >= 0)
                .min(Comparator.naturalOrder());
    }

    private static BigDecimal granted(String product, LocalDate day, List<Term> all) {
        return all.stream()
                .filter(term -> term.product().equals(product) && term.isRunning(day))
                .map(Term::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Instant startOf(LocalDate day) {
        return Micros.instant(Micros.of(day, zone));
    }

    /** Without its reservation use is PAYG; without its bundle it has no price. */
    private static List<Term> terms(Contract contract) {
        List<Term> terms = new ArrayList<>();
        for (Reservation reservation : contract.reservations()) {
            terms.add(new Term(
                    reservation.product(),
                    reservation.quantity(),
                    reservation.start(),
                    contract.endOf(reservation),
                    SubscriptionModel.PAYG,
                    "reservation " + reservation.id()));
        }
        for (Bundle bundle : contract.bundles()) {
            for (BundleItem item : bundle.items()) {
                terms.add(new Term(
                        item.product(),
                        Objects.requireNonNullElse(item.quota(), UNLIMITED),
                        bundle.start(),
                        contract.endOf(bundle),
                        SubscriptionModel.BUNDLE,
                        "bundle " + bundle.id()));
            }
        }
        return terms;
    }

    /** Whether an amount of a series depends on a price that is not known in a span. */
    boolean isOpen(TrendKey key, Interval span) {
        return (key.measure() == Measure.COST || key.measure() == Measure.EFFECTIVE_COST)
                && gaps.stream()
                        .anyMatch(gap -> gap.span().overlaps(span)
                                && key.equals(groups.ofUse(gap.facts(), gap.product(), gap.model(), key.measure())));
    }

    List<Warning> warnings() {
        return gaps.stream()
                .map(gap -> gap.warning(gap.span().getStart().atZone(zone).toLocalDate()))
                .toList();
    }
}
