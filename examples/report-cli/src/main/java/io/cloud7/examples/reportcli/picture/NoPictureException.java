package io.cloud7.examples.reportcli.picture;

/** There is nothing to draw, or too much for one picture. */
public final class NoPictureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    NoPictureException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** What to do instead. */
    public String hint() {
        return hint;
    }
}
