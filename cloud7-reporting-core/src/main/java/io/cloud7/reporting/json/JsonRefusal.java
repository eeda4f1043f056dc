package io.cloud7.reporting.json;

/** Carries a place and a reason out of the readers, to where the file's name is known. */
final class JsonRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;

    JsonRefusal(String path, String reason) {
        super(reason);
        this.path = path;
    }

    JsonRefusal(String path, IllegalArgumentException cause) {
        super(cause.getMessage(), cause);
        this.path = path;
    }

    UnreadableException in(String file) {
        return new UnreadableException(file, path, String.valueOf(getMessage()), this);
    }
}
