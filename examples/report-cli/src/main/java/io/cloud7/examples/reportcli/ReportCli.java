package io.cloud7.examples.reportcli;

import io.cloud7.reporting.ReportCatalog;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportDescriptor;
import io.cloud7.reporting.report.trend.ForecastDefinition;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's entry. */
@Command(
        name = "report-cli",
        description = "Reports on cloud contracts: usage, charges, reservations, bundles.",
        footer = {
            "",
            "Exit status: 0 done; 1 done, some input rows were refused (listed on standard error), or verify",
            "found differences; 2 bad arguments, or refused by access rules; 3 unreadable input;",
            "70 the program has a defect, or lacks memory."
        })
public final class ReportCli implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private ReportCli() {}

    /** Runs the program. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        LogManager.getLogManager().reset(); // drivers of databases would quote parts of URLs there
        Console console = Console.ofProcess();
        int status = ExitStatus.DEFECT.code();
        try {
            status = run(console, args);
        } catch (OutOfMemoryError e) {
            console.complain("error: the memory of the program does not suffice");
            console.complain("hint: give it more, for example java -Xmx2g -jar report-cli.jar, or ask about less");
        }
        System.exit(status);
    }

    static int run(Console console, String... args) {
        CommandLine commandLine = new CommandLine(new ReportCli());
        ReportCatalog catalog = ReportCatalog.standard();
        addReports(commandLine, catalog, console);
        commandLine
                .addSubcommand("reports", new ReportsCommand(catalog, console))
                .addSubcommand("validate", new ValidateCommand(console))
                .addSubcommand("load", new LoadCommand(console))
                .addSubcommand("verify", new VerifyCommand(console))
                .addSubcommand("rebuild", new RebuildCommand(console))
                .addSubcommand("import-focus", new ImportFocusCommand(console))
                .addSubcommand("demo", new DemoCommand(console));
        explainable(commandLine);
        Converters.register(commandLine);
        Complaints complaints = new Complaints(console);
        int status = commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(console.out())
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints)
                .execute(args);
        console.out().flush();
        return status;
    }

    private static void addReports(CommandLine commandLine, ReportCatalog catalog, Console console) {
        CommandLine general = new CommandLine(new GeneralCommand());
        commandLine.addSubcommand("general", general);
        for (ReportDefinition definition : catalog.all()) {
            ReportDescriptor descriptor = definition.descriptor();
            CommandLine menu = descriptor.section() == Privilege.GENERAL ? general : commandLine;
            menu.addSubcommand(descriptor.id(), command(definition, console));
        }
    }

    private static CommandSpec command(ReportDefinition definition, Console console) {
        return definition instanceof ForecastDefinition
                ? ForecastCommand.of(definition, console)
                : ReportCommand.of(definition, console);
    }

    private static void explainable(CommandLine command) {
        command.getSubcommands().values().forEach(ReportCli::explainable);
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("explains the command and ends")
                        .build());
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "no command is given; use one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
