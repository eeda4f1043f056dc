package io.cloud7.reporting.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a report ends with. A report whose rows are calculated as they are read knows it when they have been read. */
public interface Closing {
    /** The totals. */
    List<Field> totals();

    /** The warnings, in order of code and text. */
    List<Warning> warnings();

    /** What the report was computed from; null: it was calculated by itself, outside of the engine. */
    default @Nullable Origin origin() {
        return null;
    }

    /** An end that is known. */
    static Closing of(List<Field> totals, List<Warning> warnings) {
        return new Known(List.copyOf(totals), warnings.stream().sorted().toList(), null);
    }

    /** This end with what the report was computed from. */
    default Closing from(Origin origin) {
        return new Known(totals(), warnings(), origin);
    }

    /**
     * An end that is known.
     *
     * @param totals the totals
     * @param warnings the warnings
     * @param origin what the report was computed from; null: unknown
     */
    record Known(
            List<Field> totals,
            List<Warning> warnings,
            @Nullable Origin origin) implements Closing {}
}
