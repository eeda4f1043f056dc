package io.cloud7.reporting.json;

import java.io.IOException;

/** A file that cannot be read as what it should be: nothing of it was used. */
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String place;
    private final String reason;

    /**
     * Says what is wrong.
     *
     * @param file the file's name
     * @param place where in it, for example {@code contracts[3].name} or {@code line 7}; empty: the whole of it
     * @param reason what is wrong, with the value, and the way out
     */
    public UnreadableException(String file, String place, String reason) {
        super(file + (place.isEmpty() ? "" : ", " + place) + ": " + reason);
        this.file = file;
        this.place = place;
        this.reason = reason;
    }

    /** As the other constructor, with what led to it. */
    public UnreadableException(String file, String place, String reason, Throwable cause) {
        this(file, place, reason);
        initCause(cause);
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    /** Where in the file; empty: the whole of it. */
    public String place() {
        return place;
    }

    /** What is wrong, with the value, and the way out. */
    public String reason() {
        return reason;
    }
}
