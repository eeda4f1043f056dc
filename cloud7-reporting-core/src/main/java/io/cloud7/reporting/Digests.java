package io.cloud7.reporting;

import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.Knowledge;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.storage.FactsDigest;
import io.cloud7.reporting.storage.ReferenceDigest;
import java.util.List;
import java.util.stream.Stream;

/** Digests of reports. Reference data of the states that were asked last is not digested again. Safe to share. */
final class Digests {
    private static final int STATES_KEPT = 8;

    private volatile List<ReferenceDigest> recent = List.of();

    /** Begins the digest of a report. */
    FactsDigest of(ReportQuery<?> query, Portfolio portfolio) {
        return new FactsDigest(query.getClass().getSimpleName() + " " + query, portfolio, reference(portfolio));
    }

    /** Adds what was known at another instant. */
    void add(Knowledge known, FactsDigest digest) {
        digest.begin(known.portfolio(), reference(known.portfolio()));
        digest.add(known.portfolio().contracts(), known.usage());
    }

    private ReferenceDigest reference(Portfolio portfolio) {
        List<ReferenceDigest> known = recent;
        return known.stream()
                .filter(digest -> digest.isOf(portfolio))
                .findFirst()
                .orElseGet(() -> {
                    ReferenceDigest digest = ReferenceDigest.of(portfolio);
                    recent = Stream.concat(Stream.of(digest), known.stream())
                            .limit(STATES_KEPT)
                            .toList();
                    return digest;
                });
    }
}
