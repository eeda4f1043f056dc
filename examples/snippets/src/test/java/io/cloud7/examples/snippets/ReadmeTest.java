package io.cloud7.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows what is compiled and what it prints. */
class ReadmeTest {
    private static final Path PROJECT = Path.of("..", "..");
    private static final Path SOURCES = Path.of("src", "main", "java", "io", "cloud7", "examples", "snippets");
    private static final Path TESTS = Path.of("src", "test", "java", "io", "cloud7", "examples", "snippets");

    @Test
    void showsTheCompiledLines() throws IOException {
        assertThat(readme())
                .contains(shown(SOURCES.resolve("CustomerContract.java"), "// README"))
                .contains(shown(SOURCES.resolve("springboot/ReportingConfiguration.java"), "// README"));
        assertThat(Files.readString(PROJECT.resolve("docs/storage.md")))
                .contains(shown(TESTS.resolve("ownstorage/OwnStorageTest.java"), "// DOCS"));
    }

    private static String shown(Path file, String mark) throws IOException {
        String source = Files.readString(file);
        int begin = source.indexOf(mark + "\n") + mark.length() + 1;
        String between = source.substring(begin, source.indexOf(mark, begin));
        return "```java\n" + between.stripTrailing().stripIndent() + "\n```";
    }

    @Test
    void showsWhatTheLinesPrint(@TempDir Path out) throws IOException {
        String printed = run(out);

        assertThat(readme()).contains("```text\n" + printed.strip() + "\n```");
        assertThat(printed).contains("billed 364.73, of it PAYG EUR 11.83");
    }

    @Test
    void writesOneCsvFileATable(@TempDir Path out) throws IOException {
        run(out);

        List<String> payg = Files.readAllLines(out.resolve("contract-payg.csv"), StandardCharsets.UTF_8);
        assertThat(payg).hasSize(2);
        assertThat(payg.get(0)).startsWith("Provider,Region,Service,Resource Type,Product,Resource Name,Resource ID");
        assertThat(payg.get(1)).contains("web-1", "246.5", "986", "11.83");
    }

    private static String run(Path out) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            CustomerContract.main(new String[] {"src/main/resources/my-cloud", out.toString()});
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String readme() throws IOException {
        return Files.readString(PROJECT.resolve("README.md"));
    }
}
