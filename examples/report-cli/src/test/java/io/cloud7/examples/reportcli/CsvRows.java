package io.cloud7.examples.reportcli;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;

/** Reads CSV with a reader that is not the writer's. */
final class CsvRows {
    private CsvRows() {}

    static List<List<String>> of(String text) {
        return CsvReader.builder().ofCsvRecord(text).stream()
                .map(row -> row.getFields())
                .toList();
    }
}
