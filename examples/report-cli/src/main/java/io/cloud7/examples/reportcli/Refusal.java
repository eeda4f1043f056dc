package io.cloud7.examples.reportcli;

/** A command that cannot be done as it was given. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitStatus status;
    private final String hint;

    Refusal(ExitStatus status, String message, String hint) {
        super(message);
        this.status = status;
        this.hint = hint;
    }

    ExitStatus status() {
        return status;
    }

    /** What to do instead. */
    String hint() {
        return hint;
    }
}
