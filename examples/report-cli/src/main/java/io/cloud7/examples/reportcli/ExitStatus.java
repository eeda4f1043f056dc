package io.cloud7.examples.reportcli;

/** How a command ended, for scripts. */
enum ExitStatus {
    /** Done. */
    DONE(0),
    /** Done, but some input rows were refused; they are listed on standard error. */
    ROWS_REFUSED(1),
    /** Done, and what was compared differs; the differences are listed. */
    DIFFERENT(1),
    /** The arguments are bad, or the viewer may not see what it asked for. */
    REFUSED(2),
    /** The input cannot be read. */
    UNREADABLE(3),
    /** The program has a defect. */
    DEFECT(70);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
