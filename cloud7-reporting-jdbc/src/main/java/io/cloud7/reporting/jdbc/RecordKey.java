package io.cloud7.reporting.jdbc;

import org.jspecify.annotations.Nullable;

/** A fact's contract and id. */
record RecordKey(String contract, String id) {
    @Nullable Object[] values() {
        return new @Nullable Object[] {contract, id};
    }
}
