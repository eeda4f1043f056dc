package io.cloud7.examples.reportcli;

import io.cloud7.reporting.csv.CsvExporter;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.json.JsonExporter;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The reports that the demo leaves on disk, each as CSV and JSON in a folder of its own. */
final class DemoReports {
    private final Path folder;
    private int files;

    DemoReports(Path folder) {
        this.folder = folder;
    }

    /** Writes an overview, and each of its contracts, numbered in its order. */
    void write(String name, ContractsOverview overview) throws IOException {
        Path place = folder.resolve(name);
        write(overview.document(), place);
        int number = 0;
        for (CustomerContractReport report : overview.reports()) {
            number++;
            String contract = report.contract().id().replaceAll("[^A-Za-z0-9.-]+", "-");
            write(report.document(), place.resolve("%02d-%s".formatted(number, contract)));
        }
    }

    private void write(ReportDocument document, Path place) throws IOException {
        Files.createDirectories(place);
        files += CsvExporter.standard().export(document, place).size();
        files += JsonExporter.standard().export(document, place).size();
    }

    int files() {
        return files;
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
