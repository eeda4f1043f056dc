package io.cloud7.reporting.csv.focus;

import java.io.IOException;

/** A file that cannot be read as a FOCUS bill at all; the message names it and says what to do. */
public final class FocusFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    FocusFormatException(String message) {
        super(message);
    }

    FocusFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
