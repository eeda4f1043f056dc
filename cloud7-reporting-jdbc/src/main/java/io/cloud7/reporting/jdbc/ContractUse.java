package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.jdbc.UsedProducts.Used;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Which products some contracts ever used, and which resources used them, as far as a snapshot knows. */
final class ContractUse {
    private static final long READ_WHAT_IS_KEPT = 0;
    private static final long READ_THE_LEDGER = 1;
    private static final long NOTHING_TO_READ = 2;

    private final Knowledge knowledge;
    private final Session session;
    private final List<String> contracts;
    private final Map<String, CorrectionFamilies> families;
    private final Map<String, Used> kept = new HashMap<>();
    private final Map<String, Used> used = new HashMap<>();
    private @Nullable Given scope;

    private ContractUse(Knowledge knowledge, Collection<String> contracts) throws SQLException {
        this.knowledge = knowledge;
        this.session = knowledge.session();
        this.contracts = List.copyOf(contracts);
        this.families = knowledge.families(contracts);
    }

    /** Finds it. */
    static ContractUse of(Knowledge knowledge, Collection<String> contracts) throws SQLException {
        ContractUse use = new ContractUse(knowledge, contracts);
        if (!use.contracts.isEmpty()) {
            use.find();
        }
        return use;
    }

    /** The products that a contract used. */
    SortedSet<String> products(String contract) {
        Used found = used.get(contract);
        return found == null ? Collections.emptySortedSet() : found.products();
    }

    /** The resources that used any on a contract. */
    SortedSet<String> resources(String contract) {
        Used found = used.get(contract);
        return found == null ? Collections.emptySortedSet() : found.resources();
    }

    /** The contracts, for statements. */
    Given scope() throws SQLException {
        if (scope == null) {
            scope = session.given(
                    Scratch.SCOPE,
                    contracts.stream()
                            .map(contract -> new @Nullable Object[] {contract, source(contract)})
                            .toList());
        }
        return scope;
    }

    private long source(String contract) {
        if (!isKept(contract)) {
            return READ_THE_LEDGER;
        }
        return kept.containsKey(contract) ? NOTHING_TO_READ : READ_WHAT_IS_KEPT;
    }

    /** What is kept says all of contracts in which every record stands and is known. */
    private boolean isKept(String contract) {
        return knowledge.state().keepsRollups()
                && knowledge.knownAt().micros() == null
                && !families.containsKey(contract);
    }

    private void find() throws SQLException {
        List<String> ofKept = contracts.stream().filter(this::isKept).toList();
        kept.putAll(knowledge.used().of(ofKept, knowledge.state().uses()));
        Map<String, Used> read = new HashMap<>();
        ofKept.stream()
                .filter(contract -> !kept.containsKey(contract))
                .forEach(contract -> read.put(contract, new Used()));
        With with = new With();
        List<Sql> parts = new ArrayList<>();
        if (!read.isEmpty()) {
            parts.add(Sql.of("""
                    SELECT u.contract, u.product, u.resource, 1 AS is_kept FROM ${temp}scope s
                    JOIN ${prefix}used u ON u.contract = s.contract WHERE s.source = ?""", READ_WHAT_IS_KEPT));
        }
        if (ofKept.size() < contracts.size()) {
            parts.add(inLedger(with));
        }
        if (knowledge.state().changes() > 0) {
            parts.add(Sql.of("""
                    SELECT DISTINCT c.contract, c.product, c.resource, 0 FROM ${temp}scope s
                    JOIN ${prefix}level_change c ON c.contract = s.contract WHERE 1 = 1""").then(knowledge.knownAt().condition("c", "LEVEL_CHANGE")));
        }
        if (!parts.isEmpty()) {
            session.forEach(with.rows(scope()).in(Sql.joined(" UNION ALL ", parts)), row -> use(row, read));
            knowledge.used().add(read, knowledge.state().uses());
            kept.putAll(read);
        }
        kept.forEach((contract, found) -> used.merge(contract, found, Used::plus));
    }

    private Sql inLedger(With with) throws SQLException {
        Given replaced = knowledge.replaced(families.values());
        if (replaced != null) {
            with.rows(replaced);
        }
        String standing =
                replaced == null ? "" : " LEFT JOIN ${temp}replaced x ON x.contract = r.contract AND x.id = r.id";
        return Sql.of("""
                SELECT DISTINCT r.contract, r.product, r.resource, 0 AS is_kept FROM ${temp}scope s
                JOIN ${prefix}usage r ON r.contract = s.contract""" + standing)
                .then(" WHERE s.source = ?" + (replaced == null ? "" : " AND x.id IS NULL"), READ_THE_LEDGER)
                .then(knowledge.knownAt().condition("r", "USAGE"));
    }

    private void use(Row row, Map<String, Used> read) throws SQLException {
        String contract = row.text();
        String product = row.text();
        String resource = row.text();
        (row.flag() ? read : used).computeIfAbsent(contract, any -> new Used()).add(product, resource);
    }
}
