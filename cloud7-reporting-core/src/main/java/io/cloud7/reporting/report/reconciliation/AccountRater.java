package io.cloud7.reporting.report.reconciliation;

import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ContractRating;
import io.cloud7.reporting.rating.Payer;
import io.cloud7.reporting.rating.ResellerRating;
import io.cloud7.reporting.report.correction.Rater;
import io.cloud7.reporting.report.correction.Rating;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.Interval;

/**
 * Rates what one account is billed, at the prices that its buyer pays.
 *
 * @param contract the contract's id
 * @param wholesale whether it is billed together with all that is sourced from it
 */
record AccountRater(String contract, boolean wholesale) implements Rater<List<Charge>> {
    static AccountRater of(Account account) {
        return new AccountRater(account.contract(), account.wholesale());
    }

    @Override
    public PortfolioScope scope(Interval window) {
        PortfolioScope own = PortfolioScope.contract(contract, window);
        return wholesale ? own.withSourced() : own;
    }

    /** The rating, whose question is that of every payer: a contract may be rated for several accounts at once. */
    @Override
    public Optional<Rating<List<Charge>>> of(Portfolio portfolio, Interval window) {
        return portfolio.contracts().stream()
                .filter(facts -> facts.contract().id().equals(contract))
                .findFirst()
                .map(facts -> of(portfolio, facts, window));
    }

    private Rating<List<Charge>> of(Portfolio portfolio, ContractFacts facts, Interval window) {
        if (wholesale) {
            ResellerRating rating = ResellerRating.askingForAll(portfolio, facts, window);
            return new Rating<>(rating::request, usage -> rating.rate(usage).invoiced());
        }
        Organization buyer = portfolio.organizations().get(facts.contract().organization());
        ContractRating rating = ContractRating.askingForAll(portfolio, facts, window, Payer.of(buyer));
        return new Rating<>(rating::request, usage -> rating.rate(usage).charges());
    }
}
