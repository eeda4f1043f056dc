package io.cloud7.reporting.memory;

import io.cloud7.reporting.invoice.Invoice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Live invoices by the contracts that they and their lines name, in order of number. */
final class InvoicesOfContracts {
    private final Map<String, List<Invoice>> byContract = new HashMap<>();

    InvoicesOfContracts(List<Invoice> known) {
        known.stream()
                .filter(invoice -> invoice.status().isLive())
                .sorted(Comparator.comparing(Invoice::number))
                .forEach(this::add);
    }

    private void add(Invoice invoice) {
        Set<String> contracts = new LinkedHashSet<>();
        if (invoice.contract() != null) {
            contracts.add(invoice.contract());
        }
        invoice.lines().forEach(line -> contracts.add(invoice.contractOf(line)));
        contracts.forEach(contract ->
                byContract.computeIfAbsent(contract, id -> new ArrayList<>()).add(invoice));
    }

    List<Invoice> of(String contract) {
        return byContract.getOrDefault(contract, List.of());
    }
}
