package io.cloud7.examples.reportcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoFilesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/demo");

    @Test
    void everyShippedFileIsUnpacked() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<String> shipped = files.filter(Files::isRegularFile)
                    .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            assertThat(DemoFiles.NAMES).containsExactlyElementsOf(shipped);
        }
    }

    @Test
    void whatIsShippedIsSmall() throws IOException {
        long bytes = 0;
        for (String name : DemoFiles.NAMES) {
            bytes += Files.size(RESOURCES.resolve(name));
        }
        assertThat(bytes).isLessThan(1_000_000);
    }
}
