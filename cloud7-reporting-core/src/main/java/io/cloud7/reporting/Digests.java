package io.cloud7.reporting;

import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.storage.FactsDigest;
import io.cloud7.reporting.storage.ReferenceDigest;
import org.jspecify.annotations.Nullable;

/** Begins digests, and digests reference data again only when they are of another state. Safe to share. */
final class Digests {
    private volatile @Nullable ReferenceDigest last;

    FactsDigest of(ReportQuery<?> query, Portfolio portfolio) {
        ReferenceDigest known = last;
        if (known == null || !known.isOf(portfolio)) {
            known = ReferenceDigest.of(portfolio);
            last = known;
        }
        return new FactsDigest(query.getClass().getSimpleName() + " " + query, portfolio, known);
    }
}
