package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.catalog.CapacityKind;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.ReportDescriptor.Tab;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The capacity report as tables. */
final class CapacityDocument {
    static final String ID = "capacity";
    static final String TITLE = "Capacity Report";
    static final Field UNITS = new Field(
            "units", "Units", new Cell.Text("Quantities are in the unit of their meter; a GB has 2^30 bytes."));

    private final CapacityReport report;
    private final Portfolio portfolio;

    CapacityDocument(CapacityReport report, Portfolio portfolio) {
        this.report = report;
        this.portfolio = portfolio;
    }

    static List<Tab> tabs() {
        return Tab.of(CapacityLayouts.ROWS, CapacityLayouts.PROVIDERS);
    }

    ReportDocument document() {
        return new ReportDocument(ID, TITLE, header(), tables(), totals(), report.warnings());
    }

    private List<Field> header() {
        CapacityQuery query = report.query();
        AllocationThresholds thresholds = query.thresholds();
        return List.of(
                new Field("asOf", "As Of", Cell.moment(report.asOf())),
                new Field(
                        "zone",
                        "Time Zone",
                        new Cell.Text(portfolio.settings().zone().getId())),
                new Field("provider", "Provider", Cell.text(query.provider())),
                new Field("role", "Role", Cell.code(query.role())),
                new Field(
                        "expiringWithin",
                        "Expiring Within (days)",
                        query.expiringWithin() == null ? Cell.EMPTY : Cell.whole(query.expiringWithin())),
                new Field("label", "Allocation Label", Cell.code(query.label())),
                new Field("normalFrom", "NORMAL From %", Cell.percent(thresholds.normalFrom())),
                new Field("nearLimitAbove", "NEAR_LIMIT Above %", Cell.percent(thresholds.nearLimitAbove())),
                new Field(
                        "overAllocatedAbove", "OVER_ALLOCATED Above %", Cell.percent(thresholds.overAllocatedAbove())),
                UNITS);
    }

    private List<Table> tables() {
        return List.of(
                CapacityLayouts.ROWS.of(report.rows()),
                (report.showsPhysical() ? CapacityLayouts.PROVIDERS : CapacityLayouts.PROVIDERS_IN_USE)
                        .of(report.providers()));
    }

    private List<Field> totals() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("contracts", "Resource Subscriptions", Cell.whole(report.contracts())));
        report.totals().forEach((provider, sums) -> {
            String name = portfolio.catalog().provider(provider).name();
            for (CapacityKind kind : CapacityKind.values()) {
                String word = kind.name().toLowerCase(Locale.ROOT);
                String title = name + " " + CapacityLayouts.titleOf(kind);
                CapacitySum sum = sums.get(kind);
                fields.add(total(
                        "providers." + provider + "." + word + "Allocated", title + " Allocated", sum.allocated()));
                fields.add(total("providers." + provider + "." + word + "Used", title + " Used", sum.used()));
            }
        });
        return fields;
    }

    private static Field total(String key, String title, BigDecimal quantity) {
        return new Field(key, title, Cell.quantity(CapacityLayouts.shown(quantity)));
    }
}
