package io.cloud7.reporting;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportDescriptor;
import io.cloud7.reporting.report.ReportDescriptor.Tab;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.report.capacity.CapacityDefinition;
import io.cloud7.reporting.report.contract.ContractDefinition;
import io.cloud7.reporting.report.general.AllBundleDefinition;
import io.cloud7.reporting.report.general.AllPaygDefinition;
import io.cloud7.reporting.report.general.AllReservedDefinition;
import io.cloud7.reporting.report.general.OrganizationalServicesDefinition;
import io.cloud7.reporting.report.general.OwnUsageDefinition;
import io.cloud7.reporting.report.general.SubscriptionPlanDefinition;
import io.cloud7.reporting.report.reconciliation.ReconciliationDefinition;
import io.cloud7.reporting.report.trend.AnomalyDefinition;
import io.cloud7.reporting.report.trend.ForecastDefinition;
import io.cloud7.reporting.report.trend.TrendDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All reports that a console can list and ask, in the order of the menu. Immutable. */
public final class ReportCatalog {
    private final List<ReportDefinition> definitions;

    private ReportCatalog(List<ReportDefinition> definitions) {
        this.definitions = List.copyOf(definitions);
    }

    /** The reports of this library. */
    public static ReportCatalog standard() {
        return new ReportCatalog(List.of(
                new OwnUsageDefinition(),
                new SubscriptionPlanDefinition(),
                new AllPaygDefinition(),
                new AllReservedDefinition(),
                new AllBundleDefinition(),
                new OrganizationalServicesDefinition(),
                new ContractDefinition(),
                new ReconciliationDefinition(),
                new TrendDefinition(),
                new ForecastDefinition(),
                new AnomalyDefinition(),
                new CapacityDefinition()));
    }

    /**
     * These reports and one of the host's own.
     *
     * @throws IllegalArgumentException if there is one of its id already
     */
    public ReportCatalog with(ReportDefinition own) {
        String id = own.descriptor().id();
        if (definitions.stream().anyMatch(known -> known.descriptor().id().equals(id))) {
            throw new IllegalArgumentException("two reports have the id " + id + "; choose another for your own");
        }
        List<ReportDefinition> more = new ArrayList<>(definitions);
        more.add(own);
        return new ReportCatalog(more);
    }

    /** All reports. */
    public List<ReportDefinition> all() {
        return definitions;
    }

    /** The reports of a section. */
    public List<ReportDefinition> in(Privilege section) {
        return definitions.stream()
                .filter(definition -> definition.descriptor().section() == section)
                .toList();
    }

    /**
     * The report with this id.
     *
     * @throws ReportRefusedException if there is none
     */
    public ReportDefinition get(String id) {
        return definitions.stream()
                .filter(definition -> definition.descriptor().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ReportRefusedException("there is no report \"" + id + "\"; there are "
                        + definitions.stream()
                                .map(definition -> definition.descriptor().id())
                                .collect(Collectors.joining(", "))));
    }

    /**
     * The question of the report with this id.
     *
     * @param values what was entered for the filters of the report
     * @throws ReportRefusedException if there is no such report, a value was entered for a filter that it does not have, a
     *     value is missing or does not fit
     */
    public ReportQuery<? extends Report> query(String id, FilterValues values) {
        ReportDefinition definition = get(id);
        values.onlyFor(definition.descriptor());
        return definition.query(values);
    }

    /** The catalog as a document: reports, their filters, their columns. */
    public ReportDocument document() {
        List<ReportDescriptor> reports =
                definitions.stream().map(ReportDefinition::descriptor).toList();
        return new ReportDocument(
                "reports",
                "Reports",
                List.of(),
                List.of(
                        Table.of("reports", "Reports", reports, REPORTS),
                        Table.of("filters", "Filters", filters(reports), FILTERS),
                        Table.of("columns", "Columns", columns(reports), COLUMNS)),
                List.of(),
                List.of());
    }

    private record FilterOf(ReportDescriptor report, Filter<?> filter) {}

    private record ColumnOf(ReportDescriptor report, Tab tab, io.cloud7.reporting.document.Column column) {}

    private static List<FilterOf> filters(List<ReportDescriptor> reports) {
        return reports.stream()
                .flatMap(report -> report.filters().stream().map(filter -> new FilterOf(report, filter)))
                .toList();
    }

    private static List<ColumnOf> columns(List<ReportDescriptor> reports) {
        return reports.stream()
                .flatMap(report -> report.tabs().stream()
                        .flatMap(tab -> tab.columns().stream().map(column -> new ColumnOf(report, tab, column))))
                .toList();
    }

    private static final Layout<ReportDescriptor> REPORTS = Layout.<ReportDescriptor>empty()
            .with("Section", ColumnType.CODE, row -> Cell.code(row.section()))
            .with("Report", ColumnType.TEXT, row -> Cell.text(row.id()))
            .with("Title", ColumnType.TEXT, row -> Cell.text(row.title()))
            .with("Question", ColumnType.TEXT, row -> Cell.text(row.question()));

    private static final Layout<FilterOf> FILTERS = Layout.<FilterOf>empty()
            .with("Report", ColumnType.TEXT, row -> Cell.text(row.report().id()))
            .with("Filter", ColumnType.TEXT, row -> Cell.text(row.filter().name()))
            .with("Type", ColumnType.CODE, row -> Cell.code(row.filter().kind()))
            .with("Required?", ColumnType.FLAG, row -> Cell.flag(row.filter().isRequired()))
            .with(
                    "Choices",
                    ColumnType.TEXT,
                    row -> Cell.text(String.join(", ", row.filter().choices())))
            .with("Description", ColumnType.TEXT, row -> Cell.text(row.filter().description()));

    private static final Layout<ColumnOf> COLUMNS = Layout.<ColumnOf>empty()
            .with("Report", ColumnType.TEXT, row -> Cell.text(row.report().id()))
            .with("Table", ColumnType.TEXT, row -> Cell.text(row.tab().key()))
            .with("Column", ColumnType.TEXT, row -> Cell.text(row.column().title()))
            .with("Key", ColumnType.TEXT, row -> Cell.text(row.column().key()))
            .with("Type", ColumnType.CODE, row -> Cell.code(row.column().type()));
}
