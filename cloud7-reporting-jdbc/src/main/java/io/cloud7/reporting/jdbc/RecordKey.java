package io.cloud7.reporting.jdbc;

/** A fact's contract and id. */
record RecordKey(String contract, String id) {
    Object[] values() {
        return new Object[] {contract, id};
    }
}
