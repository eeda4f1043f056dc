package io.cloud7.reporting.report.correction;

import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.rating.ContractRating;
import io.cloud7.reporting.rating.Payer;
import io.cloud7.reporting.rating.RatedContract;
import java.util.Optional;
import org.threeten.extra.Interval;

/**
 * Rates one contract at the prices that its buyer pays.
 *
 * @param contract the contract's id
 */
public record ContractRater(String contract) implements Rater<RatedContract> {
    @Override
    public PortfolioScope scope(Interval window) {
        return PortfolioScope.contract(contract, window);
    }

    @Override
    public Optional<Rating<RatedContract>> of(Portfolio portfolio, Interval window) {
        return portfolio.contracts().stream()
                .filter(facts -> facts.contract().id().equals(contract))
                .findFirst()
                .map(facts -> ContractRating.of(
                        portfolio,
                        facts,
                        window,
                        Payer.of(portfolio.organizations().get(facts.contract().organization()))))
                .map(rating -> new Rating<>(rating::request, rating::rate));
    }
}
