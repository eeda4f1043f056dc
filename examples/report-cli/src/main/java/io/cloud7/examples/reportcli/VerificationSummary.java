package io.cloud7.examples.reportcli;

import io.cloud7.examples.reportcli.terminal.ScreenText;
import io.cloud7.reporting.jdbc.Verification;
import io.cloud7.reporting.jdbc.Verification.Difference;
import java.util.Locale;

/** What came of comparing a database with its ledger, for people. */
record VerificationSummary(Verification verification) {
    /** Compares, and shows how far it is. */
    static VerificationSummary of(OpenDatabase open, Console console) {
        try (Progress progress = Progress.of("verify", " records", console)) {
            return new VerificationSummary(open.storage().verify((records, of) -> progress.at(records)));
        }
    }

    /** Prints it, and says with which status the program ends. */
    ExitStatus print(Console console) {
        count(console, "ledger records", verification.records());
        count(console, "rollup buckets", verification.buckets());
        count(console, "differences", verification.differences());
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
        return verification.agrees() ? ExitStatus.DONE : ExitStatus.DIFFERENT;
    }

    private static void count(Console console, String what, long number) {
        console.out().printf(Locale.ROOT, "  %-16s %10d%n", what, number);
    }
}
