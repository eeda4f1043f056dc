package io.cloud7.examples.reportcli;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.report.contract.CustomerContractQuery;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The report of one contract. */
@Command(
        name = "contract",
        description = "Full use and bill of one contract in a window: what one lays beside the invoice.",
        sortOptions = false)
final class ContractCommand implements Callable<Integer> {
    /** Whose contract it is. */
    enum Role {
        CUSTOMER
    }

    private final Console console;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "the data folder")
    private Path data = Path.of("");

    @SuppressWarnings("UnusedVariable") // one role so far; whoever asks says it, so that the question stays the same
    @Option(names = "--role", paramLabel = "ROLE", required = true, description = "whose contract it is: customer")
    private Role role = Role.CUSTOMER;

    @Option(names = "--organization", paramLabel = "ID", required = true, description = "the id of its buyer")
    private String organization = "";

    @Option(names = "--contract", paramLabel = "NAME", required = true, description = "the contract's name")
    private String contract = "";

    @Option(names = "--from", paramLabel = "DATE", required = true, description = "the first day, YYYY-MM-DD")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", paramLabel = "DATE", required = true, description = "the last day, inclusive")
    private LocalDate to = LocalDate.EPOCH;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "the zone in which these days begin (default: the zone of the data folder)")
    private @Nullable ZoneId zone;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "the instant as of which status is told (default: the end of the window)")
    private @Nullable Instant asOf;

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            description = "only what was recorded up to this instant (default: everything)")
    private @Nullable Instant knownAt;

    @Mixin
    private ViewerOptions viewer = new ViewerOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ContractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        output.check();
        CustomerContractQuery query = query();
        DataFolders.Loaded loaded = DataFolders.load(data, console);
        Reporting reporting =
                Reporting.over(loaded.storage()).as(viewer.viewer()).knownAt(knownAt);
        output.write(reporting.run(query).document(), console);
        return loaded.status().code();
    }

    private CustomerContractQuery query() {
        return CustomerContractReport.of(organization)
                .contract(contract)
                .during(from, to)
                .in(zone)
                .asOf(asOf);
    }
}
