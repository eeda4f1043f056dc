package io.cloud7.reporting.csv;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;

/** A program of its own, so that its memory can be bounded: loads a folder and makes one report. */
final class MillionRecords {
    private MillionRecords() {}

    /** Takes the folder, and the file for what it found. */
    public static void main(String[] args) throws IOException {
        long begun = System.nanoTime();
        InMemoryStorage storage = InMemoryStorage.create();
        LoadReport load = DataFolder.read(Path.of(args[0])).loadInto(storage, row -> {
            throw new AssertionError(row);
        });
        long loaded = System.nanoTime();
        CustomerContractReport april = Reporting.over(storage)
                .as(Viewer.cloudAdmin())
                .run(CustomerContractReport.of("acme").contract("C").during(YearMonth.of(2025, 4)));
        long reported = System.nanoTime();
        Files.writeString(
                Path.of(args[1]),
                load.accepted() + " records, PAYG " + april.totals().payg() + "\n"
                        + load.accepted()
                                * 1_000
                                / Math.max(1, Duration.ofNanos(loaded - begun).toMillis())
                        + " records per second loaded, report in "
                        + Duration.ofNanos(reported - loaded).toMillis() + " ms, at most "
                        + Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MiB");
    }
}
