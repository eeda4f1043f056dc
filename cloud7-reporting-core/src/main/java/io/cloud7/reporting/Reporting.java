package io.cloud7.reporting;

import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.storage.Storage;
import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine: authorizes, opens one view of the storage, asks it two questions, calculates. Immutable, safe to share.
 *
 * <pre>
 *   Reporting reporting = Reporting.over(storage).as(Viewer.cloudAdmin());
 *   CustomerContractReport march = reporting.run(
 *       CustomerContractReport.of("acme").contract("ACME-2026").during(YearMonth.of(2026, 3)));
 * </pre>
 */
public final class Reporting {
    private static final Logger LOG = LoggerFactory.getLogger(Reporting.class);

    private final Storage storage;
    private final Viewer viewer;
    private final @Nullable Instant knownAt;

    private Reporting(Storage storage, Viewer viewer, @Nullable Instant knownAt) {
        this.storage = storage;
        this.viewer = viewer;
        this.knownAt = knownAt;
    }

    /** Reports over a storage; who asks is still to be said. */
    public static Over over(Storage storage) {
        return new Over(storage);
    }

    /**
     * A storage that nobody looks at yet. Nothing is visible without a viewer.
     *
     * @param storage where the data is
     */
    public record Over(Storage storage) {
        /** Reports as this viewer may see them. */
        public Reporting as(Viewer viewer) {
            return new Reporting(storage, viewer, null);
        }
    }

    /** The same, seeing only what was recorded up to an instant; null: everything. */
    public Reporting knownAt(@Nullable Instant instant) {
        return new Reporting(storage, viewer, instant);
    }

    /**
     * Answers a question.
     *
     * @throws ReportRefusedException if the viewer may not ask it, or it does not fit the world
     */
    public <R extends Report> R run(ReportQuery<R> query) {
        return answer(query).report();
    }

    /**
     * Answers a question, and says from which data.
     *
     * @throws ReportRefusedException if the viewer may not ask it, or it does not fit the world
     */
    public <R extends Report> Answer<R> answer(ReportQuery<R> query) {
        if (!viewer.privileges().contains(query.privilege())) {
            throw new ReportRefusedException("the viewer lacks the privilege " + query.privilege());
        }
        PortfolioScope scope =
                viewer.organization() == null ? query.scope() : query.scope().narrowedTo(viewer.organization());
        try (StorageSnapshot snapshot = storage.snapshot(knownAt)) {
            Portfolio portfolio = snapshot.portfolio(scope);
            UsageRequest request = query.requirements(portfolio);
            Usage usage = request.isEmpty() ? Usage.NONE : snapshot.usage(request);
            Answer<R> answer = new Answer<>(query.calculate(portfolio, usage), snapshot.version());
            LOG.debug(
                    "answered {} over {} contracts from {}",
                    query.getClass().getSimpleName(),
                    portfolio.contracts().size(),
                    answer.version());
            return answer;
        }
    }
}
