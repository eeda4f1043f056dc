package io.cloud7.examples.reportcli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry. */
@Command(name = "report-cli", mixinStandardHelpOptions = true)
public final class ReportCli implements Runnable {

    /** Runs the program. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new ReportCli()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
