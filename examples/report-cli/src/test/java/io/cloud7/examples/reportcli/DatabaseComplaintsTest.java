package io.cloud7.examples.reportcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a database: a documented exit status, the way out, and never a password. */
class DatabaseComplaintsTest {
    private static final String SECRET = "geheim";
    private static final String PASSWORD = "CLOUD7_JDBC_PASSWORD";

    @TempDir
    private Path folder = Path.of("");

    static Stream<Arguments> wrongDatabases() {
        return Stream.of(
                wrong(3, "jdbc:postgresql://127.0.0.1:1/x?password=" + SECRET, "08001", "runs"),
                wrong(3, "jdbc:postgresql://127.0.0.1:99999999/x?password=" + SECRET, "--jdbc"),
                wrong(3, "jdbc:postgresql:/:/;password=" + SECRET, "--jdbc"),
                wrong(3, "jdbc:mariadb://127.0.0.1:1/x?user=u&password=" + SECRET, "--jdbc"),
                wrong(3, "jdbc:mariadb:/x?password=" + SECRET, "--jdbc"),
                wrong(3, "jdbc:h2:%s/none;PASSWORD=" + SECRET, "no such database", "--jdbc"),
                wrong(3, "jdbc:h2:none;PASSWORD=" + SECRET, "./cloud7", "--jdbc"),
                wrong(3, "jdbc:h2:%s/none;COLOUR=" + SECRET, "--jdbc"),
                wrong(3, "jdbc:duckdb:%s/none.duckdb;password=" + SECRET, "none.duckdb", "report-cli load"),
                wrong(3, "%s/none.duckdb", "none.duckdb", "report-cli load"),
                wrong(3, "jdbc:duckdb:%s/cloud.json;password=" + SECRET, "--jdbc"),
                wrong(2, "jdbc:duckdb:", "in memory", "in a file"),
                wrong(2, "jdbc:duckdb::memory:x;password=" + SECRET, "in memory", "in a file"),
                wrong(2, "jdbc:h2:mem:x;PASSWORD=" + SECRET, "in memory", "in a file"),
                wrong(2, "jdbc:oracle:thin:u/" + SECRET + "@db", "jdbc:duckdb:FILE"),
                wrong(2, SECRET + ".sqlite", "jdbc:duckdb:FILE"));
    }

    private static Arguments wrong(int status, String url, String... says) {
        return Arguments.of(url, status, says);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongDatabases")
    void aWrongDatabaseIsNamedWithoutItsUrl(String url, int status, String[] says) {
        new SampleFolder(folder);
        String there = url.replace("%s", folder.toAbsolutePath().toString());
        complains(CliRun.of("capacity", "--jdbc", there), status, says);
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().contains("none"));
    }

    static Stream<Arguments> wrongArguments() {
        return Stream.of(
                Arguments.of(List.of("capacity"), "add --data DIR or --jdbc URL"),
                Arguments.of(List.of("load", "--data", "x"), "--jdbc URL"),
                Arguments.of(List.of("load", "--jdbc", "x.duckdb"), "--data DIR or --focus FILE"),
                Arguments.of(
                        List.of("load", "--jdbc", "x.duckdb", "--data", "x", "--focus", "y.csv"), "two things to load"),
                Arguments.of(List.of("verify"), "--jdbc URL"),
                Arguments.of(List.of("rebuild"), "--jdbc URL"),
                Arguments.of(List.of("forecast", "--horizon", "3", "--from", "2026-01-01"), "--series FILE"),
                Arguments.of(
                        List.of("forecast", "--horizon", "3", "--series", "s.csv", "--jdbc", "jdbc:x:" + SECRET),
                        "two ways"),
                Arguments.of(
                        List.of("capacity", "--data", "x", "--jdbc", "jdbc:x:" + SECRET), "leave out one of the two"),
                Arguments.of(List.of("capacity", "--data", "x", "--user", "me"), "--jdbc URL"),
                Arguments.of(List.of("capacity", "--jdbc", "x.duckdb", "--password", SECRET), PASSWORD),
                Arguments.of(List.of("capacity", "--jdbc", "x.duckdb", "--password=" + SECRET), PASSWORD),
                Arguments.of(List.of("capacity", "jdbc:postgresql://h/x?password=" + SECRET), "'jdbc:…'"),
                Arguments.of(List.of("capacity", "--jdbc=jdbc:x:" + SECRET, "--jdbc=jdbc:y:" + SECRET), "only once"),
                Arguments.of(List.of("capacity", "--jdbc", "x.duckdb", "--prefix", "1; DROP"), "--prefix"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongArguments")
    void aWrongChoiceOfTheSourceIsRefused(List<String> args, String says) {
        complains(CliRun.of(args.toArray(String[]::new)), 2, says);
    }

    private static void complains(CliRun run, int status, String... says) {
        assertThat(run.status()).as(run.err()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(says).doesNotContain(SECRET, "\tat ", "Exception");
        assertThat(run.err().lines())
                .satisfiesExactly(
                        error -> assertThat(error).startsWith("error: "),
                        hint -> assertThat(hint).startsWith("hint: "));
    }

    @Test
    void thePasswordComesFromTheEnvironment() {
        new SampleFolder(folder).usage("u1,c,vm,cpu,4,2026-03-01T00:00:00Z,2026-03-02T00:00:00Z");
        String[] there = {"--jdbc", SourceDatabase.H2.url(folder), "--user", "billing"};
        Map<String, String> environment = Map.of(PASSWORD, SECRET);
        CliRun loaded =
                CliRun.of(environment, SourceDatabase.with(List.of("load", "--data", folder.toString()), there));
        assertThat(loaded.status()).as(loaded.err()).isZero();

        String[] asked = SourceDatabase.with(List.of("capacity"), there);
        assertThat(CliRun.of(environment, asked).status()).isZero();
        complains(CliRun.of(Map.of(PASSWORD, SECRET + "er"), asked), 3, "28000", "--user", PASSWORD);
        complains(CliRun.of(asked), 3, "28000", "--user", PASSWORD);
    }

    @Test
    void aDatabaseWithoutTablesStaysWithoutAndTheWayOutIsToLoad() throws Exception {
        Path file = folder.resolve("empty.duckdb");
        try (var connection = java.sql.DriverManager.getConnection("jdbc:duckdb:" + file);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE other (id INTEGER)");
        }
        byte[] before = Files.readAllBytes(file);
        complains(CliRun.of("capacity", "--jdbc", file.toString()), 3, "c7_*", "report-cli load");
        complains(CliRun.of("verify", "--jdbc", file.toString()), 3, "c7_*", "report-cli load");
        complains(CliRun.of("rebuild", "--jdbc", file.toString()), 3, "c7_*", "report-cli load");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
