package io.cloud7.reporting.document;

import java.util.List;

/** What a report ends with. A report whose rows are calculated as they are read knows it when they have been read. */
public interface Closing {
    /** The totals. */
    List<Field> totals();

    /** The warnings, in order of code and text. */
    List<Warning> warnings();

    /** An end that is known. */
    static Closing of(List<Field> totals, List<Warning> warnings) {
        return new Known(List.copyOf(totals), warnings.stream().sorted().toList());
    }

    /**
     * An end that is known.
     *
     * @param totals the totals
     * @param warnings the warnings
     */
    record Known(List<Field> totals, List<Warning> warnings) implements Closing {}
}
