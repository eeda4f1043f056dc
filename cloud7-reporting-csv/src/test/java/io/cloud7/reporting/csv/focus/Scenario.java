package io.cloud7.reporting.csv.focus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What the files of the scenarios say, and what is expected of them. */
final class Scenario {
    private Scenario() {}

    /** The sums of a file. */
    static JsonNode expected(String file) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readString(Sample.SCENARIOS.resolve("expected.json")))
                .path("files")
                .path(file);
    }

    static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }
}
