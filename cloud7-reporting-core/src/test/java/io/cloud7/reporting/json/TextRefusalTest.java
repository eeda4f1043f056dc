package io.cloud7.reporting.json;

import static io.cloud7.reporting.json.JsonDocuments.cloud;
import static io.cloud7.reporting.json.JsonDocuments.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that is no such document at all. */
class TextRefusalTest {
    private static final String LIMITS = "; a document has at most 32 levels, 64 KiB a string and 256 MiB altogether";

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("empty", "", "", "the file is empty; it holds one JSON object"),
                arguments("blank", " \n", "", "the file is empty"),
                arguments("a CSV file", "id,name\n1,a\n", "line 1, column ", "not valid JSON: "),
                arguments("an array", "[]", "", "is []; it must be an object"),
                arguments("null", "null", "", "is null; it must be an object"),
                arguments(
                        "cut off",
                        "{\"format\": \"cloud7/1\", \"settings\": {",
                        "settings (line 1",
                        "not valid JSON: "),
                arguments("trailing comma", "{\"format\": \"cloud7/1\",}", "format (line 1", "not valid JSON: "),
                arguments("comment", "{ // no\n}", "line 1", "not valid JSON: "),
                arguments("NaN", "{\"format\": NaN}", "format (line 1", "not valid JSON: "),
                arguments("leading zeros", "{\"format\": 007}", "format (line 1", "not valid JSON: "),
                arguments("trailing object", "{} {}", "line 1, column ", "something follows the JSON object"),
                arguments("trailing word", "{}\nend", "line 2", "not valid JSON: "),
                arguments(
                        "a key twice",
                        "{\"settings\": {\"zone\": \"UTC\", \"zone\": \"UTC\"}}",
                        "settings.zone (line 1",
                        "Duplicate field 'zone'"),
                arguments("40 levels", "{\"a\": " + "[".repeat(40) + "]".repeat(40) + "}", "a[0]", LIMITS),
                arguments(
                        "string above 64 KiB",
                        "{\"format\": \"" + "x".repeat(65_537) + "\"}",
                        "format (line 1",
                        LIMITS),
                arguments("document above 256 MiB", "{" + " ".repeat(257 * 1024 * 1024) + "}", "line 1", LIMITS),
                arguments("number of 300 digits", "{\"format\": " + "9".repeat(300) + "}", "format (line 1", LIMITS),
                arguments("name above 1,000", "{\"" + "n".repeat(60_000) + "\": 1}", "line 1", LIMITS),
                arguments("huge exponent", "{\"format\": 1e99999999999}", "format (line 1", "out of bounds"),
                arguments("huge exponent of a text", "{\"format\": 1e999999999}", "format", "it must be a string"),
                arguments(
                        "half a surrogate pair",
                        "{\"format\": \"a\\ud800b\"}",
                        "format",
                        "holds half a surrogate pair"),
                arguments(
                        "half a pair at the end", "{\"format\": \"\\ud83d\"}", "format", "holds half a surrogate pair"),
                arguments(
                        "a shown value is cut",
                        "{\"settings\": \"" + "y".repeat(500) + "\", \"format\": \"cloud7/1\"}",
                        "settings",
                        "is \"" + "y".repeat(59) + "…; it must be an object"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void textThatIsNoDocumentIsRefusedQuicklyWithItsPlace(String name, String text, String place, String reason) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThatThrownBy(() -> cloud(text))
                        .isInstanceOfSatisfying(UnreadableException.class, refusal -> {
                            assertThat(refusal.place()).startsWith(place);
                            assertThat(refusal.reason()).contains(reason).hasSizeLessThan(500);
                        }));
    }

    @Test
    void wholePairsAreCharacters() throws IOException {
        String document =
                JsonDocuments.changed(resource("every-field-cloud.json"), "/resources/0/name", "\"\\ud83d\\ude00\"");

        assertThat(cloud(document).findResource("vm-17").orElseThrow().name()).isEqualTo("😀");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin1 = "{\"format\": \"ü\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatIOException()
                .isThrownBy(() -> CloudJson.read(new ByteArrayInputStream(latin1), "cloud.json"))
                .withMessage("cloud.json: not UTF-8 text; is it a binary file?");
    }

    @Test
    void byteOrderMarkIsSkipped() throws IOException {
        String document = resource("every-field-cloud.json");

        assertThat(JsonDocuments.written(cloud("\uFEFF" + document))).isEqualTo(JsonDocuments.written(cloud(document)));
    }

    @Test
    void theReaderLeavesTheStreamOpen() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        byte[] bytes = resource("every-field-invoices.json").getBytes(StandardCharsets.UTF_8);
        InputStream in = new ByteArrayInputStream(bytes) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        assertThat(InvoicesJson.read(in, "invoices.json", JsonDocuments.BERLIN)).hasSize(2);
        assertThat(in.read()).isEqualTo(-1);
        assertThat(closed).isFalse();
    }

    @Test
    void filesAreNamedInErrors(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("cloud.json"), "{}");

        assertThatIOException()
                .isThrownBy(() -> CloudJson.read(file))
                .withMessage("cloud.json, format: is missing; it is required");
        assertThatIOException()
                .isThrownBy(() -> InvoicesJson.read(file, JsonDocuments.BERLIN))
                .withMessage("cloud.json, format: is missing; it is required");
        assertThatThrownBy(() -> CloudJson.read(folder.resolve("gone.json"))).isInstanceOf(NoSuchFileException.class);
    }
}
