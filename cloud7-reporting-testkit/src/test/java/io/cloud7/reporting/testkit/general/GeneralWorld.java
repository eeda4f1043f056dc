package io.cloud7.reporting.testkit.general;

import io.cloud7.reporting.ReportCatalog;
import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.json.CloudJson;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The world of {@code src/test/resources/general}: a data folder whose instants are days. */
final class GeneralWorld {
    static final Path FOLDER = Path.of("src", "test", "resources", "general");

    private static final Instant NOW = Instant.parse("2026-04-30T12:00:00Z");

    private GeneralWorld() {}

    /** The report with this id, its filters entered as texts, at noon of 30 April 2026. */
    static ReportDocument document(String report, Map<String, String> filters, Viewer viewer) throws IOException {
        return Reporting.over(storage())
                .as(viewer)
                .run(ReportCatalog.standard().query(report, new FilterValues(filters, NOW)))
                .document();
    }

    static InMemoryStorage storage() throws IOException {
        InMemoryStorage storage = InMemoryStorage.create();
        try (InputStream cloud = Files.newInputStream(FOLDER.resolve("cloud.json"))) {
            storage.replace(CloudJson.read(cloud, "cloud.json"), Instant.EPOCH);
        }
        IngestResult result = storage.append(
                new UsageBatch(
                        lines("usage.csv").map(GeneralWorld::usage).toList(),
                        lines("events.csv").map(GeneralWorld::event).toList(),
                        List.of(),
                        List.of()),
                Stamp.asRecorded());
        if (!result.refused().isEmpty()) {
            throw new IllegalStateException("the world is refused: " + result.refused());
        }
        return storage;
    }

    private static Stream<List<String>> lines(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream().skip(1).map(line -> List.of(line.split(",", -1)));
    }

    private static UsageRecord usage(List<String> cells) {
        return UsageRecord.of(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                instant(cells.get(5)),
                instant(cells.get(6)));
    }

    private static LevelChange event(List<String> cells) {
        return LevelChange.of(
                cells.get(0), cells.get(1), cells.get(2), cells.get(3), instant(cells.get(4)), cells.get(5));
    }

    private static Instant instant(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
