package io.cloud7.reporting.report.general;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.report.ByModel;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.time.ReportingPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which services organizations use, or could use, from which provider, and how much; and which provider is used most. */
public final class OrganizationalServicesReport implements Report {
    static final String ID = "services";
    static final String TITLE = "Organizational Services Report";

    private final OrganizationalServicesQuery query;
    private final ReportingPeriod window;
    private final Instant asOf;
    private final ByModel<List<ServiceRow>> tabs;
    private final List<ServiceTotal> totals;
    private final List<ProviderRank> providers;
    private final ServiceCounts counts;
    private final List<Warning> warnings;

    OrganizationalServicesReport(
            OrganizationalServicesQuery query,
            ReportingPeriod window,
            Instant asOf,
            ByModel<List<ServiceRow>> tabs,
            List<ServiceTotal> totals,
            List<ProviderRank> providers,
            ServiceCounts counts,
            List<Warning> warnings) {
        this.query = query;
        this.window = window;
        this.asOf = asOf;
        this.tabs = tabs;
        this.totals = List.copyOf(totals);
        this.providers = List.copyOf(providers);
        this.counts = counts;
        this.warnings = List.copyOf(warnings);
    }

    /** What was asked. */
    public OrganizationalServicesQuery query() {
        return query;
    }

    /** The days in which use counts. */
    public ReportingPeriod window() {
        return window;
    }

    /** The instant as of which resources and levels are counted. */
    public Instant asOf() {
        return asOf;
    }

    /** The rows of each model, by organization, provider, service and type. */
    public ByModel<List<ServiceRow>> tabs() {
        return tabs;
    }

    /** The sums of the rows by model, type and provider, the most used provider of a type first. */
    public List<ServiceTotal> totals() {
        return totals;
    }

    /** The providers, the one with the most resources first. */
    public List<ProviderRank> providers() {
        return providers;
    }

    /** How many organizations, contracts and resources there are on all tabs together. */
    public ServiceCounts counts() {
        return counts;
    }

    /** What the reader must know, in order. */
    public List<Warning> warnings() {
        return warnings;
    }

    @Override
    public ReportDocument document() {
        return new ReportDocument(ID, TITLE, header(), tables(), grandTotals(), warnings);
    }

    private List<Field> header() {
        return List.of(
                new Field("from", "Usage From", Cell.day(window.from())),
                new Field("to", "Usage To", Cell.day(window.to())),
                new Field("zone", "Time Zone", new Cell.Text(window.zone().getId())),
                new Field("asOf", "As Of", Cell.moment(asOf)),
                new Field("organization", "Organization ID", Cell.text(query.organization())),
                new Field("role", "Role", Cell.code(query.role())),
                new Field("provider", "Provider ID", Cell.text(query.provider())),
                new Field("model", "Subscription Model", Cell.code(query.model())),
                new Field("endCustomersIncluded", "End Customers Included", Cell.flag(query.withEndCustomers())));
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>(ServiceLayouts.ROWS.of(query.model(), model -> tabs.get(model)));
        tables.add(ServiceLayouts.TOTALS.of(totals));
        tables.add(ServiceLayouts.PROVIDERS.of(providers));
        return tables;
    }

    private List<Field> grandTotals() {
        return List.of(
                new Field("organizations", "Organizations", Cell.whole(counts.organizations())),
                new Field("contracts", "Contracts", Cell.whole(counts.contracts())),
                new Field("resources", "Resources", Cell.whole(counts.resources())));
    }
}
