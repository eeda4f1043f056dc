package io.cloud7.examples.reportcli;

import io.cloud7.examples.reportcli.terminal.TerminalReport;
import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.csv.focus.FocusCloud;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.report.contract.CustomerContractQuery;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.time.ReportingPeriod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything the program does, on data that is inside it. */
@Command(
        name = "demo",
        description = "Reports on a real multi-cloud bill and on a sample cloud, both inside the program.",
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private static final int MOST_ITEMS = 20;
    private static final YearMonth FULL_REPORTS = YearMonth.of(2026, 4);
    private static final ReportingPeriod HALF_YEAR =
            ReportingPeriod.ofClosed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), ZoneOffset.UTC);

    private final Console console;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "cloud7-demo",
            description = "where data and reports are written (default: ${DEFAULT-VALUE}, in the current folder)")
    private Path out = Path.of("cloud7-demo");

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        DemoFiles files = DemoFiles.unpackInto(out);
        DemoReports reports = new DemoReports(out.resolve("reports"));
        bill(files.focusBill(), reports);
        sampleCloud(files.sampleCloud(), reports);
        say("");
        say("Wrote " + reports.files() + " CSV and JSON files to " + reports
                + ", and the data they are from beside it.");
        say("Ask for more, for example:");
        say("  report-cli contract --data " + files.sampleCloud()
                + " --role customer --organization acme --contract ACME-2026 --from 2026-01-01 --to 2026-06-30");
        return ExitStatus.DONE.code();
    }

    private void bill(Path file, DemoReports reports) throws IOException {
        say(
                "1. A REAL BILL: the FOCUS 1.0 sample (FinOps Foundation / FOCUS, CC-BY-4.0), billed in 2024-09 and 2024-10");
        FocusCloud bill = new FocusOptions().read(List.of(file), console);
        Path folder = out.resolve("focus-cloud");
        bill.writeTo(folder);
        say("   " + bill.counts().rows() + " rows, imported to " + folder);
        say("");
        ContractsOverview overview = overview("All contracts of the bill", folder, DemoCommand::wholeTime);
        show(overview);
        reports.write("focus", overview);
        say("");
        say("The largest contract of each provider that fits on a screen, in full:");
        for (CustomerContractReport report : largestOfEachProvider(overview)) {
            say("");
            new TerminalReport(report.document()).print(console.out());
        }
    }

    private void sampleCloud(Path folder, DemoReports reports) throws IOException {
        say("");
        say("2. A SAMPLE CLOUD: pay-as-you-go, reservations and bundles, January to June 2026");
        say("");
        ContractsOverview halfYear =
                overview("All customer contracts, January to June 2026", folder, cloud -> HALF_YEAR);
        show(halfYear);
        reports.write("sample-cloud-2026-h1", halfYear);
        say("");
        say("Each contract in full, " + FULL_REPORTS + ":");
        ContractsOverview month = overview(
                "All customer contracts, " + FULL_REPORTS,
                folder,
                cloud -> ReportingPeriod.of(FULL_REPORTS, ZoneOffset.UTC));
        reports.write("sample-cloud-" + FULL_REPORTS, month);
        for (CustomerContractReport report : month.reports()) {
            say("");
            new TerminalReport(report.document()).print(console.out());
        }
    }

    private ContractsOverview overview(String title, Path folder, Function<Cloud, ReportingPeriod> window)
            throws IOException {
        DataFolders.Loaded loaded = DataFolders.load(folder, console);
        Cloud cloud = loaded.folder().cloud();
        Reporting reporting = Reporting.over(loaded.storage()).as(Viewer.cloudAdmin());
        List<CustomerContractReport> reports = cloud.contracts().stream()
                .filter(contract ->
                        cloud.organizations().get(contract.organization()).role() == OrganizationRole.CUSTOMER)
                .map(contract -> reporting.run(query(contract, window.apply(cloud))))
                .toList();
        return new ContractsOverview(title, cloud, reports);
    }

    /** From the first day of any contract to the last: a bill has rows that were used before the month that bills them. */
    private static ReportingPeriod wholeTime(Cloud cloud) {
        LocalDate from =
                Collections.min(cloud.contracts().stream().map(Contract::start).toList());
        LocalDate end =
                Collections.max(cloud.contracts().stream().map(Contract::end).toList());
        return ReportingPeriod.ofClosed(from, end.minusDays(1), cloud.settings().zone());
    }

    private static CustomerContractQuery query(Contract contract, ReportingPeriod window) {
        return CustomerContractReport.of(contract.organization())
                .contract(contract.name())
                .during(window.from(), window.to());
    }

    private void show(ContractsOverview overview) {
        new TerminalReport(overview.document()).print(console.out());
        say("");
        overview.grandTotals().forEach(this::say);
    }

    private static List<CustomerContractReport> largestOfEachProvider(ContractsOverview overview) {
        return overview.reports().stream()
                .flatMap(report -> overview.providers(report).stream())
                .distinct()
                .sorted()
                .flatMap(provider -> overview.reports().stream()
                        .filter(report -> overview.providers(report).contains(provider))
                        .filter(report -> items(report) <= MOST_ITEMS)
                        .max(Comparator.comparing(report -> report.totals().billedExact()))
                        .stream())
                .distinct()
                .toList();
    }

    private static int items(CustomerContractReport report) {
        return report.charges().stream()
                .mapToInt(charge -> charge.items().size())
                .sum();
    }

    private void say(String line) {
        console.out().println(line);
    }
}
