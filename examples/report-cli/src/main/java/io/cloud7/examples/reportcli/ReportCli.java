package io.cloud7.examples.reportcli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's entry. */
@Command(
        name = "report-cli",
        description = "Reports on cloud contracts: usage, charges, reservations, bundles.",
        footer = {
            "",
            "Exit status: 0 done; 1 done, some input rows were refused (listed on standard error);",
            "2 bad arguments, or refused by access rules; 3 unreadable input."
        })
public final class ReportCli implements Runnable {
    @Mixin
    private HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private ReportCli() {}

    /** Runs the program. */
    public static void main(String[] args) {
        System.exit(run(Console.ofProcess(), args));
    }

    static int run(Console console, String... args) {
        CommandLine commandLine = new CommandLine(new ReportCli());
        commandLine
                .addSubcommand("contract", new ContractCommand(console))
                .addSubcommand("validate", new ValidateCommand(console))
                .addSubcommand("import-focus", new ImportFocusCommand(console))
                .addSubcommand("demo", new DemoCommand(console));
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

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "no command is given; use contract, validate, import-focus or demo");
    }
}
