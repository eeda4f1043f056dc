package io.cloud7.reporting.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One row of {@code src/test/resources/rulings}: a small world, questions about it, and figures derived by hand. */
record RulingCase(String id, String ruling, JsonNode json) {
    static final Path FOLDER = Path.of("src", "test", "resources", "rulings");
    static final ObjectMapper JSON = new ObjectMapper();

    /** All cases of all files, in name order. */
    static List<RulingCase> all() {
        List<RulingCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (!name.startsWith("base") && name.endsWith(".json")) {
                    for (JsonNode json : JSON.readTree(file.toFile())) {
                        cases.add(new RulingCase(
                                json.required("id").asText(),
                                json.required("ruling").asText(),
                                json));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    List<JsonNode> list(String key) {
        List<JsonNode> elements = new ArrayList<>();
        json.path(key).forEach(elements::add);
        return elements;
    }

    @Override
    public String toString() {
        return ruling + " " + id;
    }
}
