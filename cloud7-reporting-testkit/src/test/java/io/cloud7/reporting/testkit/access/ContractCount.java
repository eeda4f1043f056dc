package io.cloud7.reporting.testkit.access;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportDescriptor;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;
import java.util.List;
import org.threeten.extra.Interval;

/** A host's own report: how many contracts the viewer sees. */
record ContractCount() implements ReportDefinition, ReportQuery<Report> {
    @Override
    public ReportDescriptor descriptor() {
        return new ReportDescriptor(
                "contract-count",
                "Number of contracts",
                Privilege.GENERAL,
                "How many contracts are there?",
                List.of(),
                List.of());
    }

    @Override
    public ReportQuery<Report> query(FilterValues values) {
        return this;
    }

    @Override
    public Privilege privilege() {
        return Privilege.GENERAL;
    }

    @Override
    public PortfolioScope scope() {
        return PortfolioScope.all(Interval.of(Instant.EPOCH, Instant.EPOCH));
    }

    @Override
    public UsageRequest requirements(Portfolio portfolio) {
        return new UsageRequest(List.of(), List.of(), List.of(), Instant.EPOCH);
    }

    @Override
    public Report calculate(Portfolio portfolio, Usage usage) {
        Cell count = Cell.whole(portfolio.contracts().size());
        return () -> new ReportDocument(
                "contract-count",
                "Number of contracts",
                List.of(),
                List.of(),
                List.of(new Field("contracts", "Contracts", count)),
                List.of());
    }
}
