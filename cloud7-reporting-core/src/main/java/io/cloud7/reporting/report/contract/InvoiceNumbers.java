package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.reconciliation.ChargeKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which invoice carries a charge: the first live one with a line of the charge's reconciliation key. */
final class InvoiceNumbers {
    private static final Set<ChargeType> FEES = EnumSet.of(
            ChargeType.RESERVATION_UPFRONT,
            ChargeType.RESERVATION_RECURRING,
            ChargeType.BUNDLE_FEE,
            ChargeType.SUBSCRIPTION_FEE);

    private final Map<ChargeKey, String> numbers = new HashMap<>();
    private final List<FeeLine> fees = new ArrayList<>();

    private record FeeLine(ChargeKey line, String number) {}

    /** Leaves out the invoices that these organizations issue. */
    InvoiceNumbers(ContractFacts facts, Set<String> notBy) {
        for (Invoice invoice : facts.invoices()) {
            if (invoice.issuer() != null && notBy.contains(invoice.issuer())) {
                continue;
            }
            for (InvoiceLine line : invoice.lines()) {
                ChargeKey key = ChargeKey.of(invoice, line);
                numbers.putIfAbsent(key, invoice.number());
                if (FEES.contains(line.chargeType())) {
                    fees.add(new FeeLine(key, invoice.number()));
                }
            }
        }
    }

    /** The number of the invoice that carries a charge; null while it is unbilled. */
    @Nullable String of(Charge charge) {
        return charge.quantity() == null && charge.priceType() == null ? ofFee(charge) : ofUse(charge);
    }

    /** The line of a fee may carry the billing period or the whole span that the fee pays for. */
    private @Nullable String ofFee(Charge charge) {
        return fees.stream()
                .filter(fee -> fee.line().isForSameAs(ChargeKey.of(charge)))
                .filter(fee -> !fee.line().from().isAfter(charge.from())
                        && !fee.line().to().isBefore(charge.to()))
                .map(FeeLine::number)
                .findFirst()
                .orElseGet(() -> ofUse(charge));
    }

    private @Nullable String ofUse(Charge charge) {
        return numbers.get(ChargeKey.of(charge));
    }
}
