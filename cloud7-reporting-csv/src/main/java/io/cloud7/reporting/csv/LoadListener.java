package io.cloud7.reporting.csv;

/** Who watches the loading of a data folder. Every method may be left as it is, except for the refused rows. */
@FunctionalInterface
public interface LoadListener {
    /** A row did not go in. Rows are told in the order of files and lines. */
    void refused(RefusedRow row);

    /** Some ten thousand rows are done, or a file is. */
    default void progressed(LoadProgress progress) {}

    /** Asked after every batch: whether to stop. What has been loaded stays. */
    default boolean isCancelled() {
        return false;
    }
}
