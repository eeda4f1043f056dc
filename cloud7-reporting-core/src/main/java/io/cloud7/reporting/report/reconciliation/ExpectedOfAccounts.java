package io.cloud7.reporting.report.reconciliation;

import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ContractRating;
import io.cloud7.reporting.rating.Payer;
import io.cloud7.reporting.rating.ResellerRating;
import io.cloud7.reporting.time.BillingCalendar;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.threeten.extra.Interval;

/** What the accounts of a billing run are charged, each at the prices that its buyer pays. */
final class ExpectedOfAccounts {
    private final Map<String, BillingCalendar> calendars = new HashMap<>();
    private final Map<Account, Rated> accounts = new LinkedHashMap<>();
    private final Interval window;

    /** One way to rate: says what it needs, and what comes of it. */
    private record Rated(UsageRequest request, Function<Usage, List<Charge>> charges) {}

    ExpectedOfAccounts(Portfolio portfolio, Bills bills, Set<Account> wanted, Interval window) {
        this.window = window;
        for (ContractFacts facts : portfolio.contracts()) {
            calendars.put(facts.contract().id(), portfolio.settings().calendarOf(facts.contract()));
        }
        for (Account account : wanted) {
            accounts.put(account, rated(portfolio, bills.contract(account), account.wholesale()));
        }
    }

    private Rated rated(Portfolio portfolio, ContractFacts facts, boolean wholesale) {
        if (wholesale) {
            ResellerRating rating = ResellerRating.askingForAll(portfolio, facts, window);
            return new Rated(
                    rating.request(window.getEnd()), usage -> rating.rate(usage).invoiced());
        }
        Organization buyer = portfolio.organizations().get(facts.contract().organization());
        ContractRating rating = ContractRating.askingForAll(portfolio, facts, window, Payer.of(buyer));
        return new Rated(
                rating.request(window.getEnd()), usage -> rating.rate(usage).charges());
    }

    UsageRequest request() {
        Map<UsageKey, UsageRequest.Sum> sums = new LinkedHashMap<>();
        Map<UsageKey, UsageRequest.Settlement> settlements = new LinkedHashMap<>();
        Map<UsageKey, UsageRequest.Peak> peaks = new LinkedHashMap<>();
        for (Rated account : accounts.values()) {
            account.request().sums().forEach(question -> ask(sums, question.key(), question));
            account.request().settlements().forEach(question -> ask(settlements, question.key(), question));
            account.request().peaks().forEach(question -> ask(peaks, question.key(), question));
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
    Map<Account, List<Charge>> charges(Usage usage) {
        Map<Account, List<Charge>> charges = new LinkedHashMap<>();
        accounts.forEach((account, rated) ->
                charges.put(account, new ArrayList<>(rated.charges().apply(usage))));
        return charges;
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
        Instant start = calendarOf(charge.contract())
                .periodOf(charge.billingPeriod())
                .interval()
                .getStart();
        return start.isBefore(window.getStart()) ? window.getStart() : start;
    }
}
