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
import org.threeten.extra.Interval;

/**
 * Rates one contract in several windows that follow each other, from one request: each as {@link ContractRating} rates it
 * alone. So a month of a series costs what the contract report of that month says.
 *
 * <p>The windows begin and end with clock hours; a window that cuts one settles its part by itself.
 */
public final class RatingSeries {
    private final List<ContractRating> ratings;

    private RatingSeries(List<ContractRating> ratings) {
        this.ratings = ratings;
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
                .map(window -> new ContractRating(
                        RatingContext.of(portfolio, facts, window, payer, null).cutAt(cuts)))
                .toList());
    }

    /**
     * The sums of usage that the ratings need, window by window: to be put together by a {@link CombinedRequest}.
     *
     * @param runsUntil until when a level that is still held is counted
     */
    public List<UsageRequest> requests(Instant runsUntil) {
        return ratings.stream().map(rating -> rating.request(runsUntil)).toList();
    }

    /**
     * Rates the usage that was asked for: one answer a window, in their order.
     *
     * @param usage the answer to {@code asked}
     * @param asked the one request in which {@link #requests} were put together
     */
    public List<RatedContract> rate(Usage usage, CombinedRequest asked) {
        return ratings.stream()
                .map(rating -> rating.rate(asked.answers(rating.request(asked.runsUntil()), usage)))
                .toList();
    }

    /** Rates without any use: what is due whatever is used. */
    public List<RatedContract> rateFees() {
        return ratings.stream()
                .map(rating -> rating.rate(CombinedRequest.nothing(rating.request(Instant.EPOCH))))
                .toList();
    }
}
