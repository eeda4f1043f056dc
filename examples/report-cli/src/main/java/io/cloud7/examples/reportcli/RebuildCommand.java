package io.cloud7.examples.reportcli;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Computes what a database keeps beside its ledger anew, and compares. */
@Command(
        name = "rebuild",
        description = "Computes the rollups of a database anew from its ledger, all of them or none, and verifies them."
                + " Writers wait meanwhile; reports do not.",
        sortOptions = false)
final class RebuildCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    RebuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Database named = database.database(console);
        try (Interruption interruption = Interruption.listening();
                OpenDatabase open = named.toMend()) {
            return rebuilt(open, interruption).code();
        }
    }

    private ExitStatus rebuilt(OpenDatabase open, Interruption interruption) {
        try (Progress progress = Progress.of("rebuild", " records", console)) {
            open.storage().rebuild((records, of) -> {
                if (interruption.isAsked()) {
                    throw new CancellationException();
                }
                progress.at(records);
            });
        } catch (CancellationException e) {
            throw new Refusal(
                    ExitStatus.DIFFERENT, "ended before all was computed", "nothing was changed; run it again");
        }
        return VerificationSummary.of(open, console).print(console);
    }
}
