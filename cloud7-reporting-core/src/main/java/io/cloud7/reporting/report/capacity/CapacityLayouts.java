package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.catalog.CapacityKind;
import io.cloud7.reporting.catalog.ProviderCapacity;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.report.Shown;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns of the capacity report. */
final class CapacityLayouts {
    static final TableTemplate<CapacityRow> ROWS = rows().titled("subscriptions", "Resource subscriptions");
    static final TableTemplate<ProviderUse> PROVIDERS = providers(true).titled("providers", "Providers");
    static final TableTemplate<ProviderUse> PROVIDERS_IN_USE = PROVIDERS.with(providers(false));

    private CapacityLayouts() {}

    static @Nullable BigDecimal shown(@Nullable BigDecimal quantity) {
        return Shown.quantity(quantity);
    }

    static String titleOf(CapacityKind kind) {
        return switch (kind) {
            case CPU -> "CPU";
            case MEMORY -> "Memory";
            case STORAGE -> "Storage";
        };
    }

    static String unitOf(CapacityKind kind) {
        return switch (kind) {
            case CPU -> "vCPU";
            case MEMORY, STORAGE -> "GB";
        };
    }

    private static Layout<CapacityRow> rows() {
        Layout<CapacityRow> layout = Layout.<CapacityRow>empty()
                .with(
                        "Organization",
                        ColumnType.TEXT,
                        row -> Cell.text(row.organization().name()))
                .with(
                        "Organization ID",
                        ColumnType.TEXT,
                        row -> Cell.text(row.organization().id()))
                .with(
                        "Role",
                        ColumnType.CODE,
                        row -> Cell.code(row.organization().role()))
                .with(
                        "Resource Subscription",
                        ColumnType.TEXT,
                        row -> Cell.text(row.contract().name()))
                .with(
                        "Contract ID",
                        ColumnType.TEXT,
                        row -> Cell.text(row.contract().id()))
                .with(
                        "Provider",
                        ColumnType.TEXT,
                        row -> Cell.text(
                                row.provider() == null ? null : row.provider().name()))
                .with(
                        "Provider ID",
                        ColumnType.TEXT,
                        row -> Cell.text(
                                row.provider() == null ? null : row.provider().id()))
                .with("subscriptionModels", "Subscription Model(s)", ColumnType.CODES, row -> Cell.codes(row.models()))
                .with("Status", ColumnType.CODE, row -> Cell.code(row.status()))
                .with(
                        "Expiry Date",
                        ColumnType.DAY,
                        row -> Cell.day(row.contract().end()))
                .with("Days to Expiry", ColumnType.WHOLE, row -> Cell.whole(row.daysToExpiry()));
        for (CapacityKind kind : CapacityKind.values()) {
            layout = with(layout, kind);
        }
        return layout.with(
                        "Instances",
                        ColumnType.WHOLE,
                        row -> Cell.whole(row.counts().instances()))
                .with(
                        "floatingIps",
                        "Floating IPs",
                        ColumnType.WHOLE,
                        row -> Cell.whole(row.counts().floatingIps()))
                .with(
                        "Load Balancers",
                        ColumnType.WHOLE,
                        row -> Cell.whole(row.counts().loadBalancers()))
                .with("Allocation Label", ColumnType.CODE, row -> Cell.code(row.label()))
                .with("Flags", ColumnType.CODES, row -> Cell.codes(row.flags()));
    }

    private static Layout<CapacityRow> with(Layout<CapacityRow> layout, CapacityKind kind) {
        String key = kind.name().toLowerCase(Locale.ROOT);
        String title = titleOf(kind);
        String unit = " (" + unitOf(kind) + ")";
        return layout.with(
                        key + "Allocated",
                        title + " Allocated" + unit,
                        ColumnType.QUANTITY,
                        row -> Cell.quantity(shown(row.allocations().get(kind).allocated())))
                .with(
                        key + "SubAllocated",
                        title + " Sub-allocated" + unit,
                        ColumnType.QUANTITY,
                        row -> row.organization().role() == OrganizationRole.CUSTOMER
                                ? Cell.EMPTY
                                : Cell.quantity(
                                        shown(row.allocations().get(kind).subAllocated())))
                .with(
                        key + "Used",
                        title + " Used" + unit,
                        ColumnType.QUANTITY,
                        row -> Cell.quantity(shown(row.allocations().get(kind).used())))
                .with(
                        title + " Utilization %",
                        ColumnType.PERCENT,
                        row -> Cell.percent(row.allocations().get(kind).utilizationPercent()));
    }

    private static Layout<ProviderUse> providers(boolean physical) {
        Layout<ProviderUse> layout = Layout.<ProviderUse>empty()
                .with(
                        "Provider",
                        ColumnType.TEXT,
                        row -> Cell.text(row.provider().name()))
                .with(
                        "Provider ID",
                        ColumnType.TEXT,
                        row -> Cell.text(row.provider().id()))
                .with("Meter", ColumnType.TEXT, row -> Cell.text(row.meter().name()))
                .with("Unit", ColumnType.TEXT, row -> Cell.text(row.meter().unit()));
        if (physical) {
            layout = layout.with("Physical", ColumnType.QUANTITY, row -> Cell.quantity(physical(row.capacity())))
                    .with("Overcommit Ratio", ColumnType.QUANTITY, row -> Cell.quantity(overcommit(row.capacity())))
                    .with("Usable", ColumnType.QUANTITY, row -> Cell.quantity(shown(row.usable())));
        }
        layout = layout.with(
                        "Allocated",
                        ColumnType.QUANTITY,
                        row -> Cell.quantity(shown(row.sum().allocated())))
                .with(
                        "Sub-allocated",
                        ColumnType.QUANTITY,
                        row -> Cell.quantity(shown(row.sum().subAllocated())))
                .with(
                        "Used",
                        ColumnType.QUANTITY,
                        row -> Cell.quantity(shown(row.sum().used())));
        if (physical) {
            layout = layout.with("Free", ColumnType.QUANTITY, row -> Cell.quantity(shown(row.free())))
                    .with("Allocated %", ColumnType.PERCENT, row -> Cell.percent(row.allocatedPercent()))
                    .with("Used %", ColumnType.PERCENT, row -> Cell.percent(row.usedPercent()));
        }
        layout = layout.with("rank", "Rank by Use", ColumnType.WHOLE, row -> Cell.whole(row.rank()));
        return physical
                ? layout.with("Days to Exhaustion", ColumnType.WHOLE, row -> days(row.exhaustion()))
                        .with("Outlook", ColumnType.CODE, row -> outlook(row.exhaustion()))
                : layout;
    }

    private static Cell days(@Nullable Exhaustion exhaustion) {
        Long days = exhaustion == null ? null : exhaustion.days();
        return days == null ? Cell.EMPTY : Cell.whole(days);
    }

    private static Cell outlook(@Nullable Exhaustion exhaustion) {
        return exhaustion == null ? Cell.EMPTY : Cell.code(exhaustion.outlook());
    }

    private static @Nullable BigDecimal physical(@Nullable ProviderCapacity capacity) {
        return capacity == null ? null : capacity.physical();
    }

    private static @Nullable BigDecimal overcommit(@Nullable ProviderCapacity capacity) {
        return capacity == null ? null : capacity.overcommit();
    }
}
