package io.cloud7.examples.reportcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in: a documented exit status, and an error that says where and what to do. */
class BadInputTest {
    private static final String GOOD = "u1,c,vm,cpu,4,2026-03-01T00:00:00Z,2026-03-02T00:00:00Z";

    @TempDir
    private Path folder = Path.of("");

    private static Arguments spoilt(String what, int status, Consumer<SampleFolder> spoiling, String... says) {
        Function<SampleFolder, CliRun> ask = sample -> {
            spoiling.accept(sample.usage(GOOD));
            return sample.march();
        };
        return Arguments.of(what, status, ask, says);
    }

    private static Arguments asked(String what, int status, Function<SampleFolder, CliRun> ask, String... says) {
        return Arguments.of(
                what, status, (Function<SampleFolder, CliRun>) sample -> ask.apply(sample.usage(GOOD)), says);
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                spoilt(
                        "a missing column",
                        3,
                        sample -> sample.write("usage.csv", "id,contract,resource,product,from,to\n"),
                        "usage.csv",
                        "quantity"),
                spoilt(
                        "an unknown column",
                        3,
                        sample -> sample.write("usage.csv", "id,contract,resource,product,quantity,from,to,colour\n"),
                        "usage.csv",
                        "colour"),
                spoilt(
                        "an amount of 1e999999999",
                        1,
                        sample ->
                                sample.usage(GOOD, "u2,c,vm,cpu,1e999999999,2026-03-02T00:00:00Z,2026-03-03T00:00:00Z"),
                        "usage.csv",
                        "3",
                        "quantity",
                        "999999999",
                        "1 of 2 rows"),
                spoilt(
                        "JSON of 40 levels",
                        3,
                        sample -> sample.write("cloud.json", "[".repeat(40) + "]".repeat(40)),
                        "cloud.json"),
                spoilt(
                        "a binary file",
                        3,
                        sample -> sample.write("usage.csv", new byte[] {0x1f, 0, (byte) 0xff, (byte) 0xfe, 7, 0}),
                        "usage.csv"),
                spoilt("a broken cloud.json", 3, sample -> sample.write("cloud.json", "{ \"format\": "), "cloud.json"),
                spoilt(
                        "an unknown field",
                        3,
                        sample -> sample.write("cloud.json", "{ \"format\": \"cloud7/1\", \"colour\": 1 }"),
                        "cloud.json",
                        "colour"),
                spoilt(
                        "a conflicting duplicate",
                        1,
                        sample -> sample.usage(GOOD, GOOD.replace(",4,", ",5,")),
                        "usage.csv",
                        "3",
                        "u1",
                        "1 of 2 rows"),
                spoilt(
                        "an unknown resource",
                        1,
                        sample -> sample.usage(GOOD, GOOD.replace("u1,c,vm", "u2,c,ghost")),
                        "usage.csv",
                        "resource",
                        "ghost"),
                asked(
                        "to before from",
                        2,
                        sample -> sample.contract("acme", "ACME-2026", "2026-03-31", "2026-03-01"),
                        "from 2026-03-31 to 2026-03-01"),
                asked(
                        "an unknown contract",
                        2,
                        sample -> sample.contract("acme", "ACME-2027", "2026-03-01", "2026-03-31"),
                        "ACME-2027"),
                asked(
                        "an unknown organization",
                        2,
                        sample -> sample.contract("apex", "ACME-2026", "2026-03-01", "2026-03-31"),
                        "apex"),
                asked(
                        "a reseller's contract read as customer",
                        2,
                        sample -> sample.contract("north", "NORTH-2026", "2026-03-01", "2026-03-31"),
                        "north",
                        "RESELLER"),
                asked("an unknown viewer", 2, sample -> sample.march("--viewer", "apex"), "apex", "operator"),
                asked("a viewer beside the contract", 2, sample -> sample.march("--viewer", "north"), "ACME-2026"),
                asked(
                        "a viewer without the privilege",
                        2,
                        sample -> sample.march("--privileges", "general,capacity"),
                        "CONTRACT"),
                asked("CSV to nowhere", 2, sample -> sample.march("--format", "csv"), "--out FOLDER"),
                asked("an unknown format", 2, sample -> sample.march("--format", "xml"), "'xml'", "JSON"),
                asked(
                        "an unknown zone",
                        2,
                        sample -> sample.march("--zone", "Mars/Olympus"),
                        "Mars/Olympus",
                        "Europe/Berlin"),
                asked(
                        "an instant without offset",
                        2,
                        sample -> sample.march("--as-of", "2026-03-01T00:00:00"),
                        "as-of",
                        "offset"),
                asked(
                        "a day that is none",
                        2,
                        sample -> sample.contract("acme", "ACME-2026", "2026-02-30", "2026-03-31"),
                        "2026-02-30",
                        "YYYY-MM-DD"),
                asked("an unknown option", 2, sample -> sample.march("--colour"), "--colour", "contract --help"),
                asked(
                        "no data folder",
                        3,
                        sample -> CliRun.of("validate", "--data", "no/such/folder"),
                        "no/such/folder"),
                asked("no data folder named", 2, sample -> CliRun.of("validate"), "--data"),
                asked("no command", 2, sample -> CliRun.of(), "use one of"),
                asked("an unknown command", 2, sample -> CliRun.of("contracts"), "contracts"),
                asked(
                        "a bill that is not there",
                        3,
                        sample -> CliRun.of("import-focus", "no-such-bill.csv", "--out", "target/never"),
                        "no-such-bill.csv"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void isAnsweredWithAStatusAndTheWayOut(String what, int status, Function<SampleFolder, CliRun> ask, String[] says) {
        CliRun run = ask.apply(new SampleFolder(folder));
        assertThat(run.status()).as(run.err()).isEqualTo(status);
        assertThat(run.err()).contains(says).doesNotContain("\tat ", "Exception");
        if (status > 1) {
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines())
                    .hasSize(2)
                    .satisfiesExactly(
                            error -> assertThat(error).startsWith("error: "),
                            hint -> assertThat(hint).startsWith("hint: "));
        }
    }

    @Test
    void goodRowsAreReportedBesideRefusedOnes() {
        CliRun run =
                new SampleFolder(folder).usage(GOOD, GOOD.replace(",4,", ",5,")).march("--format", "json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).containsPattern("\"billed\" ?: ?\"0.96\"");
    }

    @Test
    void validateCountsWhatWentInAndListsWhatDidNot() {
        CliRun run = new SampleFolder(folder)
                .usage(GOOD, GOOD, GOOD.replace(",4,", ",5,"), GOOD.replace("u1,c,vm", "u2,ghost,vm"))
                .validate();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("contracts +2\\R")
                .containsPattern("rows accepted +1\\R")
                .containsPattern("rows duplicate +1\\R")
                .containsPattern("rows refused +2\\R");
        assertThat(run.err().lines())
                .hasSize(3)
                .anySatisfy(line ->
                        assertThat(line).startsWith("refused: usage.csv").contains("5", "ghost"));
    }

    @Test
    void validateNamesFilesThatItDoesNotReadAndInvoicesOfUnknownContracts() {
        CliRun run = new SampleFolder(folder)
                .usage(GOOD)
                .write("useage.csv", SampleFolder.USAGE_HEADER)
                .write("invoices.json", """
                        { "format": "cloud7/1", "invoices": [ { "number": "I-1", "contract": "ghost", "from": "2026-03-01",
                          "to": "2026-04-01", "currency": "EUR", "status": "DUE", "lines": [] } ] }
                        """)
                .validate();
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .contains("  - not read: useage.csv")
                .anyMatch(line -> line.startsWith("  ! UNKNOWN_CONTRACT: invoice I-1 names contract ghost"))
                .noneMatch(line -> line.endsWith(" usage.csv"));
    }

    @Test
    void aRefusedQuestionWritesNothing() {
        Path out = folder.resolve("reports/march.json");
        CliRun run = new SampleFolder(folder)
                .usage(GOOD)
                .contract("acme", "NONE", "2026-03-01", "2026-03-31", "--format", "json", "--out", out.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(Files.exists(out.getParent())).isFalse();
    }

    @Test
    void aFileInsteadOfAFolderIsRefusedForCsv() {
        SampleFolder sample = new SampleFolder(folder).usage(GOOD);
        CliRun run = sample.march(
                "--format", "csv", "--out", folder.resolve("cloud.json").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("is a file", "takes a folder");
        assertThat(sample.march("--format", "json", "--out", folder.toString()).status())
                .isEqualTo(2);
    }
}
