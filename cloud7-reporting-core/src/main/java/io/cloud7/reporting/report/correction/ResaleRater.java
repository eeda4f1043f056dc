package io.cloud7.reporting.report.correction;

import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.rating.RatedResale;
import io.cloud7.reporting.rating.ResellerRating;
import java.util.Optional;
import org.threeten.extra.Interval;

/**
 * Rates a reseller's contract and all that is sourced from it.
 *
 * @param contract the id of the reseller's contract
 */
public record ResaleRater(String contract) implements Rater<RatedResale> {
    @Override
    public PortfolioScope scope(Interval window) {
        return PortfolioScope.contract(contract, window).withSourced();
    }

    @Override
    public Optional<Rating<RatedResale>> of(Portfolio portfolio, Interval window) {
        return portfolio.contracts().stream()
                .filter(facts -> facts.contract().id().equals(contract))
                .findFirst()
                .map(facts -> ResellerRating.of(portfolio, facts, window))
                .map(rating -> new Rating<>(rating::request, rating::rate));
    }
}
