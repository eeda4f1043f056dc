package io.cloud7.reporting.invoice;

import io.cloud7.reporting.quantity.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invoice, received or issued.
 *
 * @param number unique among invoices
 * @param issuer who issued it; null: the operator
 * @param contract the contract of lines that name none; null: every line names one
 * @param from the first instant of the billing period
 * @param to the first instant after it
 * @param currency of all amounts
 * @param status where it stands
 * @param issuedAt when it was issued; null: unknown
 * @param due when it is to be paid; null: unknown
 * @param lines its lines
 * @param tax on top of the lines; null: none stated
 * @param total lines and tax as printed; null: none stated
 */
public record Invoice(
        String number,
        @Nullable String issuer,
        @Nullable String contract,
        Instant from,
        Instant to,
        Currency currency,
        InvoiceStatus status,
        @Nullable Instant issuedAt,
        @Nullable Instant due,
        List<InvoiceLine> lines,
        @Nullable BigDecimal tax,
        @Nullable BigDecimal total) {
    /** In the order in which they were issued: those of which it is unknown last; then by number. */
    public static final Comparator<Invoice> BY_ISSUE = Comparator.comparing(
                    Invoice::issuedAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Invoice::number);

    public Invoice {
        if (number.isBlank()) {
            throw new IllegalArgumentException("an invoice has a blank number");
        }
        Objects.requireNonNull(status, "status");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("invoice " + number + " ends at " + to + ", not after " + from);
        }
        tax = tax == null ? null : Decimals.entering(tax, "tax of invoice " + number);
        total = total == null ? null : Decimals.entering(total, "total of invoice " + number);
        lines = List.copyOf(lines);
        Set<String> ids = new HashSet<>();
        for (InvoiceLine line : lines) {
            if (!ids.add(line.id())) {
                throw new IllegalArgumentException("invoice " + number + " has two lines of the id " + line.id());
            }
            if (line.contract() == null && contract == null) {
                throw new IllegalArgumentException("line " + line.id() + " of invoice " + number
                        + " has no contract, and the invoice has none; one of the two is there");
            }
        }
    }

    /** The contracts that it and its lines name, by id. */
    public Set<String> contracts() {
        Set<String> contracts = new LinkedHashSet<>();
        if (contract != null) {
            contracts.add(contract);
        }
        lines.forEach(line -> contracts.add(contractOf(line)));
        return contracts;
    }

    /** The contract of a line: its own, else the invoice's. */
    public String contractOf(InvoiceLine line) {
        return Objects.requireNonNull(line.contract() == null ? contract : line.contract());
    }

    /**
     * Whether it bills only some of what is charged until an instant, and before that is known: it is issued earlier, and
     * has lines, of fees, credits or adjustments, and none of use.
     *
     * @param end the first instant after the billing period that is asked about
     */
    public boolean billsInAdvance(Instant end) {
        return issuedAt != null
                && issuedAt.isBefore(end)
                && !lines.isEmpty()
                && lines.stream().noneMatch(line -> line.chargeType().isUse());
    }
}
