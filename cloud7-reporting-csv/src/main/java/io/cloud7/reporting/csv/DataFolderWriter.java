package io.cloud7.reporting.csv;

import io.cloud7.reporting.export.WholeFile;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.json.CloudJson;
import io.cloud7.reporting.json.InvoicesJson;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UtilizationSample;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a data folder, file by file. Reading what was written gives the same world. Each file is written whole or not
 * at all and replaces the former one; facts are written in the order in which they come, and the same facts give the
 * same bytes. Cells are not guarded against spreadsheets: these files are data.
 */
public final class DataFolderWriter {
    private final Path folder;

    private DataFolderWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * A writer into a folder, which is created if it is not there.
     *
     * @throws IOException if it cannot be created
     */
    public static DataFolderWriter into(Path folder) throws IOException {
        return new DataFolderWriter(Files.createDirectories(folder));
    }

    /** Writes {@code cloud.json}. */
    public Path writeCloud(Cloud cloud) throws IOException {
        return WholeFile.write(folder.resolve("cloud.json"), out -> CloudJson.write(cloud, out));
    }

    /** Writes {@code invoices.json}. */
    public Path writeInvoices(List<Invoice> invoices) throws IOException {
        return WholeFile.write(folder.resolve("invoices.json"), out -> InvoicesJson.write(invoices, out));
    }

    /** Writes {@code usage.csv}. The stream is consumed. */
    public Path writeUsage(Stream<UsageRecord> usage) throws IOException {
        return write(FactFile.USAGE, usage);
    }

    /** Writes {@code events.csv}. The stream is consumed. */
    public Path writeEvents(Stream<LevelChange> changes) throws IOException {
        return write(FactFile.EVENTS, changes);
    }

    /** Writes {@code charges.csv}. The stream is consumed. */
    public Path writeCharges(Stream<GivenCharge> charges) throws IOException {
        return write(FactFile.CHARGES, charges);
    }

    /** Writes {@code samples.csv}. The stream is consumed. */
    public Path writeSamples(Stream<UtilizationSample> samples) throws IOException {
        return write(FactFile.SAMPLES, samples);
    }

    private <T> Path write(FactFile<T> kind, Stream<T> facts) throws IOException {
        return WholeFile.write(folder.resolve(kind.name() + ".csv"), out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            CSVPrinter printer = new CSVPrinter(writer, Rfc4180.FORMAT);
            printer.printRecord(kind.columns());
            for (Iterator<T> each = facts.iterator(); each.hasNext(); ) {
                List<@Nullable Object> cells = kind.cells().apply(each.next());
                cells.forEach(DataFolderWriter::refuseUnwritable);
                printer.printRecord(cells);
            }
            printer.flush();
        });
    }

    /** UTF-8 has no half characters, and a file with NUL is a binary one: written, they would be lost or unreadable. */
    private static void refuseUnwritable(@Nullable Object cell) {
        if (cell instanceof String text && text.codePoints().anyMatch(DataFolderWriter::isUnwritable)) {
            throw new IllegalArgumentException(
                    "a text holds a NUL character or half a surrogate pair, which no CSV file may: \""
                            + text.codePoints()
                                    .mapToObj(c -> isUnwritable(c) ? "\uFFFD" : Character.toString(c))
                                    .collect(Collectors.joining())
                            + "\"; choose another id or description");
        }
    }

    private static boolean isUnwritable(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }
}
