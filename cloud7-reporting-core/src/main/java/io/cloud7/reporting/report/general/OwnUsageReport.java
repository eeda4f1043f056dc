package io.cloud7.reporting.report.general;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.report.ByModel;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportDescriptor.Tab;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the viewer's own organization uses in a window, and what that costs it; the operator's cost is notional. */
public final class OwnUsageReport implements Report {
    static final String ID = "own-usage";
    static final String TITLE = "Own Usage Report";

    private final Organization organization;
    private final Asked asked;
    private final ByModel<List<OwnUsageRow>> tabs;
    private final List<Warning> warnings;

    OwnUsageReport(Organization organization, Asked asked, ByModel<List<OwnUsageRow>> tabs, List<Warning> warnings) {
        this.organization = organization;
        this.asked = asked;
        this.tabs = tabs;
        this.warnings = warnings.stream().distinct().sorted().toList();
    }

    /** Whose use it is. */
    public Organization organization() {
        return organization;
    }

    /** The three tabs, each by provider, resource type, resource name, from. */
    public ByModel<List<OwnUsageRow>> tabs() {
        return tabs;
    }

    /** What was used of each resource type. */
    public List<TypeUsage> usage() {
        List<TypeUsage> parts = new ArrayList<>();
        for (OwnUsageRow row : rows()) {
            if (row.usage() != null && row.product() != null) {
                parts.add(new TypeUsage(
                        row.product().resourceType(), row.product().meter().chargedUnit(), row.usage()));
            }
        }
        return Subtotals.of(parts).rows();
    }

    /** What all rows cost, before the rounding of totals; unrated rows add nothing. */
    public BigDecimal cost() {
        return rows().stream().map(OwnUsageRow::cost).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<OwnUsageRow> rows() {
        return tabs.stream().flatMap(List::stream).toList();
    }

    /** What the reader must know, in order. */
    public List<Warning> warnings() {
        return warnings;
    }

    static List<Tab> documentTabs() {
        return Tab.of(
                OwnUsageLayouts.payg(Rounding.STANDARD),
                OwnUsageLayouts.reserved(Rounding.STANDARD),
                OwnUsageLayouts.bundle(Rounding.STANDARD),
                TypeUsage.table());
    }

    @Override
    public ReportDocument document() {
        Rounding rounding = asked.rounding();
        List<Field> header = new ArrayList<>(List.of(
                new Field("viewer", "Own Organization ID", Cell.text(organization.id())),
                new Field("viewerName", "Own Organization", Cell.text(organization.name()))));
        header.addAll(asked.header());
        String currency = organization.currency().getCurrencyCode();
        Cell cost = Cell.amount(rounding.total(cost(), organization.currency()), organization.currency());
        return new ReportDocument(
                ID,
                TITLE,
                header,
                List.of(
                        OwnUsageLayouts.payg(rounding).of(tabs.payg()),
                        OwnUsageLayouts.reserved(rounding).of(tabs.reserved()),
                        OwnUsageLayouts.bundle(rounding).of(tabs.bundle()),
                        TypeUsage.table().of(usage())),
                List.of(new Field("cost." + currency, "Notional Cost " + currency, cost)),
                warnings);
    }
}
