package io.cloud7.reporting.testkit.capacity;

import static io.cloud7.reporting.testkit.capacity.CapacityWorld.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.ReportCatalog;
import io.cloud7.reporting.document.Column;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.ReportDescriptor;
import io.cloud7.reporting.report.capacity.CapacityQuery;
import io.cloud7.reporting.report.capacity.SeriesStep;
import io.cloud7.reporting.report.capacity.SubscriptionCapacityQuery;
import io.cloud7.reporting.testkit.TableRows;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/capacity-report.md} shows what the report says. */
class CapacityPageTest {
    private static final Pattern COMMA = Pattern.compile(", ");
    private static final Pattern KEY = Pattern.compile(" \\[[^]]*]");

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
        assertThat(names("## Filters"))
                .containsExactlyInAnyOrderElementsOf(
                        descriptor.filters().stream().map(Filter::name).toList());
        for (ReportDescriptor.Tab tab : descriptor.tabs()) {
            assertThat(names("### " + tab.key()))
                    .as(tab.key())
                    .containsExactlyInAnyOrderElementsOf(
                            tab.columns().stream().map(Column::title).toList());
        }
    }

    /** What the first column of the first table after a heading names. */
    private static List<String> names(String heading) throws IOException {
        return page().lines()
                .dropWhile(line -> !line.equals(heading))
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> line.substring(2, line.indexOf(" |", 1)))
                .flatMap(COMMA::splitAsStream)
                .map(name -> KEY.matcher(name).replaceAll("").replace("`", ""))
                .toList();
    }

    @Test
    void thereIsNoColumnOfAmounts() {
        assertThat(ReportCatalog.standard().get("capacity").descriptor().tabs())
                .hasSize(4)
                .flatExtracting(ReportDescriptor.Tab::columns)
                .extracting(Column::type)
                .doesNotContain(ColumnType.AMOUNT);
    }

    @Test
    void stepsAreRoundedOneByOneAndTheTotalOnce() throws IOException {
        LocalDate day = LocalDate.of(2026, 4, 14);
        ReportDocument gone = world.operator()
                .run(SubscriptionCapacityQuery.of("c-gone", day, day).by(SeriesStep.FIVE_MINUTES))
                .document();
        List<String> steps = TableRows.rows(gone, "series", "cpuConsumed");
        assertThat(steps).hasSize(288).containsOnly("4.1667");
        assertThat(gone.totals())
                .extracting(field -> field.key() + " " + field.value().text())
                .contains("cpuConsumed 1200");
        String sum = steps.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
        assertThat(page().replace('\n', ' ')).contains("4.1667 vCPU-h, and the 288 rows of a day sum up to " + sum);
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
