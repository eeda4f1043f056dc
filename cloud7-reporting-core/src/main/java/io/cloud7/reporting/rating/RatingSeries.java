package io.cloud7.reporting.rating;

import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.usage.CombinedRequest;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.threeten.extra.Interval;

/**
 * Rates one contract in several windows that follow each other, from one request: each as {@link ContractRating} rates it
 * alone. So a month of a series costs what the contract report of that month says.
 *
 * <p>The windows begin and end with clock hours; a window that cuts one settles its part by itself. Nothing is kept from
 * one window for the next: memory does not grow with their number. Where a price or quota remembers what was used before
 * in the billing period, a window goes back to its begin.
 */
public final class RatingSeries {
    private final List<RatingContext> windows;

    private RatingSeries(List<RatingContext> windows) {
        this.windows = windows;
    }

    /**
     * Prepares the rating of a contract.
     *
     * @param portfolio catalog and settings
     * @param facts the contract and what is known of it
     * @param windows the half-open spans to rate, in order of time
     * @param payer whose prices hold
     */
    public static RatingSeries of(Portfolio portfolio, ContractFacts facts, List<Interval> windows, Payer payer) {
        SortedSet<Instant> bounds = new TreeSet<>();
        windows.forEach(window -> {
            bounds.add(window.getStart());
            bounds.add(window.getEnd());
        });
        List<Instant> cuts = List.copyOf(bounds);
        return new RatingSeries(windows.stream()
                .map(window ->
                        RatingContext.of(portfolio, facts, window, payer, null).cutAt(cuts))
                .toList());
    }

    /** How many windows there are. */
    public int size() {
        return windows.size();
    }

    /**
     * The sums of usage that the ratings need, window by window: to be put together by a {@link CombinedRequest}.
     *
     * @param runsUntil until when a level that is still held is counted
     */
    public Stream<UsageRequest> requests(Instant runsUntil) {
        return windows.stream().map(window -> new ContractRating(window).request(runsUntil));
    }

    /**
     * Rates the usage that was asked for in one window.
     *
     * @param window its number, from 0
     * @param usage the answer to {@code asked}
     * @param asked the one request in which {@link #requests} were put together
     */
    public RatedContract rate(int window, Usage usage, CombinedRequest asked) {
        ContractRating rating = new ContractRating(windows.get(window));
        return rating.rate(asked.answers(rating.request(asked.runsUntil()), usage));
    }

    /** Rates without any use: what is due whatever is used. */
    public List<RatedContract> rateFees() {
        return windows.stream()
                .map(ContractRating::new)
                .map(rating -> rating.rate(CombinedRequest.nothing(rating.request(Instant.EPOCH))))
                .toList();
    }
}
