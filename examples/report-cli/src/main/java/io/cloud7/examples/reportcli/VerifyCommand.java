package io.cloud7.examples.reportcli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Recomputes what a database keeps beside its ledger, and compares. */
@Command(
        name = "verify",
        description =
                "Recomputes the rollups of a database from its ledger, and lists what differs. Nothing is written.",
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenDatabase open = database.database(console).toRead()) {
            return VerificationSummary.of(open, console).print(console).code();
        }
    }
}
