package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.usage.Utilization;
import io.cloud7.reporting.usage.Utilization.Spread;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a contract's drill-down. */
final class ResourceCapacityLayouts {
    static final TableTemplate<ResourceCapacity> RESOURCES = resources().titled("resources", "Resources");
    static final TableTemplate<CapacityPoint> SERIES = series().titled("series", "Time series");

    private ResourceCapacityLayouts() {}

    private static Layout<ResourceCapacity> resources() {
        Layout<ResourceCapacity> layout = Layout.<ResourceCapacity>empty()
                .with("Resource Name", ColumnType.TEXT, row -> Cell.text(row.name()))
                .with("Resource ID", ColumnType.TEXT, row -> Cell.text(row.id()))
                .with("State", ColumnType.CODE, row -> Cell.code(row.state()))
                .with(
                        "vcpuAllocated",
                        "vCPU Allocated",
                        ColumnType.QUANTITY,
                        row -> quantity(row.cpu().allocated()));
        layout = shares(layout, "CPU", row -> row.cpu().work().utilization());
        layout = hours(layout, "CPU", "vCPU-h", row -> work(row.cpu()));
        layout = layout.with(
                "memoryAllocated",
                "Memory Allocated GB",
                ColumnType.QUANTITY,
                row -> quantity(row.memory().allocated()));
        layout = levels(layout, row -> row.memory().work().utilization());
        layout = shares(layout, "Memory", row -> row.memory().work().utilization());
        layout = hours(layout, "Memory", "GB-h", row -> work(row.memory()));
        return layout.with("Samples", ColumnType.WHOLE, row -> Cell.whole(row.samples()))
                .with("Last Sample", ColumnType.MOMENT, row -> Cell.moment(row.lastSample()));
    }

    private static Layout<ResourceCapacity> shares(
            Layout<ResourceCapacity> layout, String title, Function<ResourceCapacity, Utilization> of) {
        return layout.with(
                        title + " Used % Min",
                        ColumnType.PERCENT,
                        row -> percent(of.apply(row).share(), Spread::min))
                .with(
                        title + " Used % Avg",
                        ColumnType.PERCENT,
                        row -> Cell.percent(Percent.of(of.apply(row).meanShare())))
                .with(
                        title + " Used % Max",
                        ColumnType.PERCENT,
                        row -> percent(of.apply(row).share(), Spread::max))
                .with(
                        title + " Used % P95",
                        ColumnType.PERCENT,
                        row -> percent(of.apply(row).share(), Spread::p95));
    }

    private static Layout<ResourceCapacity> levels(
            Layout<ResourceCapacity> layout, Function<ResourceCapacity, Utilization> of) {
        return layout.with(
                        "Memory Used GB Min",
                        ColumnType.QUANTITY,
                        row -> level(of.apply(row).level(), Spread::min))
                .with(
                        "Memory Used GB Avg",
                        ColumnType.QUANTITY,
                        row -> level(of.apply(row).meanLevel()))
                .with(
                        "Memory Used GB Max",
                        ColumnType.QUANTITY,
                        row -> level(of.apply(row).level(), Spread::max))
                .with(
                        "Memory Used GB P95",
                        ColumnType.QUANTITY,
                        row -> level(of.apply(row).level(), Spread::p95));
    }

    private static <T> Layout<T> hours(Layout<T> layout, String title, String unit, Function<T, @Nullable Work> of) {
        String key = title.toLowerCase(Locale.ROOT);
        return layout.with(
                        key + "Used",
                        title + " Used (" + unit + ")",
                        ColumnType.QUANTITY,
                        row -> hours(of.apply(row), Work::usedHours))
                .with(
                        key + "Consumed",
                        title + " Consumed (" + unit + ")",
                        ColumnType.QUANTITY,
                        row -> hours(of.apply(row), Work::consumedHours));
    }

    private static Cell hours(@Nullable Work work, Function<Work, @Nullable BigDecimal> which) {
        return work == null ? Cell.EMPTY : quantity(which.apply(work));
    }

    /** Null where a resource has nothing of a kind: a volume has no CPU. */
    private static @Nullable Work work(ResourceCapacity.OfKind kind) {
        return kind.allocated() == null ? null : kind.work();
    }

    private static Layout<CapacityPoint> series() {
        Layout<CapacityPoint> layout = Layout.<CapacityPoint>empty()
                .with("From", ColumnType.MOMENT, row -> Cell.moment(row.step().getStart()))
                .with("To", ColumnType.MOMENT, row -> Cell.moment(row.step().getEnd()));
        layout = point(layout, "CPU", "vCPU-h", CapacityPoint::cpu);
        layout = point(layout, "Memory", "GB-h", CapacityPoint::memory);
        return layout.with("Samples", ColumnType.WHOLE, row -> Cell.whole(row.samples()));
    }

    private static Layout<CapacityPoint> point(
            Layout<CapacityPoint> layout, String title, String unit, Function<CapacityPoint, @Nullable Work> of) {
        return hours(layout, title, unit, of)
                .with(
                        title + " Utilization %",
                        ColumnType.PERCENT,
                        row -> Cell.percent(Percent.of(Objects.requireNonNull(of.apply(row))
                                .utilization()
                                .meanShare())));
    }

    private static Cell percent(@Nullable Spread spread, Function<Spread, Fraction> which) {
        return spread == null ? Cell.EMPTY : Cell.percent(Percent.of(which.apply(spread)));
    }

    private static Cell level(@Nullable Spread spread, Function<Spread, Fraction> which) {
        return spread == null ? Cell.EMPTY : level(which.apply(spread));
    }

    private static Cell level(@Nullable Fraction level) {
        return level == null ? Cell.EMPTY : quantity(level.toDecimal());
    }

    private static Cell quantity(@Nullable BigDecimal quantity) {
        return Cell.quantity(CapacityLayouts.shown(quantity));
    }
}
