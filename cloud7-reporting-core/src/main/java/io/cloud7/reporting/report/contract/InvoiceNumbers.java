package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.Correction;
import io.cloud7.reporting.report.reconciliation.ChargeKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which invoice carries a charge: the first live one with a line of the charge's reconciliation key. */
final class InvoiceNumbers {
    private final Map<ChargeKey, String> numbers = new HashMap<>();
    private final List<FeeLine> fees = new ArrayList<>();
    private final List<AdjustmentLine> adjustments = new ArrayList<>();
    private final ZoneId zone;

    private record FeeLine(ChargeKey line, String number) {}

    private record AdjustmentLine(ChargeKey line, Invoice invoice) {}

    /** Takes the invoices that the reader pays, in the order in which they were issued. */
    InvoiceNumbers(List<Invoice> invoices, ZoneId zone) {
        this.zone = zone;
        for (Invoice invoice : invoices) {
            for (InvoiceLine line : invoice.lines()) {
                ChargeKey key = ChargeKey.of(invoice, line);
                numbers.putIfAbsent(key, invoice.number());
                if (line.chargeType().isFee()) {
                    fees.add(new FeeLine(key, invoice.number()));
                }
                if (line.chargeType() == ChargeType.ADJUSTMENT) {
                    adjustments.add(new AdjustmentLine(key, invoice));
                }
            }
        }
    }

    /** The number of the invoice that carries a charge; null while it is unbilled. */
    @Nullable String of(Charge charge) {
        Correction correction = charge.correction();
        if (correction != null) {
            return ofAdjustment(charge, correction);
        }
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

    /** One charge may be corrected on several invoices: its adjustment is on that which bills its billing period. */
    private @Nullable String ofAdjustment(Charge charge, Correction correction) {
        if (correction.carriedBy() != null) {
            return correction.carriedBy();
        }
        Instant chargedIn = charge.billingPeriod().atStartOfDay(zone).toInstant();
        return adjustments.stream()
                .filter(adjustment -> adjustment.line().equals(ChargeKey.of(charge)))
                .map(AdjustmentLine::invoice)
                .filter(invoice -> !chargedIn.isBefore(invoice.from()) && chargedIn.isBefore(invoice.to()))
                .filter(invoice -> !invoice.billsInAdvance(invoice.to()))
                .map(Invoice::number)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String ofUse(Charge charge) {
        return numbers.get(ChargeKey.of(charge));
    }
}
