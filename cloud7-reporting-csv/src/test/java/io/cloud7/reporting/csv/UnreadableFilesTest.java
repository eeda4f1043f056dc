package io.cloud7.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.json.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is not what it should be is unreadable, with its name and place. */
class UnreadableFilesTest {
    private static final String HEADER = "id,contract,resource,product,quantity,from,to\n";
    private static final String GOOD = "a,c,vm,payg-cpu,1,2025-04-01T00:00:00Z,2025-04-02T00:00:00Z\n";

    @TempDir
    Path folder;

    private final RecordedStore store = new RecordedStore();

    @BeforeEach
    void aFolderWithACloud() throws IOException {
        Files.copy(DataFolderTest.example("reconciliation").resolve("cloud.json"), folder.resolve("cloud.json"));
    }

    private LoadReport load() throws IOException {
        return DataFolder.read(folder).loadInto(store, row -> {
            throw new AssertionError(row);
        });
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(utf8(text));
        }
        return bytes.toByteArray();
    }

    /** Faults that show when the folder is opened, before anything is loaded. */
    static List<Arguments> atOpening() {
        return List.of(
                Arguments.of("usage.csv", utf8(""), "line 1", "the file is empty; its header is id,contract,"),
                Arguments.of("usage.csv", utf8("\uFEFF"), "line 1", "the file is empty"),
                Arguments.of("usage.csv", utf8("\n \n"), "line 1", "the file is empty"),
                Arguments.of(
                        "usage.csv",
                        utf8(HEADER.replace(",quantity", "") + GOOD),
                        "line 1",
                        "column \"quantity\" is missing; required are id, contract,"),
                Arguments.of(
                        "usage.csv",
                        utf8("\n\n" + HEADER.replace("to", "until")),
                        "line 3",
                        "unknown column \"until\"; there are id, contract,"),
                Arguments.of("usage.csv", utf8(HEADER.replace("id,", "ID,")), "line 1", "unknown column \"ID\""),
                Arguments.of(
                        "usage.csv",
                        utf8(HEADER.replace("to\n", "to,id\n")),
                        "line 1",
                        "two columns are named id; drop one"),
                Arguments.of("usage.csv", utf8(HEADER.replace(",", ";")), "line 1", "unknown column \"id;contract;"),
                Arguments.of("usage.csv", utf8("id,\0"), "after line 0", "holds a NUL character; is it a binary file?"),
                Arguments.of(
                        "usage.csv",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G'},
                        "after line 0",
                        "not UTF-8 text; is it a binary file?"),
                Arguments.of("usage.csv", HEADER.getBytes(StandardCharsets.UTF_16LE), "after line 0", "NUL"),
                Arguments.of(
                        "usage.csv", utf8("\"id,contract"), "after line 0", "a quote is wrong; quote a whole cell"),
                Arguments.of("usage.csv.gz", utf8(HEADER + GOOD), "after line 0", "broken gzip"),
                Arguments.of("usage.csv.gz", new byte[0], "after line 0", "broken gzip"),
                Arguments.of(
                        "events.csv",
                        utf8("id,contract,resource,product,at\n"),
                        "line 1",
                        "column \"level\" is missing"),
                Arguments.of(
                        "charges-x.csv",
                        utf8("id,contract,charge_type,from,to,billed_cost,effective_cost\n"),
                        "line 1",
                        "column \"currency\" is missing"),
                Arguments.of(
                        "samples.csv",
                        utf8("resource,meter,at,allocated,used,watts\n"),
                        "line 1",
                        "unknown column \"watts\""));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("atOpening")
    void isFoundBeforeAnythingIsLoaded(String file, byte[] content, String place, String reason) throws IOException {
        Files.write(folder.resolve("usage-0.csv"), utf8(HEADER + GOOD));
        Files.write(folder.resolve(file), content);

        assertThatThrownBy(() -> DataFolder.read(folder)).isInstanceOfSatisfying(UnreadableException.class, e -> {
            assertThat(e.file()).isEqualTo(file);
            assertThat(e.place()).isEqualTo(place);
            assertThat(e.reason()).contains(reason);
        });
    }

    /** Faults that lie deeper in a file. */
    static List<Arguments> onTheWay() throws IOException {
        String rows = HEADER + GOOD;
        byte[] zipped = gzip(rows + GOOD.repeat(10_000));
        return List.of(
                Arguments.of("usage.csv", utf8(rows + "b\0" + GOOD), "holds a NUL character; is it a binary file?"),
                Arguments.of("usage.csv", latin1(rows + "é" + GOOD), "not UTF-8 text"),
                Arguments.of("usage.csv", utf8(rows + "\"b" + GOOD), "a quote is wrong"),
                Arguments.of("usage.csv", utf8(rows + "\"b\"b" + GOOD), "a quote is wrong"),
                Arguments.of(
                        "usage.csv",
                        utf8(rows + "\"" + GOOD.repeat(20_000)),
                        "a row has more than 1048576 characters; is a quote never closed?"),
                Arguments.of("usage.csv.gz", Arrays.copyOf(zipped, zipped.length - 20), "broken gzip"));
    }

    private static byte[] latin1(String text) {
        // the header and first row fill the first decoded block, so that the fault is met while rows are read
        return (text.replace(GOOD, GOOD.repeat(2_000)) + text).getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("onTheWay")
    void isToldWhereverItLies(String file, byte[] content, String reason) throws IOException {
        Files.write(folder.resolve(file), content);

        assertThatThrownBy(this::load).isInstanceOfSatisfying(UnreadableException.class, e -> {
            assertThat(e.file()).isEqualTo(file);
            assertThat(e.reason()).contains(reason);
        });
    }

    @Test
    void aHeaderAloneIsAFileWithoutRows() throws IOException {
        Files.writeString(folder.resolve("usage.csv"), HEADER.strip());

        assertThat(load()).isEqualTo(new LoadReport(0, 0, 0, false, List.of()));
    }

    @Test
    void noFolderNoCloudAndAFileInsteadOfAFolderAreUnreadable() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path empty = Files.createDirectory(folder.resolve("empty"));

        for (Path path : List.of(folder.resolve("nowhere"), empty, file)) {
            assertThatThrownBy(() -> DataFolder.read(path))
                    .isInstanceOf(UnreadableException.class)
                    .hasMessageContaining("no data folder; it is a directory with a file cloud.json");
        }
    }

    @Test
    void brokenCloudAndInvoicesAreNamed() throws IOException {
        Files.writeString(folder.resolve("invoices.json"), "{ \"format\": \"cloud7/2\", \"invoices\": [] }");
        assertThatThrownBy(() -> DataFolder.read(folder))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("invoices.json, format: is \"cloud7/2\"; this version reads cloud7/1");

        Files.writeString(folder.resolve("cloud.json"), "{");
        assertThatThrownBy(() -> DataFolder.read(folder))
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith("cloud.json, ")
                .hasMessageContaining("not valid JSON");
    }
}
