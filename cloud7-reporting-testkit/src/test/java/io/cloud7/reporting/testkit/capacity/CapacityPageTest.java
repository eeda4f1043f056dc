package io.cloud7.reporting.testkit.capacity;

import static io.cloud7.reporting.testkit.capacity.CapacityWorld.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.ReportCatalog;
import io.cloud7.reporting.document.Column;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.ReportDescriptor;
import io.cloud7.reporting.report.capacity.CapacityQuery;
import io.cloud7.reporting.report.capacity.SubscriptionCapacityQuery;
import io.cloud7.reporting.testkit.TableRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/capacity-report.md} shows what the report says. */
class CapacityPageTest {
    private final CapacityWorld world = CapacityWorld.standard();

    @Test
    void theWorkedExampleIsWhatTheReportSays() throws IOException {
        ReportDocument noon = world.operator().run(CapacityQuery.asOf(NOON)).document();
        assertShown(
                noon,
                "subscriptions",
                "contractId",
                "providerId",
                "cpuAllocated",
                "cpuSubAllocated",
                "cpuUsed",
                "cpuUtilizationPercent",
                "allocationLabel",
                "flags");
        assertShown(
                noon,
                "providers",
                "providerId",
                "meter",
                "usable",
                "allocated",
                "subAllocated",
                "used",
                "free",
                "allocatedPercent",
                "usedPercent",
                "rank");
    }

    @Test
    void theDrillDownIsWhatTheReportSays() throws IOException {
        world.sample("vm-1", "vcpu", "2026-04-15T10:00:00Z", "8", "2", "1800");
        world.sample("vm-1", "vcpu", "2026-04-15T10:30:00Z", "8", "6", "1800");
        ReportDocument april = world.operator()
                .run(SubscriptionCapacityQuery.of("c-acme", YearMonth.of(2026, 4)))
                .document();
        List<String> rows = TableRows.lines(
                april,
                "resources",
                "resourceName",
                "vcpuAllocated",
                "cpuUsedPercentMin",
                "cpuUsedPercentAvg",
                "cpuUsedPercentMax",
                "cpuUsedPercentP95",
                "cpuUsed",
                "cpuConsumed",
                "samples");
        assertThat(page().lines())
                .containsAll(rows.stream().filter(row -> row.contains("web-1")).toList());
        assertThat(rows).filteredOn(row -> row.contains("web-1")).hasSize(1);
    }

    @Test
    void everyFilterTableAndColumnIsNamed() throws IOException {
        ReportDescriptor descriptor = ReportCatalog.standard().get("capacity").descriptor();
        assertThat(descriptor.tabs()).allSatisfy(tab -> assertThat(page()).contains("### " + tab.key()));
        assertThat(descriptor.tabs().stream()
                        .filter(tab -> tab.key().equals("providers"))
                        .flatMap(tab -> tab.columns().stream().map(Column::title)))
                .allSatisfy(title -> assertThat(page()).contains(title));
        assertThat(descriptor.filters().stream().map(Filter::name))
                .contains("subscription", "provider", "role", "expiring-within", "label", "order", "series");
    }

    private static void assertShown(ReportDocument document, String table, String... keys) throws IOException {
        List<String> rows = TableRows.lines(document, table, keys);
        assertThat(rows).isNotEmpty();
        assertThat(page().lines()).containsSubsequence(rows);
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "capacity-report.md"));
    }
}
