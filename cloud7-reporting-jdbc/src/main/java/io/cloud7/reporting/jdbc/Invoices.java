package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.json.InvoicesJson;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.time.Micros;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invoices, one document a version, with the contracts that they name. */
final class Invoices {
    private final Session session;

    Invoices(Session session) {
        this.session = session;
    }

    /** Adds those that are not there as they are. */
    void add(StoreState state, List<Invoice> invoices, Instant recordedAt) throws SQLException {
        long counts = Math.max(state.lastStamp(), Micros.of(recordedAt));
        Map<String, Invoice> there = new HashMap<>();
        long arrival = state.invoices();
        for (Invoice invoice : invoices) {
            Invoice known =
                    there.containsKey(invoice.number()) ? there.get(invoice.number()) : latest(invoice.number());
            if (!invoice.equals(known)) {
                add(invoice, arrival++, counts);
            }
            there.put(invoice.number(), invoice);
        }
        session.execute(
                "UPDATE ${prefix}state SET sequence = sequence + ?, invoices = ?, last_stamp = ?",
                arrival - state.invoices(),
                arrival,
                counts);
    }

    private @Nullable Invoice latest(String number) throws SQLException {
        Map<Long, ByteArrayOutputStream> bodies = new LinkedHashMap<>();
        session.forEach("""
                SELECT p.arrival, p.body FROM ${prefix}invoice_part p
                WHERE p.arrival = (SELECT MAX(arrival) FROM ${prefix}invoice WHERE number = ?)
                ORDER BY p.part""", row -> collect(row, bodies), number);
        return bodies.values().stream().map(Invoices::read).findFirst().orElse(null);
    }

    private static void collect(Row row, Map<Long, ByteArrayOutputStream> bodies) throws SQLException {
        bodies.computeIfAbsent(row.number(), arrival -> new ByteArrayOutputStream())
                .writeBytes(row.bytes());
    }

    private static Invoice read(ByteArrayOutputStream body) {
        String name = "a stored invoice";
        return StoredBytes.read(name, body.toByteArray(), in -> InvoicesJson.read(in, name, ZoneOffset.UTC))
                .get(0);
    }

    private void add(Invoice invoice, long arrival, long recordedAt) throws SQLException {
        session.load(
                "invoice",
                List.of("arrival", "number", "recorded_at", "live"),
                List.<@Nullable Object[]>of(new @Nullable Object[] {
                    arrival,
                    invoice.number(),
                    recordedAt,
                    Values.flag(invoice.status().isLive())
                }));
        session.load(
                "invoice_part",
                List.of("arrival", "part", "body"),
                StoredBytes.parts(arrival, out -> InvoicesJson.write(List.of(invoice), out)));
        session.load(
                "invoice_contract",
                List.of("contract", "arrival"),
                invoice.contracts().stream()
                        .map(contract -> new @Nullable Object[] {contract, arrival})
                        .toList());
    }

    /**
     * The live invoices that name no contract of a cloud, ordered by number.
     *
     * @param knownAt in microseconds
     */
    List<Invoice> strays(long knownAt, Cloud cloud) throws SQLException {
        Map<Long, Boolean> isStray = new LinkedHashMap<>();
        session.forEach(
                """
                SELECT i.arrival, c.contract
                FROM ${prefix}invoice i
                LEFT JOIN ${prefix}invoice_contract c ON c.arrival = i.arrival
                WHERE i.live = 1 AND i.recorded_at <= ? AND NOT EXISTS (SELECT 1 FROM ${prefix}invoice later
                  WHERE later.number = i.number AND later.arrival > i.arrival AND later.recorded_at <= ?)""",
                row -> {
                    long arrival = row.number();
                    String contract = row.optionalText();
                    boolean names =
                            contract != null && cloud.findContract(contract).isPresent();
                    isStray.merge(arrival, !names, Boolean::logicalAnd);
                },
                knownAt,
                knownAt);
        List<Invoice> strays = new ArrayList<>();
        for (Map.Entry<Long, Boolean> each : isStray.entrySet()) {
            if (each.getValue()) {
                Map<Long, ByteArrayOutputStream> bodies = new LinkedHashMap<>();
                session.forEach(
                        "SELECT arrival, body FROM ${prefix}invoice_part WHERE arrival = ? ORDER BY part",
                        row -> collect(row, bodies),
                        each.getKey());
                bodies.values().forEach(body -> strays.add(read(body)));
            }
        }
        strays.sort(Comparator.comparing(Invoice::number));
        return strays;
    }

    /**
     * The live invoices of the contracts in scope, by contract, ordered by number.
     *
     * @param scope the contracts
     * @param knownAt in microseconds
     */
    Map<String, List<Invoice>> ofScope(Given scope, long knownAt) throws SQLException {
        Map<Long, List<String>> contracts = new LinkedHashMap<>();
        session.forEach(
                new With().rows(scope).in(Sql.of("""
                SELECT i.arrival, s.contract
                FROM ${temp}scope s
                JOIN ${prefix}invoice_contract c ON c.contract = s.contract
                JOIN ${prefix}invoice i ON i.arrival = c.arrival
                WHERE i.live = 1 AND i.recorded_at <= ? AND NOT EXISTS (SELECT 1 FROM ${prefix}invoice later
                  WHERE later.number = i.number AND later.arrival > i.arrival AND later.recorded_at <= ?)""", knownAt, knownAt)),
                row -> contracts
                        .computeIfAbsent(row.number(), arrival -> new ArrayList<>())
                        .add(row.text()));
        if (contracts.isEmpty()) {
            return Map.of();
        }
        Map<Long, ByteArrayOutputStream> bodies = new LinkedHashMap<>();
        session.forEach(new With().rows(scope).in(Sql.of("""
                SELECT p.arrival, p.body FROM ${prefix}invoice_part p
                WHERE p.arrival IN (SELECT c.arrival FROM ${temp}scope s
                  JOIN ${prefix}invoice_contract c ON c.contract = s.contract)
                ORDER BY p.arrival, p.part""")), row -> collect(row, bodies));
        Map<String, List<Invoice>> invoices = new HashMap<>();
        bodies.forEach((arrival, body) -> {
            List<String> named = contracts.get(arrival);
            if (named != null) {
                Invoice invoice = read(body);
                named.forEach(contract -> invoices.computeIfAbsent(contract, any -> new ArrayList<>())
                        .add(invoice));
            }
        });
        invoices.values().forEach(list -> list.sort(Comparator.comparing(Invoice::number)));
        return invoices;
    }
}
