package io.cloud7.examples.reportcli;

import picocli.CommandLine.Option;

/** The option that explains a command. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "explains the command and ends")
    private boolean asked;
}
