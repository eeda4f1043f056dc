package io.cloud7.examples.reportcli;

import io.cloud7.examples.reportcli.terminal.ScreenText;
import io.cloud7.reporting.csv.DataFolder;
import io.cloud7.reporting.csv.LoadReport;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.portfolio.Cloud;
import java.util.Locale;

/** What is in a data folder, and what became of its rows. */
record LoadSummary(DataFolder folder, LoadReport report) {
    void print(Console console) {
        Cloud cloud = folder.cloud();
        count("organizations", cloud.organizations().all().size(), console);
        count("products", cloud.catalog().products().size(), console);
        count("contracts", cloud.contracts().size(), console);
        count("resources", cloud.resources().size(), console);
        count("invoices", folder.invoices().size(), console);
        count("rows accepted", report.accepted(), console);
        count("rows duplicate", report.duplicates(), console);
        count("rows refused", report.refused(), console);
        for (Warning warning : report.warnings()) {
            console.out().println("  ! " + warning.code() + ": " + ScreenText.harmless(warning.text()));
        }
        for (String name : folder.ignored()) {
            console.out().println("  - not read: " + ScreenText.harmless(name));
        }
    }

    private static void count(String what, long number, Console console) {
        console.out().printf(Locale.ROOT, "  %-16s %10d%n", what, number);
    }
}
