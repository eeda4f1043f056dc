package io.cloud7.reporting.json;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.invoice.InvoiceStatus;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Any invoices: every optional field is sometimes there. */
final class Invoices extends Chance {
    private Invoices(Random random) {
        super(random);
    }

    static Arbitrary<List<Invoice>> invoices() {
        return Arbitraries.randomValue(random -> new Invoices(random).invoiceList());
    }

    private List<Invoice> invoiceList() {
        List<Invoice> invoices = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            String contract = maybe(() -> text());
            List<InvoiceLine> lines = new ArrayList<>();
            for (int line = 0; line < random.nextInt(4); line++) {
                lines.add(line(line, contract == null || flip() ? text() : null));
            }
            invoices.add(new Invoice(
                    "n" + i,
                    maybe(this::text),
                    contract,
                    moment(0),
                    moment(1),
                    Currency.getInstance(anyOf("EUR", "JPY", "KWD")),
                    anyOf(InvoiceStatus.values()),
                    maybe(() -> moment(1)),
                    maybe(() -> moment(1)),
                    lines,
                    maybe(this::signed),
                    maybe(this::signed)));
        }
        return invoices;
    }

    private InvoiceLine line(int id, @Nullable String contract) {
        return new InvoiceLine(
                "l" + id,
                contract,
                anyOf(ChargeType.values()),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                moment(0),
                moment(1),
                maybe(this::signed),
                maybe(this::signed),
                signed());
    }
}
