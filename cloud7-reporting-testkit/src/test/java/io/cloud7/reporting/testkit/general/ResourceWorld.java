package io.cloud7.reporting.testkit.general;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import io.cloud7.reporting.usage.UsageRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The world of {@code src/test/resources/all-resources}: a data folder with prices, at noon of 30 April 2026. */
final class ResourceWorld {
    static final Path FOLDER = Path.of("src", "test", "resources", "all-resources");
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Instant NOW = Instant.parse("2026-04-30T12:00:00Z");

    private ResourceWorld() {}

    /** The report with this id, its filters entered as texts. */
    static ReportDocument document(String report, Map<String, String> filters, Viewer viewer) throws IOException {
        return document(report, filters, viewer, JSON.createObjectNode());
    }

    /** The same under some other settings. */
    static ReportDocument document(String report, Map<String, String> filters, Viewer viewer, JsonNode settings)
            throws IOException {
        return Reporting.over(storage(settings))
                .as(viewer)
                .run(ReportCatalog.standard().query(report, new FilterValues(filters, NOW)))
                .document();
    }

    private static InMemoryStorage storage(JsonNode settings) throws IOException {
        ObjectNode cloud =
                (ObjectNode) JSON.readTree(FOLDER.resolve("cloud.json").toFile());
        settings.properties()
                .forEach(setting -> cloud.withObject("settings").set(setting.getKey(), setting.getValue()));
        InMemoryStorage storage = InMemoryStorage.create();
        storage.replace(
                CloudJson.read(new ByteArrayInputStream(JSON.writeValueAsBytes(cloud)), "cloud.json"), Instant.EPOCH);
        List<UsageRecord> usage = Files.readAllLines(FOLDER.resolve("usage.csv")).stream()
                .skip(1)
                .map(line -> usage(List.of(line.split(",", -1))))
                .toList();
        IngestResult result = storage.append(UsageBatch.ofUsage(usage), Stamp.asRecorded());
        if (!result.refused().isEmpty()) {
            throw new IllegalStateException("the world is refused: " + result.refused());
        }
        return storage;
    }

    private static UsageRecord usage(List<String> cells) {
        return UsageRecord.of(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                Instant.parse(cells.get(5)),
                Instant.parse(cells.get(6)));
    }
}
