package io.cloud7.examples.reportcli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question of a worked example with the figures that it must answer.
 *
 * @param folder the data folder
 * @param number of the question in its folder, from 1
 * @param args the command and its arguments, without the data folder
 * @param expected figures by path; null: the report says that there is none
 */
record WorkedExample(Path folder, int number, List<String> args, Map<String, @Nullable String> expected) {
    private static final Path FOLDERS = Path.of("src/test/resources/worked-examples");

    static List<WorkedExample> all() {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .flatMap(folder -> in(folder).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<WorkedExample> in(Path folder) {
        try {
            JsonNode file =
                    new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
            List<WorkedExample> examples = new ArrayList<>();
            for (JsonNode check : file.get("checks")) {
                List<String> args = new ArrayList<>();
                check.get("args").forEach(arg -> args.add(arg.asText()));
                Map<String, @Nullable String> expected = new LinkedHashMap<>();
                check.get("expect")
                        .properties()
                        .forEach(figure -> expected.put(
                                figure.getKey(),
                                figure.getValue().isNull()
                                        ? null
                                        : figure.getValue().asText()));
                examples.add(new WorkedExample(folder, examples.size() + 1, args, expected));
            }
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the report that it asks for. */
    String report() {
        return args.get(0);
    }

    /** The arguments with the data folder and more. */
    String[] args(String... more) {
        List<String> all = new ArrayList<>(args);
        all.addAll(List.of("--data", folder.toString()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Override
    public String toString() {
        return folder.getFileName() + " " + number;
    }
}
