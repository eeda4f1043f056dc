package io.cloud7.reporting.report.reconciliation;

import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.rating.ChargeItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of an invoice beside the charge that it should bill; or a charge that no line bills.
 *
 * @param status what came of it
 * @param key what it is for: of the line, or of the charge that no line bills
 * @param line the line; null: the charge is unbilled
 * @param charge the charge, which opens down to the items of use behind it; null: there is none
 * @param expected what should be billed; null: nothing supports the line
 * @param billed what is billed; null: nothing
 */
public record ReconciledLine(
        LineStatus status,
        ChargeKey key,
        @Nullable InvoiceLine line,
        @Nullable ExpectedCharge charge,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal billed) {
    /** Billed − expected: above 0 if too much is billed. */
    public BigDecimal variance() {
        return amount(billed).subtract(amount(expected));
    }

    /** The use behind the charge, by resource; empty without a charge. */
    public List<ChargeItem> items() {
        return charge == null
                ? List.of()
                : charge.charges().stream().flatMap(one -> one.items().stream()).toList();
    }

    static BigDecimal amount(@Nullable BigDecimal amount) {
        return Objects.requireNonNullElse(amount, BigDecimal.ZERO);
    }
}
