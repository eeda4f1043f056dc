package io.cloud7.reporting.memory;

import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.portfolio.Cloud;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Live invoices by the contracts that they and their lines name, in order of number. */
final class InvoicesOfContracts {
    private final Map<String, List<Invoice>> byContract = new HashMap<>();
    private final List<Invoice> all;

    InvoicesOfContracts(List<Invoice> known) {
        all = known.stream()
                .filter(invoice -> invoice.status().isLive())
                .sorted(Comparator.comparing(Invoice::number))
                .toList();
        all.forEach(this::add);
    }

    private void add(Invoice invoice) {
        invoice.contracts()
                .forEach(contract -> byContract
                        .computeIfAbsent(contract, id -> new ArrayList<>())
                        .add(invoice));
    }

    /** Those that name no contract of a cloud. */
    List<Invoice> strays(Cloud cloud) {
        return all.stream()
                .filter(invoice -> invoice.contracts().stream()
                        .noneMatch(contract -> cloud.findContract(contract).isPresent()))
                .toList();
    }

    List<Invoice> of(String contract) {
        return byContract.getOrDefault(contract, List.of());
    }
}
