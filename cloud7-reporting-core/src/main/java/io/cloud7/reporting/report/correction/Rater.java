package io.cloud7.reporting.report.correction;

import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import java.util.Optional;
import org.threeten.extra.Interval;

/** Prepares the rating of an account in any window, at any state of knowledge. */
public interface Rater<T> {
    /** Whose contracts it needs. */
    PortfolioScope scope(Interval window);

    /** The rating; empty if the account's contract was not known then. */
    Optional<Rating<T>> of(Portfolio portfolio, Interval window);
}
