package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.ResetRule;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.rating.Payer;
import io.cloud7.reporting.rating.RatedContract;
import io.cloud7.reporting.rating.RatingSeries;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.threeten.extra.Interval;

/**
 * What is known of windows of the future whatever will be used: how long contracts live in them, the fees that are due, and
 * what is granted. Fees and grants are exactly what the contracts will be rated at.
 */
final class KnownAhead {
    private static final Set<Measure> WITH_FEES = EnumSet.of(Measure.COST, Measure.EFFECTIVE_COST);

    private final TrendSubject subject;
    private final TrendGroups groups;
    private final ZoneId zone;
    private final List<TrendPeriod> windows;
    private final Map<String, Going> contracts = new TreeMap<>();
    private final TrendFigures withoutUse;
    private final Map<TrendKey, Map<String, List<Interval>>> terms = new HashMap<>();

    /** A contract with the terms to come, and the span in which it is expected to be used. */
    private record Going(ContractFacts facts, Interval life) {}

    /**
     * Looks ahead.
     *
     * @param windows the covered parts of these, in order of time; at least one
     */
    KnownAhead(Portfolio portfolio, TrendQuery query, List<RenewedContract> contracts, List<TrendPeriod> windows) {
        this.subject = new TrendSubject(portfolio, query);
        this.groups = new TrendGroups(portfolio, query);
        this.zone = portfolio.settings().zone();
        this.windows = windows;
        this.withoutUse = new TrendFigures(windows);
        LocalDate last =
                windows.get(windows.size() - 1).covered().getEnd().atZone(zone).toLocalDate();
        for (RenewedContract contract : contracts) {
            Going going = new Going(contract.until(last), contract.life(zone));
            this.contracts.put(going.facts().contract().id(), going);
            if (WITH_FEES.stream().anyMatch(query::wants)
                    || query.wants(Measure.UTILIZATION)
                    || query.wants(Measure.UNUSED_COST)) {
                rate(portfolio, query, going.facts());
            }
        }
    }

    private void rate(Portfolio portfolio, TrendQuery query, ContractFacts facts) {
        Payer payer = Payer.of(portfolio.organizations().get(facts.contract().organization()));
        List<Interval> spans = windows.stream().map(TrendPeriod::covered).toList();
        List<RatedContract> rated =
                RatingSeries.of(portfolio, facts, spans, payer).rateFees();
        RatedFigures figures = new RatedFigures(portfolio, query, withoutUse, facts);
        for (int window = 0; window < rated.size(); window++) {
            figures.add(rated.get(window), window);
        }
    }

    /** The series that have fees to come. */
    SortedSet<TrendKey> keys() {
        SortedSet<TrendKey> keys = new TreeSet<>(withoutUse.byContract().keySet());
        keys.removeIf(key -> !WITH_FEES.contains(key.measure()));
        return keys;
    }

    /** The fees of a series in a window. */
    Fraction fees(TrendKey key, int window) {
        return WITH_FEES.contains(key.measure())
                ? withoutUse.byContract().getOrDefault(key, Map.of()).values().stream()
                        .map(part -> part.all(window))
                        .reduce(Fraction.ZERO, Fraction::plus)
                : Fraction.ZERO;
    }

    /** Hours of a window in which any of these contracts lives. */
    Fraction hours(Collection<String> of, int window) {
        return hours(windows.get(window).inside(of.stream().map(this::life).toList()));
    }

    private static Fraction hours(long micros) {
        return Fraction.of(BigDecimal.valueOf(micros), Micros.PER_HOUR);
    }

    private Interval life(String contract) {
        Going going = contracts.get(contract);
        return going == null ? Interval.of(Micros.EARLIEST, Micros.EARLIEST) : going.life();
    }

    /** How much of a window a contract lives, for measures of grants together with one of their terms; from 0 to 1. */
    Fraction share(TrendKey key, String contract, int window) {
        TrendPeriod period = windows.get(window);
        List<Interval> present =
                key.measure().isOfGrants() ? within(life(contract), terms(key, contract)) : List.of(life(contract));
        return Fraction.of(
                BigDecimal.valueOf(period.inside(present)), BigDecimal.valueOf(Micros.between(period.covered())));
    }

    /** What is granted in a window: quantity × hours, or what all of it costs. */
    Fraction granted(TrendKey key, String contract, int window) {
        Amounts amounts = withoutUse.byContract().getOrDefault(key, Map.of()).get(contract);
        return amounts == null ? Fraction.ZERO : amounts.base(window);
    }

    /** The part of what is granted that falls into the contract's life: a reservation may run longer. */
    Fraction usable(TrendKey key, String contract, int window) {
        TrendPeriod period = windows.get(window);
        List<Interval> terms = terms(key, contract);
        long running = period.inside(terms);
        return running == 0
                ? Fraction.ZERO
                : granted(key, contract, window)
                        .times(BigDecimal.valueOf(period.inside(within(life(contract), terms))))
                        .dividedBy(BigDecimal.valueOf(running));
    }

    private static List<Interval> within(Interval life, List<Interval> spans) {
        return spans.stream()
                .filter(span -> span.overlaps(life))
                .map(span -> span.intersection(life))
                .toList();
    }

    /** The terms of reservations and CAPACITY quotas that a series is about. */
    private List<Interval> terms(TrendKey key, String contract) {
        Going going = contracts.get(contract);
        return going == null
                ? List.of()
                : terms.computeIfAbsent(key, same -> new HashMap<>())
                        .computeIfAbsent(contract, same -> terms(key, going));
    }

    private List<Interval> terms(TrendKey key, Going going) {
        Set<String> products = products(key, going.facts());
        Contract contract = going.facts().contract();
        return Stream.concat(
                        contract.reservations().stream()
                                .filter(reservation -> products.contains(reservation.product()))
                                .map(reservation ->
                                        Micros.interval(reservation.start(), contract.endOf(reservation), zone)),
                        contract.bundles().stream()
                                .filter(bundle -> bundle.items().stream()
                                        .anyMatch(item -> item.reset() == ResetRule.CAPACITY
                                                && products.contains(item.product())))
                                .map(bundle -> Micros.interval(bundle.start(), contract.endOf(bundle), zone)))
                .toList();
    }

    private Set<String> products(TrendKey key, ContractFacts facts) {
        Set<String> ids = new TreeSet<>();
        for (Product product : subject.products(facts)) {
            if (key.equals(keyOf(facts, product, key.measure()))) {
                ids.add(product.id());
            }
        }
        return ids;
    }

    private TrendKey keyOf(ContractFacts facts, Product product, Measure measure) {
        return measure == Measure.UNUSED_COST
                ? groups.ofMoney(facts, product, measure)
                : groups.ofProduct(facts, product, measure);
    }
}
