package io.cloud7.reporting;

import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.export.DocumentExporter;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.report.Knowledge;
import io.cloud7.reporting.report.LookBack;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.report.RetrospectiveQuery;
import io.cloud7.reporting.report.WideReport;
import io.cloud7.reporting.report.WideReportQuery;
import io.cloud7.reporting.storage.FactsDigest;
import io.cloud7.reporting.storage.Storage;
import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    private final @Nullable ReportCache cache;
    private final Digests digests;
    private final Viewer viewer;
    private final @Nullable Instant knownAt;
    private final List<ReportObserver> observers;

    private Reporting(
            Storage storage,
            @Nullable ReportCache cache,
            Digests digests,
            Viewer viewer,
            @Nullable Instant knownAt,
            List<ReportObserver> observers) {
        this.storage = storage;
        this.cache = cache;
        this.digests = digests;
        this.viewer = viewer;
        this.knownAt = knownAt;
        this.observers = observers;
    }

    /** Reports over a storage; who asks is still to be said. */
    public static Over over(Storage storage) {
        return new Over(storage, null, List.of());
    }

    /** A storage that nobody looks at yet. Nothing is visible without a viewer. Immutable, safe to share. */
    public static final class Over {
        private final Storage storage;
        private final @Nullable ReportCache cache;
        private final Digests digests = new Digests();
        private final List<ReportObserver> observers;

        private Over(Storage storage, @Nullable ReportCache cache, List<ReportObserver> observers) {
            this.storage = storage;
            this.cache = cache;
            this.observers = observers;
        }

        /**
         * The same with a cache: who asks a question again, and nothing was written since, has the same report at once.
         * All viewers share the cache, and none sees what is another's. Reports are calculated whole then, also those
         * that are only exported.
         *
         * @param rows how many rows of reports to keep
         * @throws IllegalArgumentException if {@code rows} is not positive
         */
        public Over cached(long rows) {
            return new Over(storage, ReportCache.ofRows(rows), observers);
        }

        /** The same, with an observer who hears of every report and export. */
        public Over observedBy(ReportObserver observer) {
            return new Over(
                    storage,
                    cache,
                    Stream.concat(observers.stream(), Stream.of(observer)).toList());
        }

        /** Reports as this viewer may see them. */
        public Reporting as(Viewer viewer) {
            return new Reporting(storage, cache, digests, viewer, null, observers);
        }
    }

    /**
     * The same, seeing only what was recorded up to an instant; null: everything. What is stamped later never changes an
     * answer: the same question as known at the same instant has the same bytes for ever.
     */
    public Reporting knownAt(@Nullable Instant instant) {
        return new Reporting(storage, cache, digests, viewer, instant, observers);
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
     * Answers a question, and says from which data, with a digest of them.
     *
     * @throws ReportRefusedException if the viewer may not ask it, or it does not fit the world
     */
    public <R extends Report> Answer<R> answer(ReportQuery<R> query) {
        try (StorageSnapshot snapshot = open(query)) {
            Answer<R> answer = answered(query, snapshot);
            observers.forEach(observer ->
                    observer.answered(viewer, query, answer.report().document().rows()));
            return answer;
        } catch (ReportRefusedException e) {
            throw refused(query, e);
        }
    }

    /**
     * Writes a report. The rows of a wide report are calculated as they are written; memory does not grow with them.
     *
     * @param query the question
     * @param exporter the format
     * @param folder an existing folder; files of the same names are replaced
     * @return the files written, in order
     * @throws ReportRefusedException if the viewer may not ask it, or it does not fit the world
     * @throws IOException if the folder cannot be written
     */
    public List<Path> export(ReportQuery<?> query, DocumentExporter exporter, Path folder) throws IOException {
        return export(query, exporter, folder, (contracts, of) -> {});
    }

    /**
     * Writes a report, and tells how far it is.
     *
     * @see #export(ReportQuery, DocumentExporter, Path)
     */
    public List<Path> export(ReportQuery<?> query, DocumentExporter exporter, Path folder, ReportProgress progress)
            throws IOException {
        CountedRows rows = new CountedRows();
        List<Path> files = counted(query, progress, rows, document -> exporter.export(document, folder));
        observers.forEach(observer -> observer.exported(viewer, query, rows.count(), files));
        return files;
    }

    /**
     * Hands a report to a reader as a document. The rows of a wide report are calculated as they are read.
     *
     * @throws ReportRefusedException if the viewer may not ask it, or it does not fit the world
     * @throws IOException if the reader throws it
     */
    public <T> T read(ReportQuery<?> query, ReportProgress progress, DocumentReader<T> reader) throws IOException {
        CountedRows rows = new CountedRows();
        T result = counted(query, progress, rows, reader);
        observers.forEach(observer -> observer.answered(viewer, query, rows.count()));
        return result;
    }

    private <T> T counted(ReportQuery<?> query, ReportProgress progress, CountedRows rows, DocumentReader<T> reader)
            throws IOException {
        try {
            return document(query, progress, document -> reader.read(rows.counting(document)));
        } catch (IOException | RuntimeException | Error e) {
            if (rows.count() > 0 || !(e instanceof ReportRefusedException)) {
                observers.forEach(observer -> observer.failed(viewer, query, rows.count(), e));
            }
            throw e;
        }
    }

    private <T> T document(ReportQuery<?> query, ReportProgress progress, DocumentReader<T> reader) throws IOException {
        try (StorageSnapshot snapshot = open(query)) {
            ReportDocument document = cache == null && query instanceof WideReportQuery<?> wide
                    ? streamed(wide, snapshot, progress)
                    : answered(query, snapshot).document();
            return reader.read(document);
        } catch (ReportRefusedException e) {
            throw refused(query, e);
        }
    }

    private <R extends WideReport<R>> ReportDocument streamed(
            WideReportQuery<R> query, StorageSnapshot snapshot, ReportProgress progress) {
        return new WideDocument<>(query, portfolio(query, snapshot), snapshot, progress, digests).document();
    }

    private StorageSnapshot open(ReportQuery<?> query) {
        if (!viewer.privileges().contains(query.privilege())) {
            throw new ReportRefusedException("the viewer lacks the privilege " + query.privilege());
        }
        return storage.snapshot(knownAt);
    }

    private <R extends Report> Answer<R> answered(ReportQuery<R> query, StorageSnapshot snapshot) {
        Answer<R> kept = cache == null ? null : cache.find(query, viewer.organization(), snapshot.version());
        if (kept != null) {
            return kept;
        }
        Portfolio portfolio = portfolio(query, snapshot);
        Answer<R> asAnother = cache == null
                ? null
                : cache.find(query, viewer.organization(), portfolio.viewer().id(), snapshot.version());
        if (asAnother != null) {
            return asAnother;
        }
        Usage usage = usage(query.requirements(portfolio), snapshot);
        FactsDigest digest = digests.of(query, portfolio);
        digest.add(portfolio.contracts(), usage);
        R report;
        if (query instanceof RetrospectiveQuery<R> retrospective) {
            List<Knowledge> known = known(retrospective.lookBacks(portfolio), snapshot);
            known.forEach(then -> digests.add(then, digest));
            report = retrospective.calculate(portfolio, usage, known);
        } else {
            report = query.calculate(portfolio, usage);
        }
        Answer<R> answer = new Answer<>(report, snapshot.version(), digest.value());
        LOG.debug(
                "answered {} over {} contracts from {}",
                query.getClass().getSimpleName(),
                portfolio.contracts().size(),
                snapshot.version());
        if (cache != null) {
            cache.keep(query, portfolio.viewer().id(), answer);
        }
        return answer;
    }

    private static Usage usage(UsageRequest request, StorageSnapshot snapshot) {
        return request.isEmpty() ? Usage.NONE : snapshot.usage(request);
    }

    private List<Knowledge> known(List<LookBack> lookBacks, StorageSnapshot snapshot) {
        List<Knowledge> known = new ArrayList<>();
        Map<Instant, StorageSnapshot> views = new HashMap<>();
        for (LookBack lookBack : lookBacks) {
            Instant instant = lookBack.knownAt();
            StorageSnapshot view = instant == null ? snapshot : views.computeIfAbsent(instant, snapshot::earlier);
            Portfolio then = view.portfolio(narrowed(lookBack.scope()));
            known.add(new Knowledge(then, usage(lookBack.requirements(then), view)));
        }
        return known;
    }

    private PortfolioScope narrowed(PortfolioScope scope) {
        String organization = viewer.organization();
        return organization == null ? scope : scope.narrowedTo(organization);
    }

    private Portfolio portfolio(ReportQuery<?> query, StorageSnapshot snapshot) {
        String organization = viewer.organization();
        Portfolio portfolio = snapshot.portfolio(narrowed(query.scope()));
        if (organization != null && portfolio.organizations().find(organization).isEmpty()) {
            throw new ReportRefusedException("the viewer's organization \"" + organization
                    + "\" is unknown; write the id of an organization, or none for the operator");
        }
        query.check(portfolio);
        return portfolio;
    }

    private ReportRefusedException refused(ReportQuery<?> query, ReportRefusedException refusal) {
        observers.forEach(observer -> observer.refused(viewer, query, String.valueOf(refusal.getMessage())));
        return refusal;
    }
}
