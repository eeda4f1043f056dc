package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.usage.UsageRecord;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps apart the few records that correct others or are corrected, so that nobody looks for them in the ledger. */
final class Corrections {
    private final Session session;

    Corrections(Session session) {
        this.session = session;
    }

    /**
     * Notes those among new records, and those of old that they correct.
     *
     * @param any whether there were corrections before
     * @return how many were noted
     */
    int note(List<UsageRecord> fresh, boolean any) throws SQLException {
        Map<RecordKey, FamilyMember> members = new LinkedHashMap<>();
        Set<RecordKey> corrected = new LinkedHashSet<>();
        for (UsageRecord record : fresh) {
            if (record.corrects() != null) {
                FamilyMember member = FamilyMember.of(record);
                members.put(member.key(), member);
                corrected.add(new RecordKey(record.contract(), record.corrects()));
            }
        }
        if (members.isEmpty() && (!any || fresh.isEmpty())) {
            return 0;
        }
        if (any) {
            corrected.addAll(awaited(fresh));
        }
        for (UsageRecord record : withKeys(corrected)) {
            FamilyMember member = FamilyMember.of(record);
            members.put(member.key(), member);
        }
        fill(members.keySet());
        session.forEach("""
                SELECT f.contract, f.id FROM ${temp}record_key k
                JOIN ${prefix}usage_family f ON f.contract = k.contract AND f.id = k.id""", row -> members.remove(new RecordKey(row.text(), row.text())));
        session.load("usage_family", FamilyMember.COLUMNS, new Mapped<>(members.values(), FamilyMember::values));
        return members.size();
    }

    /** Those of the new records that others, which came before, correct. */
    private List<RecordKey> awaited(List<UsageRecord> fresh) throws SQLException {
        fill(fresh.stream().map(FactKind.USAGE.key()).toList());
        return session.list("""
                SELECT DISTINCT f.contract, f.corrects FROM ${temp}record_key k
                JOIN ${prefix}usage_family f ON f.contract = k.contract AND f.corrects = k.id""", row -> new RecordKey(row.text(), row.text()));
    }

    private List<UsageRecord> withKeys(Collection<RecordKey> keys) throws SQLException {
        if (keys.isEmpty()) {
            return List.of();
        }
        fill(keys);
        return session.list(
                "SELECT r." + String.join(", r.", FactKind.USAGE.columns()) + " FROM ${temp}record_key k"
                        + " JOIN ${prefix}usage r ON r.contract = k.contract AND r.id = k.id",
                FactKind.USAGE.reader());
    }

    private void fill(Collection<RecordKey> keys) throws SQLException {
        session.fill(Scratch.RECORD_KEY, keys.stream().map(RecordKey::values).toList());
    }

    /**
     * The families of contracts, by contract, of records known at an instant.
     *
     * @param knownAt in microseconds; null: everything is known
     */
    Map<String, CorrectionFamilies> of(Collection<String> contracts, @Nullable Long knownAt) throws SQLException {
        With with = new With()
                .rows(session.given(
                        Scratch.SCOPE,
                        contracts.stream()
                                .map(contract -> new @Nullable Object[] {contract, 0L})
                                .toList()));
        Map<String, List<FamilyMember>> members = new HashMap<>();
        session.forEach(with.in(Sql.of("""
                SELECT f.contract, f.id, f.resource, f.product, f.withdraws, f.from_at, f.to_at,
                  COALESCE(e.recorded_at, f.recorded_at), f.corrects
                FROM ${temp}scope s JOIN ${prefix}usage_family f ON f.contract = s.contract
                LEFT JOIN (SELECT contract, id, MIN(recorded_at) AS recorded_at FROM ${prefix}earlier
                  WHERE kind = 'USAGE' GROUP BY contract, id) e ON e.contract = f.contract AND e.id = f.id""")), row -> {
            FamilyMember member = FamilyMember.read(row);
            if (knownAt == null || member.recordedAt() <= knownAt) {
                members.computeIfAbsent(member.contract(), contract -> new ArrayList<>())
                        .add(member);
            }
        });
        Map<String, CorrectionFamilies> families = new HashMap<>();
        members.forEach((contract, known) -> families.put(contract, new CorrectionFamilies(contract, known)));
        return families;
    }
}
