package io.cloud7.reporting.csv;

import org.apache.commons.csv.CSVFormat;

/** The one dialect that is read and written. */
final class Rfc4180 {
    /** Commas, double quotes where needed, CRLF. Blank lines are not skipped by it: they count as lines. */
    static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private Rfc4180() {}
}
