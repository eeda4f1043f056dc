package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.UsageRecord;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A usage record that corrects another, or is corrected: what tells whether it stands, and which days it touches. */
record FamilyMember(
        String contract,
        String id,
        String resource,
        String product,
        boolean withdraws,
        long from,
        long to,
        long recordedAt,
        @Nullable String corrects) {
    static final List<String> COLUMNS = List.of(
            "contract", "id", "resource", "product", "withdraws", "from_at", "to_at", "recorded_at", "corrects");

    static FamilyMember of(UsageRecord record) {
        return new FamilyMember(
                record.contract(),
                record.id(),
                record.resource(),
                record.product(),
                record.corrects() != null && record.quantity().signum() == 0,
                Micros.of(record.from()),
                Micros.of(record.to()),
                Micros.of(record.recordedAt()),
                record.corrects());
    }

    static FamilyMember read(Row row) throws SQLException {
        return new FamilyMember(
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.flag(),
                row.number(),
                row.number(),
                row.number(),
                row.optionalText());
    }

    @Nullable Object[] values() {
        return new @Nullable Object[] {
            contract, id, resource, product, Values.flag(withdraws), from, to, recordedAt, corrects
        };
    }

    RecordKey key() {
        return new RecordKey(contract, id);
    }
}
