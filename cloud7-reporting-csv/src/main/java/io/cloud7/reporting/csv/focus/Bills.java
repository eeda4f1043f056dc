package io.cloud7.reporting.csv.focus;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.invoice.InvoiceStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds the rows of a bill up to invoices: one per issuer, billing account, billing period and InvoiceId. */
final class Bills {
    private static final int PARTS_WITH_NUMBER = 4;

    private final Map<List<String>, Sheet> sheets = new HashMap<>();

    /** Adds a row on the contract and product that it became. */
    void add(FocusRow row, String contract, @Nullable String product) {
        FocusRow.Bill bill = row.bill();
        List<String> key = new ArrayList<>(
                List.of(bill.issuer(), row.buyer().account(), bill.from().toString()));
        if (bill.invoice() != null) {
            key.add(bill.invoice());
        }
        sheets.computeIfAbsent(key, unseen -> new Sheet(bill)).add(row, contract, product);
    }

    /** All invoices, ordered by number. */
    List<Invoice> invoices() {
        Map<List<String>, String> numbers = ReadableIds.assign(sheets.keySet(), Set.of(), Bills::number);
        List<Invoice> invoices = new ArrayList<>();
        sheets.forEach((key, sheet) -> invoices.add(sheet.invoice(Objects.requireNonNull(numbers.get(key)))));
        invoices.sort(Comparator.comparing(Invoice::number));
        return invoices;
    }

    private static String number(List<String> key) {
        return key.size() == PARTS_WITH_NUMBER ? ReadableIds.last(key) : ReadableIds.whole(key);
    }

    /** A reconciliation key; the span is null for use, whose line covers the whole billing period. */
    private record LineKey(
            String contract,
            ChargeType type,
            @Nullable String product,
            @Nullable Instant from,
            @Nullable Instant to) {
        static final Comparator<LineKey> IN_ORDER = Comparator.comparing(LineKey::contract)
                .thenComparing(LineKey::type)
                .thenComparing(LineKey::product, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(LineKey::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(LineKey::to, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    /** The sum of the rows of one line. Quantities of two units, or of none, have no sum. */
    private static final class Sum {
        private BigDecimal amount = BigDecimal.ZERO;
        private BigDecimal quantity = BigDecimal.ZERO;
        private boolean countable = true;
        private final @Nullable String unit;

        Sum(FocusRow first) {
            unit = first.unit();
        }

        void add(FocusRow row) {
            amount = amount.add(row.billedCost());
            boolean same = row.type() == ChargeType.USAGE || Objects.equals(unit, row.unit());
            if (row.quantity() != null) {
                quantity = quantity.add(row.quantity());
            }
            countable &= same && (row.quantity() != null || row.type() == ChargeType.USAGE);
        }
    }

    private static final class Sheet {
        private final FocusRow.Bill bill;
        private final SortedMap<LineKey, Sum> lines = new TreeMap<>(LineKey.IN_ORDER);
        private LocalDate to;
        private Instant known;
        private @Nullable BigDecimal tax;

        Sheet(FocusRow.Bill bill) {
            this.bill = bill;
            this.to = bill.to();
            this.known = midnight(bill.to());
        }

        void add(FocusRow row, String contract, @Nullable String product) {
            to = row.bill().to().isAfter(to) ? row.bill().to() : to;
            known = row.to().isAfter(known) ? row.to() : known;
            if (row.type() == ChargeType.TAX) {
                tax = tax == null ? row.billedCost() : tax.add(row.billedCost());
                return;
            }
            boolean usage = row.type() == ChargeType.USAGE;
            LineKey key =
                    new LineKey(contract, row.type(), product, usage ? null : row.from(), usage ? null : row.to());
            lines.computeIfAbsent(key, unseen -> new Sum(row)).add(row);
        }

        Invoice invoice(String number) {
            Instant from = midnight(bill.from());
            Instant end = midnight(to);
            List<InvoiceLine> all = new ArrayList<>();
            lines.forEach((key, sum) -> all.add(new InvoiceLine(
                    String.valueOf(all.size() + 1),
                    key.contract(),
                    key.type(),
                    key.product(),
                    null,
                    null,
                    null,
                    key.from() == null ? from : key.from(),
                    key.to() == null ? end : key.to(),
                    sum.countable ? sum.quantity : null,
                    null,
                    sum.amount)));
            Currency currency = bill.currency();
            List<String> contracts =
                    lines.keySet().stream().map(LineKey::contract).distinct().toList();
            Instant issuedAt = known.isAfter(end) ? known : end;
            return new Invoice(
                    number,
                    bill.issuer(),
                    contracts.size() == 1 ? contracts.get(0) : null,
                    from,
                    end,
                    currency,
                    InvoiceStatus.DUE,
                    issuedAt,
                    null,
                    all,
                    tax,
                    null);
        }

        private static Instant midnight(LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }
}
