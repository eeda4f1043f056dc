package io.cloud7.examples.reportcli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleCloudTest {
    private static final Path FOLDER = Path.of("src/main/resources/demo/sample-cloud");

    @Test
    void theShippedFilesAreThoseThatTheGeneratorWrites() throws IOException {
        for (var file : SampleCloudUsage.files().entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(file.getKey()))).isEqualTo(file.getValue());
        }
    }

    @Test
    void noGeneratedFileIsLeftOver() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> generated = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("usage") || name.startsWith("events"))
                    .sorted()
                    .toList();
            assertThat(generated)
                    .containsExactlyElementsOf(
                            SampleCloudUsage.files().keySet().stream().sorted().toList());
        }
    }
}
