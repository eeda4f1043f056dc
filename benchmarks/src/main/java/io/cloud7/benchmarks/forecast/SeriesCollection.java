package io.cloud7.benchmarks.forecast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads collections of series, in the order of the file. */
public final class SeriesCollection {
    private SeriesCollection() {}

    /**
     * The series of a file.
     *
     * @param file {@code .csv} (a header, then one series a row: name, values, empty cells at the end) or {@code .tsf}
     *     (after a line {@code @data}, one series a row: attributes and values between colons); either may be {@code .gz}
     */
    public static List<double[]> read(Path file) throws IOException {
        boolean tsf = file.getFileName().toString().contains(".tsf");
        List<double[]> series = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(unpacked(file), StandardCharsets.UTF_8))) {
            boolean data = false;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (data && !line.isBlank()) {
                    series.add(values(line.substring(line.indexOf(tsf ? ':' : ',') + 1)));
                }
                data |= !tsf || line.startsWith("@data");
            }
        }
        return series;
    }

    /** The series of a file, the last values of each held out; those that are too short or constant are left out. */
    public static List<Continuation> heldOut(Path file, int horizon) throws IOException {
        return read(file).stream()
                .filter(values -> values.length > 2 * horizon)
                .map(values -> Continuation.heldOut(values, horizon))
                .filter(series -> series.scale() > 0)
                .toList();
    }

    /** The series of a file, with what came after each in another file. */
    public static List<Continuation> continued(Path train, Path test) throws IOException {
        List<double[]> histories = read(train);
        List<double[]> futures = read(test);
        List<Continuation> collection = new ArrayList<>();
        for (int i = 0; i < histories.size(); i++) {
            collection.add(new Continuation(histories.get(i), futures.get(i)));
        }
        return collection;
    }

    private static InputStream unpacked(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }

    private static double[] values(String cells) {
        return Arrays.stream(cells.substring(cells.lastIndexOf(':') + 1).split(","))
                .map(cell -> cell.replace("\"", "").strip())
                .filter(cell -> !cell.isEmpty())
                .mapToDouble(cell -> cell.equals("?") ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }
}
