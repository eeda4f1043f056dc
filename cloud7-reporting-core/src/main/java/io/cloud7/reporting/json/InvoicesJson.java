package io.cloud7.reporting.json;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.invoice.InvoiceStatus;
import io.cloud7.reporting.money.Currencies;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads and writes {@code invoices.json}. Reading what was written gives the same invoices. */
public final class InvoicesJson {
    private InvoicesJson() {}

    /**
     * Reads a file.
     *
     * @param zone in which a date begins: the zone of the cloud's settings
     * @throws UnreadableException if it is not such a file, or says what cannot be
     * @throws IOException if it cannot be opened or read
     */
    public static List<Invoice> read(Path file, ZoneId zone) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, String.valueOf(file.getFileName()), zone);
        }
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param in UTF-8
     * @param name of the file, for errors
     * @param zone in which a date begins: the zone of the cloud's settings
     * @throws UnreadableException if it is not such a file, or says what cannot be
     * @throws IOException if it cannot be read
     */
    public static List<Invoice> read(InputStream in, String name, ZoneId zone) throws IOException {
        return JsonFormat.read(in, name, root -> {
            CloudReader.format(root.only("format", "invoices"));
            Set<String> numbers = new HashSet<>();
            return root.list("invoices", json -> {
                Invoice invoice = invoice(json, zone);
                if (!numbers.add(invoice.number())) {
                    throw json.refusal("number", "two invoices have the number " + invoice.number());
                }
                return invoice;
            });
        });
    }

    /**
     * Writes invoices, indented, in UTF-8, and leaves the stream open. The same invoices give the same bytes.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void write(List<Invoice> invoices, OutputStream out) throws IOException {
        JsonOutput json = new JsonOutput(out);
        json.object(() -> {
            json.text("format", JsonFormat.VERSION);
            json.list("invoices", invoices, invoice -> invoice(json, invoice));
        });
        json.end();
    }

    private static Invoice invoice(JsonCursor json, ZoneId zone) {
        json.only(
                "number",
                "issuer",
                "contract",
                "from",
                "to",
                "currency",
                "status",
                "issuedAt",
                "due",
                "lines",
                "tax",
                "total");
        return json.build(() -> new Invoice(
                json.text("number"),
                json.optionalText("issuer"),
                json.optionalText("contract"),
                json.instant("from", zone),
                json.instant("to", zone),
                json.parsed("currency", json.text("currency"), Currencies::parse),
                json.word("status", InvoiceStatus.class),
                json.optionalInstant("issuedAt", zone),
                json.optionalInstant("due", zone),
                json.list("lines", line -> line(line, zone)),
                json.optionalDecimal("tax"),
                json.optionalDecimal("total")));
    }

    private static InvoiceLine line(JsonCursor json, ZoneId zone) {
        json.only(
                "id",
                "contract",
                "chargeType",
                "product",
                "reservation",
                "bundle",
                "fee",
                "from",
                "to",
                "quantity",
                "unitPrice",
                "amount");
        return json.build(() -> new InvoiceLine(
                json.text("id"),
                json.optionalText("contract"),
                json.word("chargeType", ChargeType.class),
                json.optionalText("product"),
                json.optionalText("reservation"),
                json.optionalText("bundle"),
                json.optionalText("fee"),
                json.instant("from", zone),
                json.instant("to", zone),
                json.optionalDecimal("quantity"),
                json.optionalDecimal("unitPrice"),
                json.decimal("amount")));
    }

    private static void invoice(JsonOutput json, Invoice invoice) throws IOException {
        json.text("number", invoice.number());
        json.text("issuer", invoice.issuer());
        json.text("contract", invoice.contract());
        json.text("from", invoice.from());
        json.text("to", invoice.to());
        json.text("currency", invoice.currency());
        json.text("status", invoice.status());
        json.text("issuedAt", invoice.issuedAt());
        json.text("due", invoice.due());
        json.list("lines", invoice.lines(), line -> line(json, line));
        json.decimal("tax", invoice.tax());
        json.decimal("total", invoice.total());
    }

    private static void line(JsonOutput json, InvoiceLine line) throws IOException {
        json.text("id", line.id());
        json.text("contract", line.contract());
        json.text("chargeType", line.chargeType());
        json.text("product", line.product());
        json.text("reservation", line.reservation());
        json.text("bundle", line.bundle());
        json.text("fee", line.fee());
        json.text("from", line.from());
        json.text("to", line.to());
        json.decimal("quantity", line.quantity());
        json.decimal("unitPrice", line.unitPrice());
        json.decimal("amount", line.amount());
    }
}
