package io.cloud7.reporting.csv.focus;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same rows make the same cloud, however they are delivered: with the column Id and, by fingerprint, without. */
class FocusOrderTest {
    private static List<List<String>> table;

    @TempDir
    Path directory;

    @BeforeAll
    static void readTable() throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(Sample.BILL);
                Stream<CsvRecord> records = reader.stream()) {
            table = records.map(CsvRecord::getFields).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shufflingAndSplittingChangesNothing(boolean withId) throws IOException {
        List<List<String>> original = withId ? table : withoutColumn(table, "Id");
        String once = read(write("original.csv", original));
        assertThat(read(write("again.csv", original))).isEqualTo(once);

        Random random = new Random(7);
        List<List<String>> rows = new ArrayList<>(original.subList(1, original.size()));
        Collections.shuffle(rows, random);
        List<Integer> columns = new ArrayList<>(
                IntStream.range(0, original.get(0).size()).boxed().toList());
        Collections.shuffle(columns, random);
        List<List<String>> shuffled = Stream.concat(Stream.of(original.get(0)), rows.stream())
                .map(row -> columns.stream().map(row::get).toList())
                .toList();
        assertThat(read(write("shuffled.csv", shuffled))).isEqualTo(once);

        List<Path> seven = new ArrayList<>();
        for (int part = 0; part < 7; part++) {
            List<List<String>> piece = new ArrayList<>(List.of(shuffled.get(0)));
            for (int row = 1 + part; row < shuffled.size(); row += 7) {
                piece.add(shuffled.get(row));
            }
            seven.add(write("part-" + part + ".csv", piece));
        }
        Collections.shuffle(seven, random);
        assertThat(read(seven.toArray(Path[]::new))).isEqualTo(once);
    }

    @Test
    void aFileNamedTwiceOrPackedIsReadOnce() throws IOException {
        Path packed = directory.resolve("packed.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(Sample.BILL, out);
        }
        FocusCloud bill = FocusImport.standard().read(List.of(Sample.BILL, packed, Sample.BILL));
        assertThat(bill.counts()).isEqualTo(new FocusCloud.Counts(1, 2, 1000, 1000, 0, 0));
        assertThat(Sample.text(FocusImport.standard().read(List.of(packed)))).isEqualTo(Sample.text(bill));
    }

    @Test
    void rowsDeliveredAgainUnderTheirIdCountOnce() throws IOException {
        Path part = write("part.csv", table.subList(0, 301));
        FocusCloud bill = FocusImport.standard().read(List.of(part, Sample.BILL));
        assertThat(bill.counts()).isEqualTo(new FocusCloud.Counts(2, 0, 1300, 1000, 300, 0));
        assertThat(Sample.text(bill)).isEqualTo(read(Sample.BILL));
    }

    private static String read(Path... files) throws IOException {
        return Sample.text(FocusImport.standard().read(List.of(files)));
    }

    private Path write(String name, List<List<String>> rows) throws IOException {
        Path file = directory.resolve(name);
        try (CsvWriter writer = CsvWriter.builder().build(file)) {
            rows.forEach(writer::writeRecord);
        }
        return file;
    }

    private static List<List<String>> withoutColumn(List<List<String>> rows, String name) {
        int column = rows.get(0).indexOf(name);
        return rows.stream()
                .map(row -> {
                    List<String> rest = new ArrayList<>(row);
                    rest.remove(column);
                    return rest;
                })
                .<List<String>>map(rest -> rest)
                .toList();
    }
}
