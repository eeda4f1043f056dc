package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.rating.Charge;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which invoice carries a charge: the first live one with a line of the charge's reconciliation key. */
final class InvoiceNumbers {
    private final Map<Key, String> numbers = new HashMap<>();

    private record Key(
            String contract,
            ChargeType chargeType,
            @Nullable String product,
            @Nullable String reservation,
            @Nullable String bundle,
            @Nullable String fee,
            Instant from,
            Instant to) {}

    InvoiceNumbers(ContractFacts facts) {
        for (Invoice invoice : facts.invoices()) {
            for (InvoiceLine line : invoice.lines()) {
                numbers.putIfAbsent(
                        new Key(
                                invoice.contractOf(line),
                                line.chargeType(),
                                line.product(),
                                line.reservation(),
                                line.bundle(),
                                line.fee(),
                                line.from(),
                                line.to()),
                        invoice.number());
            }
        }
    }

    /** The number of the invoice that carries a charge; null while it is unbilled. */
    @Nullable String of(Charge charge) {
        return numbers.get(new Key(
                charge.contract(),
                charge.chargeType(),
                charge.product(),
                charge.reservation(),
                charge.bundle(),
                charge.fee(),
                charge.from(),
                charge.to()));
    }
}
