package io.cloud7.reporting.csv.focus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One file of a bill: its bytes, its header, its rows. */
final class FocusFile {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private final Path path;

    FocusFile(Path path) {
        this.path = path;
    }

    /** A digest of the content, unpacked. */
    String digest() throws IOException {
        Sha256 sha = new Sha256();
        try (InputStream in = open()) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha.add(buffer, n);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return sha.hex();
    }

    /** Reads it from its first row to its last. */
    void read(Map<FocusColumn, String> assumed, Consumer<FocusLine> sink) throws IOException {
        try (CSVParser parser = FORMAT.parse(reader())) {
            Iterator<CSVRecord> rows = parser.iterator();
            if (!rows.hasNext()) {
                throw new FocusFormatException(path + " is empty; a FOCUS file begins with a header row");
            }
            FocusHeader header = FocusHeader.of(path, rows.next(), assumed);
            while (rows.hasNext()) {
                CSVRecord row = rows.next();
                if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    sink.accept(new FocusLine(parser.getCurrentLineNumber() - lineBreaks(row), row, header));
                }
            }
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause() == null ? new IOException(e) : e.getCause());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The row is known by the line on which it begins; the parser counts the line on which it ends. */
    private static long lineBreaks(CSVRecord row) {
        return row.stream()
                .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                .sum();
    }

    private InputStream open() throws IOException {
        InputStream in = Files.newInputStream(path);
        if (!path.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return in;
        }
        try {
            return new GZIPInputStream(in, 1 << 16);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private Reader reader() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                open(),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private FocusFormatException unreadable(IOException cause) {
        return cause instanceof FocusFormatException known
                ? known
                : new FocusFormatException(
                        path + " cannot be read: " + cause
                                + "; a FOCUS file is CSV (RFC 4180) in UTF-8, or that as .csv.gz",
                        cause);
    }
}
