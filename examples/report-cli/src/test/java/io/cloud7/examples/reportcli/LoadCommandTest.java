package io.cloud7.examples.reportcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoadCommandTest {
    private static final String GOOD = "u1,c,vm,cpu,4,2026-03-01T00:00:00Z,2026-03-02T00:00:00Z";
    private static final List<String> MARCH = List.of(
            "contract",
            "--role",
            "customer",
            "--organization",
            "acme",
            "--contract",
            "ACME-2026",
            "--from",
            "2026-03-01",
            "--to",
            "2026-03-31");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void refusedRowsAreNamedAsByValidateAndTheOthersGoIn(SourceDatabase database) {
        SampleFolder sample = new SampleFolder(folder)
                .usage(GOOD, GOOD, GOOD.replace(",4,", ",5,"), GOOD.replace("u1,c,vm", "u2,ghost,vm"));
        CliRun loaded = database.load(folder, folder);
        CliRun validated = sample.validate();
        assertThat(loaded.status()).isEqualTo(1);
        assertThat(refused(loaded)).hasSize(2).isEqualTo(refused(validated));
        assertThat(validated.out()).startsWith(loaded.out()).contains("not read: cloud.");
        assertThat(database.ask(MARCH, folder).out()).containsPattern("\"billed\" ?: ?\"0.96\"");
    }

    private static List<String> refused(CliRun run) {
        return run.err().lines().filter(line -> line.startsWith("refused: ")).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aBillIsLoadedLikeTheFolderThatItsImportWrites(SourceDatabase database) throws IOException {
        Path bill = DemoFiles.unpackInto(folder).focusBill();
        Path imported = folder.resolve("imported");
        assertThat(CliRun.of("import-focus", bill.toString(), "--out", imported.toString())
                        .status())
                .isZero();
        CliRun loaded = CliRun.of("load", "--focus", bill.toString(), "--jdbc", database.url(folder));
        assertThat(loaded.status()).as(loaded.err()).isZero();
        List<String> september = List.of("general", "payg", "--from", "2024-09-01", "--to", "2024-09-30");
        assertThat(database.ask(september, folder)).isEqualTo(SourceDatabase.askFolder(september, imported));
        CliRun again = CliRun.of("load", "--focus", bill.toString(), "--jdbc", database.url(folder));
        assertThat(again.out()).containsPattern("rows accepted +0\\R");
    }

    @Test
    void tablesMayHaveAnotherPrefixAndSchema() {
        new SampleFolder(folder).usage(GOOD);
        String url = "jdbc:h2:" + folder.toAbsolutePath().resolve("x") + ";INIT=CREATE SCHEMA IF NOT EXISTS BILLING";
        String[] place = {"--jdbc", url, "--schema", "BILLING", "--prefix", "meter_"};
        assertThat(CliRun.of(SourceDatabase.with(List.of("load", "--data", folder.toString()), place)))
                .satisfies(run -> assertThat(run.status()).as(run.err()).isZero());
        assertThat(CliRun.of(SourceDatabase.with(MARCH, place)).out()).contains("0.96");
        assertThat(CliRun.of(SourceDatabase.with(MARCH, "--jdbc", url)))
                .satisfies(run -> assertThat(run.status()).isEqualTo(3))
                .satisfies(run -> assertThat(run.err()).contains("c7_*", "report-cli load", "--schema"));
    }

    @ParameterizedTest
    @EnumSource
    void verifyComparesTheRollupsWithTheLedgerAndRebuildMendsThem(SourceDatabase database) throws SQLException {
        new SampleFolder(folder).usage(GOOD);
        assertThat(database.load(folder, folder).status()).isZero();
        CliRun sound = CliRun.of("verify", "--jdbc", database.url(folder));
        assertThat(sound.status()).as(sound.err()).isZero();
        assertThat(sound.out()).containsPattern("ledger records +1\\R").containsPattern("differences +0\\R");

        try (Connection connection = DriverManager.getConnection(database.url(folder));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE c7_usage_day SET held = held + 1"))
                    .isEqualTo(1);
        }
        CliRun spoilt = CliRun.of("verify", "--jdbc", database.url(folder));
        assertThat(spoilt.status()).isEqualTo(1);
        assertThat(spoilt.out())
                .containsPattern("differences +1\\R")
                .contains("  - usage_day of contract \"c\", product \"cpu\", resource \"vm\"", "by the ledger");

        CliRun rebuilt = CliRun.of("rebuild", "--jdbc", database.url(folder));
        assertThat(rebuilt.status()).as(rebuilt.err()).isZero();
        assertThat(rebuilt.out()).isEqualTo(sound.out());
        assertThat(CliRun.of("verify", "--jdbc", database.url(folder)).out()).isEqualTo(sound.out());
    }

    @Test
    void theReadmeShowsWhatLoadAndVerifySay() throws IOException {
        Path data = DemoFiles.unpackInto(folder).sampleCloud();
        CliRun loaded = SourceDatabase.DUCKDB.load(data, folder);
        CliRun verified = CliRun.of("verify", "--jdbc", SourceDatabase.DUCKDB.url(folder));
        assertThat(Files.readString(Path.of("..", "..", "README.md"))).contains(loaded.out() + verified.out());
    }

    @Test
    void nothingIsLoadedFromAFolderThatCannotBeRead() {
        new SampleFolder(folder).write("usage.csv", "id,colour\n");
        CliRun run = SourceDatabase.DUCKDB.load(folder, folder);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("usage.csv", "colour");
        assertThat(Files.exists(folder.resolve("cloud.duckdb"))).isFalse();
    }
}
