package io.cloud7.reporting.report.capacity;

import org.jspecify.annotations.Nullable;

/**
 * When a provider will be full, if its use goes on along the line through the last 90 days.
 *
 * @param outlook whether it will
 * @param days from the day of the as-of instant to the first day whose mean use is above what is usable; null: not
 *     expected
 */
public record Exhaustion(Outlook outlook, @Nullable Long days) {
    /** Whether a capacity will be full. */
    public enum Outlook {
        /** The line is there. */
        REACHED,
        /** The line rises to it. */
        EXPECTED,
        /** The line does not rise. */
        NEVER,
        /** Fewer than three days have use. */
        NOT_ENOUGH_DATA
    }
}
