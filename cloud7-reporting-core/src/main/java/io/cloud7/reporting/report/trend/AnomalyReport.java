package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportDescriptor.Tab;
import io.cloud7.reporting.time.ReportingPeriod;
import java.util.List;

/** Days whose use departs from what the days before let expect. */
public final class AnomalyReport implements Report {
    static final String ID = "anomalies";
    static final String TITLE = "Anomalies";

    private static final TableTemplate<Anomaly> TABLE = Layout.<Anomaly>empty()
            .with("Day", ColumnType.TEXT, row -> Cell.text(row.day().label()))
            .with(
                    "Organization ID",
                    ColumnType.TEXT,
                    row -> Cell.text(row.contract().organization()))
            .with(
                    "Contract Name",
                    ColumnType.TEXT,
                    row -> Cell.text(row.contract().name()))
            .with(
                    "Contract ID",
                    ColumnType.TEXT,
                    row -> Cell.text(row.contract().id()))
            .with("Resource Type", ColumnType.TEXT, row -> Cell.text(row.resourceType()))
            .with("Meter", ColumnType.TEXT, row -> Cell.text(row.meter()))
            .with("Unit", ColumnType.TEXT, row -> Cell.text(row.unit()))
            .with("Actual", ColumnType.QUANTITY, row -> Cell.quantity(row.actual()))
            .with("Expected", ColumnType.QUANTITY, row -> Cell.quantity(row.expected()))
            .with("Lower", ColumnType.QUANTITY, row -> Cell.quantity(row.lower()))
            .with("Upper", ColumnType.QUANTITY, row -> Cell.quantity(row.upper()))
            .with("Departure", ColumnType.QUANTITY, row -> Cell.quantity(row.departure()))
            .titled(ID, TITLE);

    private final Portfolio portfolio;
    private final AnomalyQuery query;
    private final List<Anomaly> anomalies;

    AnomalyReport(Portfolio portfolio, AnomalyQuery query, List<Anomaly> anomalies) {
        this.portfolio = portfolio;
        this.query = query;
        this.anomalies = List.copyOf(anomalies);
    }

    /** The days, in order of time, organization, contract, resource type and meter. */
    public List<Anomaly> anomalies() {
        return anomalies;
    }

    static List<Tab> tabs() {
        return Tab.of(TABLE);
    }

    @Override
    public ReportDocument document() {
        TrendQuery subject = query.subject();
        ReportingPeriod period = subject.window().period(portfolio.settings());
        String organization = subject.organization();
        List<Field> header = List.of(
                new Field("from", "Usage From", Cell.day(period.from())),
                new Field("to", "Usage To", Cell.day(period.to())),
                new Field("zone", "Time Zone", Cell.text(period.zone().getId())),
                new Field("asOf", "As Of", Cell.moment(subject.window().reference(portfolio.settings()))),
                new Field("interval", "Interval %", Cell.percent(query.interval())),
                new Field("organization", "Organization ID", Cell.text(organization)),
                new Field(
                        "organizationName",
                        "Organization",
                        organization == null
                                ? Cell.EMPTY
                                : Cell.text(portfolio
                                        .organizations()
                                        .find(organization)
                                        .map(Organization::name)
                                        .orElse(null))),
                new Field("contract", "Contract", Cell.text(subject.contract())),
                new Field("provider", "Provider ID", Cell.text(subject.provider())),
                new Field("resourceType", "Resource Type", Cell.text(subject.resourceType())),
                new Field("model", "Model", Cell.code(subject.model())),
                new Field("meter", "Meter", Cell.text(subject.meter())));
        return new ReportDocument(ID, TITLE, header, List.of(TABLE.of(anomalies)), List.of(), List.of());
    }
}
