package io.cloud7.reporting.report;

/**
 * A question that is not answered: it does not fit the world, or the viewer may not ask it. What a viewer must not see
 * is refused in the words for what is not there.
 */
public final class ReportRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Refuses with a reason that names the value and the way out. */
    public ReportRefusedException(String message) {
        super(message);
    }

    /** Refuses with a reason that names the value and the way out, and what was found wrong with it. */
    public ReportRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
