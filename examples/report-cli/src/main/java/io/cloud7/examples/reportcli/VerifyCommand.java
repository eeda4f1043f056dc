package io.cloud7.examples.reportcli;

import io.cloud7.examples.reportcli.terminal.ScreenText;
import io.cloud7.reporting.jdbc.Verification;
import io.cloud7.reporting.jdbc.Verification.Difference;
import java.util.Locale;
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
        if (!database.isAsked()) {
            throw new Refusal(ExitStatus.REFUSED, "no database is named", "add --jdbc URL");
        }
        Verification verification;
        try (OpenDatabase open = database.database(console).toRead();
                Progress progress = Progress.of("verify", " records", console)) {
            verification = open.storage().verify((records, of) -> progress.at(records));
        }
        count("ledger records", verification.records());
        count("rollup buckets", verification.buckets());
        count("differences", verification.differences());
        for (Difference difference : verification.found()) {
            console.out().println("  - " + ScreenText.harmless(difference.text()));
        }
        if (verification.found().size() < verification.differences()) {
            console.out()
                    .println("  - … and more; only the first "
                            + verification.found().size() + " are listed");
        }
        if (!verification.rollups()) {
            console.out().println("  ! no rollups are kept in this database; only counts were compared");
        }
        return (verification.agrees() ? ExitStatus.DONE : ExitStatus.DIFFERENT).code();
    }

    private void count(String what, long number) {
        console.out().printf(Locale.ROOT, "  %-16s %10d%n", what, number);
    }
}
