package io.cloud7.reporting.csv.focus;

import io.cloud7.reporting.csv.DataFolderWriter;
import io.cloud7.reporting.csv.RefusedRow;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a FOCUS bill says, in this library's terms. Everything is in an order of its own, whatever that of the rows was.
 *
 * @param cloud operator, billing accounts, sub-accounts, catalog, contracts and resources, ordered by id
 * @param usage the rows of category Usage, each with its given cost; ordered by contract, start, id
 * @param charges all other rows, and corrections; ordered by contract, start, id
 * @param invoices one per issuer, billing account, billing period and InvoiceId; ordered by number
 * @param refused the rows that did not go in, in the order of files and lines
 * @param counts what became of how many rows
 */
public record FocusCloud(
        Cloud cloud,
        List<UsageRecord> usage,
        List<GivenCharge> charges,
        List<Invoice> invoices,
        List<RefusedRow> refused,
        Counts counts) {
    /**
     * What became of how many rows: {@code rows = accepted + duplicates + refused}.
     *
     * @param files files that were read
     * @param repeatedFiles files left out because another one has the same content
     * @param rows rows read
     * @param accepted rows that went in
     * @param duplicates rows left out because another one has the same {@code Id} and says the same
     * @param refused rows that did not go in
     */
    public record Counts(int files, int repeatedFiles, long rows, long accepted, long duplicates, long refused) {}

    public FocusCloud {
        usage = List.copyOf(usage);
        charges = List.copyOf(charges);
        invoices = List.copyOf(invoices);
        refused = List.copyOf(refused);
    }

    /**
     * Writes it as a data folder. The same bill gives the same bytes, however its rows came in.
     *
     * @param folder where to; it is created if it is not there, and files of the same names are replaced
     * @throws IOException if it cannot be written
     */
    public void writeTo(Path folder) throws IOException {
        DataFolderWriter writer = DataFolderWriter.into(folder);
        writer.writeCloud(cloud);
        writer.writeUsage(usage.stream());
        writer.writeCharges(charges.stream());
        writer.writeInvoices(invoices);
    }
}
