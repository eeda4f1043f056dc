package io.cloud7.reporting.csv;

import io.cloud7.reporting.json.UnreadableException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import java.io.EOFException;

/** The rows of one CSV file after its header, each with the line on which it begins. */
final class FactRows implements Closeable {
    private final String file;
    private final CountedBytes bytes;
    private final FactText text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private long line;
    private long linesRead;

    /**
     * Opens a file and reads its header.
     *
     * @throws UnreadableException if it is no CSV file with these columns
     */
    FactRows(Path path, FactFile<?> kind) throws IOException {
        file = String.valueOf(path.getFileName());
        bytes = new CountedBytes(Files.newInputStream(path));
        try {
            text = new FactText(new InputStreamReader(
                    file.endsWith(".gz") ? unzipped(bytes) : bytes, StandardCharsets.UTF_8.newDecoder()));
            parser = CSVParser.builder()
                    .setReader(text)
                    .setFormat(Rfc4180.FORMAT)
                    .get();
            records = parser.iterator();
            header(kind);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private InputStream unzipped(InputStream zipped) throws IOException {
        try {
            return new GZIPInputStream(zipped, 1 << 16);
        } catch (ZipException | EOFException e) {
            throw unreadable(e);
        }
    }

    private void header(FactFile<?> kind) throws IOException {
        List<String> names = next();
        if (names == null) {
            throw new UnreadableException(
                    file, "line 1", "the file is empty; its header is " + String.join(",", kind.columns()));
        }
        for (String name : names) {
            if (!kind.columns().contains(name)) {
                throw new UnreadableException(
                        file,
                        "line " + line,
                        "unknown column \"" + name + "\"; there are " + String.join(", ", kind.columns()));
            }
            if (columns.put(name, columns.size()) != null) {
                throw new UnreadableException(file, "line " + line, "two columns are named " + name + "; drop one");
            }
        }
        for (String name : kind.required()) {
            if (!columns.containsKey(name)) {
                throw new UnreadableException(
                        file,
                        "line " + line,
                        "column \"" + name + "\" is missing; required are " + String.join(", ", kind.required()));
            }
        }
    }

    /** The place of each column in a row. */
    Map<String, Integer> columns() {
        return columns;
    }

    /** The line on which the row last read begins. */
    long line() {
        return line;
    }

    /** How many bytes of the file were read. */
    long bytesRead() {
        return bytes.count();
    }

    /**
     * The cells of the next row that is not blank; null at the end.
     *
     * @throws UnreadableException if the file cannot be read on
     */
    @Nullable List<String> next() throws IOException {
        try {
            while (records.hasNext()) {
                CSVRecord row = records.next();
                text.rowDone();
                line = linesRead + 1;
                linesRead = parser.getCurrentLineNumber();
                if (row.size() != 1 || !row.get(0).isBlank()) {
                    return row.toList();
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()));
        }
    }

    private IOException unreadable(IOException e) {
        String after = "after line " + linesRead;
        if (e instanceof FactText.NotCsv) {
            return new UnreadableException(file, after, String.valueOf(e.getMessage()), e);
        }
        if (e instanceof CharacterCodingException) {
            return new UnreadableException(file, after, "not UTF-8 text; is it a binary file?", e);
        }
        if (e instanceof ZipException || e instanceof EOFException) {
            return new UnreadableException(file, after, "broken gzip; is the file whole?", e);
        }
        if (e instanceof CSVException) {
            return new UnreadableException(
                    file,
                    after,
                    "a quote is wrong; quote a whole cell, and double the quotes inside it (" + e.getMessage() + ")",
                    e);
        }
        return e;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
