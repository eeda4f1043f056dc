package io.cloud7.examples.reportcli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The menu of the general reports. */
@Command(name = "general", description = "The general reports: own usage, plans, resources by model, services.")
final class GeneralCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "no report is named; use one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
