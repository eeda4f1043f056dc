package io.cloud7.examples.reportcli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads series from rows of {@code series,step,value}. */
final class SeriesFile {
    private static final List<String> COLUMNS = List.of("series", "step", "value");
    private static final Pattern STEP = Pattern.compile("[+-]?\\d{1,15}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private final Path file;
    private final Console console;
    private final Map<String, NumberedSeries> series = new LinkedHashMap<>();
    private boolean refused;

    private SeriesFile(Path file, Console console) {
        this.file = file;
        this.console = console;
    }

    /**
     * What was read.
     *
     * @param series in the order of their first rows
     * @param status how a command that did its work on them ends
     */
    record Read(List<NumberedSeries> series, ExitStatus status) {}

    /** Reads a file, plain or {@code .gz}; each row that is refused is a line on standard error. */
    static Read read(Path path, Console console) throws IOException {
        SeriesFile file = new SeriesFile(path, console);
        try (InputStream bytes = Files.newInputStream(path)) {
            file.readRows(path.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes);
        } catch (UncheckedIOException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
        return new Read(List.copyOf(file.series.values()), file.refused ? ExitStatus.ROWS_REFUSED : ExitStatus.DONE);
    }

    private void readRows(InputStream bytes) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setAllowMissingColumnNames(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
                .get();
        BufferedReader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        skipByteOrderMark(text);
        try (CSVParser rows = parser(format, text)) {
            if (!rows.getHeaderNames().containsAll(COLUMNS)) {
                throw new Refusal(
                        ExitStatus.UNREADABLE,
                        file + " has the columns " + rows.getHeaderNames(),
                        "the first line names series, step and value");
            }
            long read = rows.getCurrentLineNumber();
            for (CSVRecord row : rows) {
                long line = read + 1;
                read = rows.getCurrentLineNumber();
                try {
                    add(row);
                } catch (IllegalArgumentException e) {
                    refused = true;
                    console.complain("refused: " + file + ", line " + line + ": " + e.getMessage());
                }
            }
        }
    }

    private CSVParser parser(CSVFormat format, BufferedReader text) throws IOException {
        try {
            return format.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    ExitStatus.UNREADABLE,
                    file + " has no header that can be read: " + e.getMessage(),
                    "the first line names series, step and value, each once");
        }
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    private void add(CSVRecord row) {
        if (!row.isConsistent()) {
            throw new IllegalArgumentException("it has " + row.size() + " cells, not as many as the header");
        }
        String name = row.get("series");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("it names no series");
        }
        long step = step(row.get("step"));
        double value = value(row.get("value"));
        series.computeIfAbsent(name, NumberedSeries::new).add(step, value);
    }

    private static long step(String cell) {
        if (!STEP.matcher(cell).matches()) {
            throw new IllegalArgumentException("step \"" + cell + "\" is no whole number");
        }
        return Long.parseLong(cell);
    }

    private static double value(String cell) {
        if (cell.isEmpty() || cell.equals("NaN")) {
            return Double.NaN;
        }
        double value = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value \"" + cell + "\" is no number; leave it empty for a gap");
        }
        return value;
    }
}
