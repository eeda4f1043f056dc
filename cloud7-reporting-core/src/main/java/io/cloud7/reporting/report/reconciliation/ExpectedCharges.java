package io.cloud7.reporting.report.reconciliation;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.Correction;
import io.cloud7.reporting.time.BillingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The charges that are expected of an invoice, by key. Tax is outside. */
final class ExpectedCharges {
    private final Map<ChargeKey, ExpectedCharge> byKey = new LinkedHashMap<>();
    private final Function<String, BillingCalendar> calendars;

    /**
     * Takes what a document should bill.
     *
     * @param invoice the document
     * @param charges all in its currency that it could bill: of its periods, and what it carries itself of others
     * @param calendars the billing periods of each contract by its id
     */
    ExpectedCharges(Invoice invoice, List<Charge> charges, Function<String, BillingCalendar> calendars) {
        Set<ChargeKey> lines = invoice.lines().stream()
                .map(line -> ChargeKey.of(invoice, line))
                .collect(Collectors.toSet());
        this.calendars = calendars;
        Map<ChargeKey, List<Charge>> grouped = new LinkedHashMap<>();
        for (Charge charge : charges) {
            if (charge.chargeType() != ChargeType.TAX) {
                grouped.computeIfAbsent(keyOf(charge, lines), key -> new ArrayList<>())
                        .add(charge);
            }
        }
        grouped.forEach((key, together) -> byKey.put(key, new ExpectedCharge(key, together)));
    }

    /** What a document carries of a correction without a line for the adjustment is a part of the charge itself. */
    private static ChargeKey keyOf(Charge charge, Set<ChargeKey> lines) {
        Correction correction = charge.correction();
        ChargeKey key = ChargeKey.of(charge);
        return (correction == null || correction.carriedBy() == null || lines.contains(key))
                ? key
                : ChargeKey.ofCorrected(charge, correction);
    }

    Collection<ExpectedCharge> all() {
        return byKey.values();
    }

    /** The charge that a line of this key bills; null: none. */
    @Nullable ExpectedCharge find(ChargeKey line) {
        ExpectedCharge exact = byKey.get(line);
        if (exact != null || !line.isFeeOfTerms()) {
            return exact;
        }
        return byKey.values().stream()
                .filter(charge -> charge.key().isForSameAs(line) && carries(line, charge))
                .findFirst()
                .orElse(null);
    }

    /** A fee's line may carry the billing period, or the whole span that the fee pays for: that begins with it. */
    private boolean carries(ChargeKey line, ExpectedCharge fee) {
        Instant period = calendars
                .apply(fee.key().contract())
                .periodOf(fee.charges().get(0).billingPeriod())
                .interval()
                .getStart();
        boolean begins = line.from().equals(fee.key().from()) || line.from().equals(period);
        return begins && !line.to().isBefore(fee.key().to());
    }
}
