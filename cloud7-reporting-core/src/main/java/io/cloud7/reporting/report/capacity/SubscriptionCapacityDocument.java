package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.catalog.CapacityKind;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.report.ReportDescriptor.Tab;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The drill-down of one contract as tables. */
final class SubscriptionCapacityDocument {
    private static final String TITLE = "Capacity of a Resource Subscription";

    private final SubscriptionCapacityReport report;

    SubscriptionCapacityDocument(SubscriptionCapacityReport report) {
        this.report = report;
    }

    static List<Tab> tabs() {
        return Tab.of(ResourceCapacityLayouts.RESOURCES, ResourceCapacityLayouts.SERIES);
    }

    ReportDocument document() {
        List<Table> tables = new ArrayList<>();
        tables.add(ResourceCapacityLayouts.RESOURCES.of(report.resources()));
        if (report.query().series() != null) {
            tables.add(ResourceCapacityLayouts.SERIES.of(report.series()));
        }
        return new ReportDocument(CapacityDocument.ID, TITLE, header(), tables, totals(), report.warnings());
    }

    private List<Field> header() {
        List<Field> fields = new ArrayList<>(List.of(
                new Field(
                        "organization",
                        "Organization ID",
                        Cell.text(report.organization().id())),
                new Field(
                        "organizationName",
                        "Organization",
                        Cell.text(report.organization().name())),
                new Field("role", "Role", Cell.code(report.organization().role())),
                new Field("contract", "Contract ID", Cell.text(report.contract().id())),
                new Field(
                        "contractName",
                        "Resource Subscription",
                        Cell.text(report.contract().name())),
                new Field("provider", "Provider", new Cell.Text(providers())),
                new Field("status", "Status", Cell.code(report.status())),
                new Field("expiry", "Expiry Date", Cell.day(report.contract().end())),
                new Field("daysToExpiry", "Days to Expiry", Cell.whole(report.daysToExpiry())),
                new Field("from", "Usage From", Cell.day(report.window().from())),
                new Field("to", "Usage To", Cell.day(report.window().to())),
                new Field(
                        "zone",
                        "Time Zone",
                        new Cell.Text(report.window().zone().getId())),
                new Field("asOf", "As Of", Cell.moment(report.asOf())),
                new Field("seriesStep", "Series Step", Cell.code(report.query().series())),
                CapacityDocument.UNITS));
        for (CapacityKind kind : CapacityKind.values()) {
            Allocation allocation = report.allocations().get(kind);
            add(fields, kind, "Entitlement", allocation.allocated());
            add(fields, kind, "Used", allocation.used());
            add(fields, kind, "Free", allocation.free());
        }
        return fields;
    }

    private static void add(List<Field> fields, CapacityKind kind, String what, @Nullable BigDecimal quantity) {
        fields.add(new Field(
                kind.name().toLowerCase(Locale.ROOT) + what,
                CapacityLayouts.titleOf(kind) + " " + what + " (" + CapacityLayouts.unitOf(kind) + ")",
                Cell.quantity(CapacityLayouts.shown(quantity))));
    }

    private String providers() {
        return report.providers().stream().map(Provider::name).collect(Collectors.joining("; "));
    }

    private List<Field> totals() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("samples", "Samples", Cell.whole(report.samples())));
        add(fields, "cpu", "CPU", "vCPU-h", report.cpu());
        add(fields, "memory", "Memory", "GB-h", report.memory());
        return fields;
    }

    private static void add(List<Field> fields, String key, String title, String unit, Work work) {
        fields.add(new Field(
                key + "Consumed",
                title + " Consumed (" + unit + ")",
                Cell.quantity(CapacityLayouts.shown(work.consumedHours()))));
        fields.add(new Field(
                key + "Used", title + " Used (" + unit + ")", Cell.quantity(CapacityLayouts.shown(work.usedHours()))));
        fields.add(new Field(
                key + "UtilizationPercent",
                title + " Utilization %",
                Cell.percent(Percent.of(work.utilization().meanShare()))));
    }
}
