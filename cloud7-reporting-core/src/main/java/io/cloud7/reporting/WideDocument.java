package io.cloud7.reporting;

import io.cloud7.reporting.document.Closing;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.Origin;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Row;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.WideReport;
import io.cloud7.reporting.report.WideReportQuery;
import io.cloud7.reporting.storage.FactsDigest;
import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A wide report whose rows are calculated while they are read, some organizations at a time. Its summary is known after
 * the rows were read once; who asks for it earlier has them calculated for that.
 */
final class WideDocument<R extends WideReport<R>> {
    private static final int CONTRACTS_TOGETHER = 64;

    private final WideReportQuery<R> query;
    private final Portfolio portfolio;
    private final StorageSnapshot snapshot;
    private final ReportProgress progress;
    private final Digests digests;
    private final R empty;
    private @Nullable ReportDocument summary;

    WideDocument(
            WideReportQuery<R> query,
            Portfolio portfolio,
            StorageSnapshot snapshot,
            ReportProgress progress,
            Digests digests) {
        this.query = query;
        this.portfolio = portfolio;
        this.snapshot = snapshot;
        this.progress = progress;
        this.digests = digests;
        Portfolio nobody = portfolio.with(List.of());
        this.empty = query.calculate(nobody, usage(nobody));
    }

    ReportDocument document() {
        ReportDocument frame = empty.document();
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < frame.tables().size(); i++) {
            Table table = frame.tables().get(i);
            int index = i;
            tables.add(new Table(
                    table.key(),
                    table.title(),
                    table.columns(),
                    i == 0
                            ? this::rows
                            : sink -> summary().tables().get(index).rows().forEach(sink)));
        }
        return new ReportDocument(frame.id(), frame.title(), frame.header(), tables, new Ending());
    }

    private final class Ending implements Closing {
        @Override
        public List<Field> totals() {
            return summary().totals();
        }

        @Override
        public List<Warning> warnings() {
            return summary().warnings();
        }

        @Override
        public @Nullable Origin origin() {
            return summary().origin();
        }
    }

    private void rows(Consumer<Row> sink) {
        R sum = empty;
        int done = 0;
        FactsDigest digest = digests.of(query, portfolio);
        for (Portfolio part : parts()) {
            Usage usage = usage(part);
            digest.add(part.contracts(), usage);
            R report = query.calculate(part, usage);
            report.document().tables().get(0).rows().forEach(sink);
            sum = sum.plus(report);
            done += part.contracts().size();
            progress.calculated(done, portfolio.contracts().size());
        }
        summary = sum.document().from(new Origin(snapshot.version().knownAt(), digest.value()));
    }

    private ReportDocument summary() {
        if (summary == null) {
            rows(row -> {});
        }
        ReportDocument known = summary;
        if (known == null) {
            throw new IllegalStateException("the rows were read and left no summary");
        }
        return known;
    }

    private Usage usage(Portfolio part) {
        UsageRequest request = query.requirements(part);
        return request.isEmpty() ? Usage.NONE : snapshot.usage(request);
    }

    /** Whole organizations, together until they have many contracts. */
    private List<Portfolio> parts() {
        List<Portfolio> parts = new ArrayList<>();
        List<ContractFacts> part = new ArrayList<>();
        for (ContractFacts facts : portfolio.contracts()) {
            boolean anotherOrganization = !part.isEmpty()
                    && !part.get(part.size() - 1)
                            .contract()
                            .organization()
                            .equals(facts.contract().organization());
            if (anotherOrganization && part.size() >= CONTRACTS_TOGETHER) {
                parts.add(portfolio.with(part));
                part = new ArrayList<>();
            }
            part.add(facts);
        }
        if (!part.isEmpty()) {
            parts.add(portfolio.with(part));
        }
        return parts;
    }
}
