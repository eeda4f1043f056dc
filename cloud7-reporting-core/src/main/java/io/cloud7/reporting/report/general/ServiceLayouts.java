package io.cloud7.reporting.report.general;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.report.Shown;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The columns of the organizational services report's tables. */
final class ServiceLayouts {
    /** The tabs. */
    static final ModelTables<ServiceRow> ROWS = new ModelTables<>(Layout.<ServiceRow>empty()
            .with(
                    "Organization",
                    ColumnType.TEXT,
                    row -> Cell.text(row.organization().name()))
            .with("Role", ColumnType.CODE, row -> Cell.code(row.organization().role()))
            .with("Parent Reseller", ColumnType.TEXT, ServiceLayouts::reseller)
            .with("Provider", ColumnType.TEXT, row -> Cell.text(row.provider().name()))
            .with("Service", ColumnType.TEXT, row -> Cell.text(row.service().name()))
            .with("Resource Type", ColumnType.TEXT, row -> Cell.text(row.type().resourceType()))
            .with("Meter", ColumnType.TEXT, row -> Cell.text(row.type().meter().name()))
            .with(
                    "serviceActive",
                    "Service Active?",
                    ColumnType.FLAG,
                    row -> Cell.flag(row.service().active()))
            .with(
                    "Contracts",
                    ColumnType.WHOLE,
                    row -> Cell.whole(row.figures().counts().contracts()))
            .with(
                    "Resource Count",
                    ColumnType.WHOLE,
                    row -> Cell.whole(row.figures().counts().resources()))
            .with(
                    "Allocated Quantity",
                    ColumnType.QUANTITY,
                    row -> quantity(row.figures().allocated()))
            .with("Unit", ColumnType.TEXT, row -> Cell.text(row.type().meter().unit()))
            .with(
                    "Usage in Window",
                    ColumnType.QUANTITY,
                    row -> quantity(row.figures().usage()))
            .with(
                    "Usage Unit",
                    ColumnType.TEXT,
                    row -> Cell.text(row.type().meter().chargedUnit()))
            .with("Share of Organization %", ColumnType.PERCENT, row -> Cell.percent(row.shareOfOrganizationPercent()))
            .with("Share of Provider %", ColumnType.PERCENT, row -> Cell.percent(row.shareOfProviderPercent()))
            .with(
                    "Organization ID",
                    ColumnType.TEXT,
                    row -> Cell.text(row.organization().id()))
            .with(
                    "Provider ID",
                    ColumnType.TEXT,
                    row -> Cell.text(row.provider().id()))
            .with("Service ID", ColumnType.TEXT, row -> Cell.text(row.service().id())));

    /** The sums by type and provider. */
    static final TableTemplate<ServiceTotal> TOTALS = Layout.<ServiceTotal>empty()
            .with("Subscription Model", ColumnType.CODE, row -> Cell.code(row.model()))
            .with("Resource Type", ColumnType.TEXT, row -> Cell.text(row.type().resourceType()))
            .with("Meter", ColumnType.TEXT, row -> Cell.text(row.type().meter().name()))
            .with("Rank", ColumnType.WHOLE, row -> Cell.whole(row.rank()))
            .with("Provider", ColumnType.TEXT, row -> Cell.text(row.provider().name()))
            .with(
                    "Organizations",
                    ColumnType.WHOLE,
                    row -> Cell.whole(row.figures().counts().organizations()))
            .with(
                    "Contracts",
                    ColumnType.WHOLE,
                    row -> Cell.whole(row.figures().counts().contracts()))
            .with(
                    "Resource Count",
                    ColumnType.WHOLE,
                    row -> Cell.whole(row.figures().counts().resources()))
            .with(
                    "Allocated Quantity",
                    ColumnType.QUANTITY,
                    row -> quantity(row.figures().allocated()))
            .with("Unit", ColumnType.TEXT, row -> Cell.text(row.type().meter().unit()))
            .with(
                    "Usage in Window",
                    ColumnType.QUANTITY,
                    row -> quantity(row.figures().usage()))
            .with(
                    "Usage Unit",
                    ColumnType.TEXT,
                    row -> Cell.text(row.type().meter().chargedUnit()))
            .with("Share of Type %", ColumnType.PERCENT, row -> Cell.percent(row.shareOfTypePercent()))
            .with(
                    "Provider ID",
                    ColumnType.TEXT,
                    row -> Cell.text(row.provider().id()))
            .titled("types", "Totals by type and provider");

    /** The ranked providers. */
    static final TableTemplate<ProviderRank> PROVIDERS = Layout.<ProviderRank>empty()
            .with("Rank", ColumnType.WHOLE, row -> Cell.whole(row.rank()))
            .with("Provider", ColumnType.TEXT, row -> Cell.text(row.provider().name()))
            .with(
                    "Organizations",
                    ColumnType.WHOLE,
                    row -> Cell.whole(row.counts().organizations()))
            .with("Contracts", ColumnType.WHOLE, row -> Cell.whole(row.counts().contracts()))
            .with(
                    "Resource Count",
                    ColumnType.WHOLE,
                    row -> Cell.whole(row.counts().resources()))
            .with("Share of Resources %", ColumnType.PERCENT, row -> Cell.percent(row.shareOfResourcesPercent()))
            .with(
                    "Provider ID",
                    ColumnType.TEXT,
                    row -> Cell.text(row.provider().id()))
            .titled("providers", "Providers, the most used first");

    private ServiceLayouts() {}

    private static Cell reseller(ServiceRow row) {
        return Cell.text(row.reseller() == null ? null : row.reseller().name());
    }

    private static Cell quantity(@Nullable BigDecimal exact) {
        return Cell.quantity(Shown.quantity(exact));
    }
}
