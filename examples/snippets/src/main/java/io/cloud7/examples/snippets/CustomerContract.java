package io.cloud7.examples.snippets;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.csv.CsvExporter;
import io.cloud7.reporting.csv.DataFolder;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;

/** What does a customer's contract cost in a month, and why? */
public final class CustomerContract {
    private CustomerContract() {}

    /** Takes the data folder, and a folder for the CSV files. */
    public static void main(String[] args) throws IOException {
        Path dataFolder = Path.of(args[0]);
        Path out = Path.of(args[1]);

        // README
        InMemoryStorage storage = InMemoryStorage.create();
        DataFolder.read(dataFolder).loadInto(storage, refused -> System.err.println(refused));
        Reporting reporting = Reporting.over(storage).as(Viewer.cloudAdmin());

        CustomerContractReport april = reporting.run(
                CustomerContractReport.of("acme").contract("ACME-2026").during(YearMonth.of(2026, 4)));

        april.explanations().forEach(System.out::println);
        System.out.println("billed " + april.totals().billed() + ", of it PAYG "
                + april.payg().total());
        CsvExporter.standard().export(april.document(), out);
        // README
    }
}
