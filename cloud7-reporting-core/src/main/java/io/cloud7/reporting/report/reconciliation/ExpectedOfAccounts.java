package io.cloud7.reporting.report.reconciliation;

import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.Knowledge;
import io.cloud7.reporting.report.LookBack;
import io.cloud7.reporting.report.correction.ClosedPeriods;
import io.cloud7.reporting.report.correction.Rating;
import io.cloud7.reporting.report.correction.Retrospect;
import io.cloud7.reporting.time.BillingCalendar;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * What the accounts of a billing run are charged, each at the prices that its buyer pays: of invoiced periods as known
 * when they were invoiced, with the adjustments of earlier periods that became known until then.
 */
final class ExpectedOfAccounts {
    private final Map<String, BillingCalendar> calendars = new HashMap<>();
    private final Map<Account, Expected> accounts = new LinkedHashMap<>();
    private final Interval window;
    private final Rounding rounding;
    private final ZoneId zone;

    /**
     * One account.
     *
     * @param now its charges as known now; null: all of its bills are of closed periods
     * @param span what is rated: the time of its bills
     * @param closed its periods that are invoiced
     * @param then its charges as known when they were
     */
    private record Expected(
            @Nullable Rating<List<Charge>> now, Interval span, ClosedPeriods closed, Retrospect<List<Charge>> then) {}

    ExpectedOfAccounts(Portfolio portfolio, Bills bills, Set<Account> wanted, Interval window) {
        this.window = window;
        for (ContractFacts facts : portfolio.contracts()) {
            calendars.put(facts.contract().id(), portfolio.settings().calendarOf(facts.contract()));
        }
        this.rounding = portfolio.settings().rounding();
        this.zone = portfolio.settings().zone();
        for (Account account : wanted) {
            accounts.put(account, expected(portfolio, bills, account));
        }
    }

    private Expected expected(Portfolio portfolio, Bills bills, Account account) {
        ContractFacts facts = bills.contract(account);
        AccountRater rater = AccountRater.of(account);
        List<Interval> periods = bills.of(account).stream()
                .map(Bill::period)
                .filter(window::encloses)
                .toList();
        ClosedPeriods closed = new ClosedPeriods(
                        portfolio,
                        facts,
                        account.wholesale() ? withSourced(portfolio, facts) : List.of(facts),
                        bills.of(account).stream().map(Bill::invoice).toList())
                .forDocuments();
        boolean isClosed = periods.stream().noneMatch(closed::isOpen);
        Interval span = isClosed ? periods.stream().reduce(Interval::span).orElse(window) : window;
        return new Expected(
                isClosed ? null : rater.of(portfolio, window).orElse(null),
                span,
                closed,
                new Retrospect<>(rater, span, span.getEnd(), List.of(closed)));
    }

    private static List<ContractFacts> withSourced(Portfolio portfolio, ContractFacts top) {
        List<ContractFacts> all = new ArrayList<>(List.of(top));
        for (int next = 0; next < all.size(); next++) {
            String source = all.get(next).contract().id();
            portfolio.contracts().stream()
                    .filter(facts -> source.equals(facts.contract().sourcedFrom()))
                    .forEach(all::add);
        }
        return all;
    }

    List<LookBack> lookBacks() {
        return accounts.values().stream()
                .flatMap(account -> account.then().lookBacks().stream())
                .toList();
    }

    UsageRequest request() {
        Map<UsageKey, UsageRequest.Sum> sums = new LinkedHashMap<>();
        Map<UsageKey, UsageRequest.Settlement> settlements = new LinkedHashMap<>();
        Map<UsageKey, UsageRequest.Peak> peaks = new LinkedHashMap<>();
        for (Expected account : accounts.values()) {
            Rating<List<Charge>> now = account.now();
            if (now != null) {
                UsageRequest request = now.request().apply(window.getEnd());
                request.sums().forEach(question -> ask(sums, question.key(), question));
                request.settlements().forEach(question -> ask(settlements, question.key(), question));
                request.peaks().forEach(question -> ask(peaks, question.key(), question));
            }
        }
        return new UsageRequest(
                List.copyOf(sums.values()),
                List.copyOf(settlements.values()),
                List.copyOf(peaks.values()),
                window.getEnd());
    }

    private static <Q> void ask(Map<UsageKey, Q> questions, UsageKey key, Q question) {
        Q other = questions.putIfAbsent(key, question);
        if (other != null && !other.equals(question)) {
            throw new IllegalStateException("two payers of " + key + " ask for different use");
        }
    }

    /** The charges of each account. */
    Map<Account, List<Charge>> charges(Usage usage, List<Knowledge> known) {
        Map<Account, List<Charge>> charges = new LinkedHashMap<>();
        int next = 0;
        for (Map.Entry<Account, Expected> each : accounts.entrySet()) {
            Expected account = each.getValue();
            int asked = account.then().lookBacks().size();
            Rating<List<Charge>> now = account.now();
            Retrospect.Rated<List<Charge>> then = account.then().rate(known.subList(next, next + asked));
            next += asked;
            charges.put(
                    each.getKey(),
                    account.closed()
                            .bill(
                                    account.span(),
                                    now == null ? List.of() : now.rate().apply(usage),
                                    then,
                                    Function.identity(),
                                    rounding));
        }
        return charges;
    }

    /** Whether an invoice is to bill all that no other does of the period in which a charge of its account is billed. */
    boolean answersFor(Account account, Invoice invoice, Charge charge) {
        Expected rated = accounts.get(account);
        return rated == null || account.external() || rated.closed().answersFor(invoice, billedIn(charge));
    }

    /** Whether an invoice bills only some of the period in which a charge of its account is billed, in advance. */
    boolean billsInAdvance(Account account, Invoice invoice, Charge charge) {
        Expected rated = accounts.get(account);
        return rated != null && !account.external() && rated.closed().billsInAdvance(invoice, billedIn(charge));
    }

    /** The billing periods of a contract. */
    BillingCalendar calendarOf(String contract) {
        BillingCalendar calendar = calendars.get(contract);
        if (calendar == null) {
            throw new IllegalArgumentException("no contract \"" + contract + "\" in the portfolio");
        }
        return calendar;
    }

    /** The first instant of a charge's billing period inside what was rated. */
    Instant billedIn(Charge charge) {
        if (charge.correction() != null) {
            return charge.billingPeriod().atStartOfDay(zone).toInstant();
        }
        Instant start = calendarOf(charge.contract())
                .periodOf(charge.billingPeriod())
                .interval()
                .getStart();
        return start.isBefore(window.getStart()) ? window.getStart() : start;
    }
}
