package io.cloud7.benchmarks.platform;

import io.cloud7.reporting.ReportCatalog;
import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.csv.CsvExporter;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.ReportDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes every general report and the capacity report of a platform as CSV: one month, and the whole time.
 *
 * <pre>
 *   PlatformReports FOLDER [ORGANIZATIONS CONTRACTS RESOURCES MONTHS]     default: 2000 5000 100000 24
 * </pre>
 */
public final class PlatformReports {
    private PlatformReports() {}

    /** Prints one row for each report and window. */
    public static void main(String[] args) throws IOException {
        int[] size = args.length == 5
                ? Stream.of(args).skip(1).mapToInt(Integer::parseInt).toArray()
                : new int[] {2_000, 5_000, 100_000, 24};
        Platform platform = new Platform(size[0], size[1], size[2], size[3]);
        long started = System.nanoTime();
        InMemoryStorage storage = platform.load();
        System.out.printf(
                Locale.ROOT,
                "%s: loaded in %.1f s, at most %d MB of heap%n",
                platform,
                seconds(started),
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.printf(Locale.ROOT, "%-20s %-24s %10s %10s%n", "report", "window", "seconds", "MB of CSV");
        String last = Platform.FIRST.plusMonths(size[3] - 1L).atEndOfMonth().toString();
        String month = Platform.FIRST.plusMonths(size[3] - 1L).atDay(1).toString();
        List<ReportDefinition> reports =
                new ArrayList<>(ReportCatalog.standard().in(Privilege.GENERAL));
        reports.add(ReportCatalog.standard().get("capacity"));
        for (ReportDefinition report : reports) {
            for (String from : List.of(month, Platform.FIRST.atDay(1).toString())) {
                run(storage, report, from, last, Path.of(args[0]));
            }
        }
    }

    private static void run(InMemoryStorage storage, ReportDefinition report, String from, String to, Path folder)
            throws IOException {
        Path place = Files.createDirectories(folder.resolve(report.descriptor().id() + "-" + from));
        long started = System.nanoTime();
        List<Path> files = Reporting.over(storage)
                .as(Viewer.cloudAdmin())
                .export(
                        report.query(new FilterValues(Map.of("from", from, "to", to), Instant.EPOCH)),
                        CsvExporter.standard(),
                        place);
        double seconds = seconds(started);
        long bytes = files.stream().mapToLong(PlatformReports::size).sum();
        System.out.printf(
                Locale.ROOT,
                "%-20s %-24s %10.1f %10.1f%n",
                report.descriptor().id(),
                from + ".." + to,
                seconds,
                bytes / 1e6);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
