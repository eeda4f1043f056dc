package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.time.ReportingPeriod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a trend was asked about. */
record TrendHeader(Portfolio portfolio, TrendQuery query) {
    List<Field> fields() {
        ReportingPeriod period = query.window().period(portfolio.settings());
        return List.of(
                new Field("from", "Usage From", Cell.day(period.from())),
                new Field("to", "Usage To", Cell.day(period.to())),
                new Field("zone", "Time Zone", Cell.text(period.zone().getId())),
                new Field("asOf", "As Of", Cell.moment(query.window().reference(portfolio.settings()))),
                new Field("granularity", "Granularity", Cell.code(query.granularity())),
                new Field("by", "Split By", Cell.code(query.split())),
                new Field("measure", "Measure", Cell.code(query.measure())),
                new Field("organization", "Organization ID", Cell.text(query.organization())),
                new Field("organizationName", "Organization", Cell.text(organizationName())),
                new Field("contract", "Contract", Cell.text(query.contract())),
                new Field("provider", "Provider ID", Cell.text(query.provider())),
                new Field("resourceType", "Resource Type", Cell.text(query.resourceType())),
                new Field("model", "Model", Cell.code(query.model())),
                new Field("meter", "Meter", Cell.text(query.meter())));
    }

    private @Nullable String organizationName() {
        return query.organization() == null
                ? null
                : portfolio
                        .organizations()
                        .find(query.organization())
                        .map(Organization::name)
                        .orElse(null);
    }
}
