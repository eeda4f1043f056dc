package io.cloud7.reporting.csv;

import io.cloud7.reporting.document.Warning;
import java.util.List;

/**
 * What became of the rows of a data folder.
 *
 * @param accepted rows that went in
 * @param duplicates rows that were there already with equal content
 * @param refused rows that did not go in; the listener was told each
 * @param cancelled whether the listener stopped it before the end
 * @param warnings what was accepted, rows and invoices, and should be looked at, each once, in order
 */
public record LoadReport(long accepted, long duplicates, long refused, boolean cancelled, List<Warning> warnings) {
    public LoadReport {
        warnings = warnings.stream().sorted().toList();
    }

    /** Whether every row is in. */
    public boolean isComplete() {
        return refused == 0 && !cancelled;
    }
}
