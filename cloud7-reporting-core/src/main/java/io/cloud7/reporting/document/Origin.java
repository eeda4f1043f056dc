package io.cloud7.reporting.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report was computed from.
 *
 * @param knownAt the instant up to which records and states of the cloud are known to it; null: everything
 * @param digest of the question and of all facts that the calculation was given, for example
 *     {@code sha256:9f86d081…}. Two reports of one version of the library with one digest say the same
 */
public record Origin(@Nullable Instant knownAt, String digest) {
    /** The same as fields. */
    public List<Field> fields() {
        return List.of(
                new Field("knownAt", "Known At", Cell.moment(knownAt)),
                new Field("digest", "Digest", Cell.text(digest)));
    }
}
