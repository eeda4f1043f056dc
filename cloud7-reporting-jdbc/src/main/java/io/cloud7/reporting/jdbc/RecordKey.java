package io.cloud7.reporting.jdbc;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A fact's contract and id. */
record RecordKey(String contract, String id) {
    static final Comparator<RecordKey> ORDER =
            Comparator.comparing(RecordKey::contract).thenComparing(RecordKey::id);

    @Nullable Object[] values() {
        return new @Nullable Object[] {contract, id};
    }
}
