package io.cloud7.examples.reportcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrendCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private CliRun ask(String command, String... options) {
        new SampleFolder(folder)
                .usage(
                        "u1,c,vm,cpu,2,2026-01-01T00:00:00Z,2026-02-01T00:00:00Z",
                        "u2,c,vm,cpu,3,2026-02-01T00:00:00Z,2026-03-01T00:00:00Z",
                        "u3,c,vm,cpu,4,2026-03-01T00:00:00Z,2026-04-01T00:00:00Z");
        List<String> args = new ArrayList<>(List.of(command, "--data", folder.toString()));
        args.addAll(List.of("--from", "2026-01-01", "--to", "2026-03-31"));
        args.addAll(List.of(options));
        return CliRun.of(args.toArray(String[]::new));
    }

    @Test
    void aTrendIsAskedByContractAndMonth() throws IOException {
        Path out = folder.resolve("out");
        CliRun run = ask(
                "trend",
                "--contract",
                "c",
                "--measure",
                "usage",
                "--granularity",
                "month",
                "--format",
                "csv",
                "--out",
                out.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(CsvRows.of(Files.readString(out.resolve("trend-points.csv"))).stream()
                        .skip(1)
                        .map(row -> row.get(5) + " " + row.get(10)))
                .containsExactly("2026-01 1488", "2026-02 2016", "2026-03 2976");
    }

    @Test
    void aForecastContinuesIt() {
        CliRun run = ask(
                "forecast",
                "--contract",
                "ACME-2026",
                "--measure",
                "average",
                "--granularity",
                "month",
                "--horizon",
                "1",
                "--method",
                "linear-trend",
                "--format",
                "json");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("\"forecast\" ?: ?\"5.0000\"").contains("linear-trend");
    }

    @Test
    void aTerminalShowsHowASeriesGoesInSmallBars() {
        CliRun run = ask("trend", "--contract", "c", "--measure", "average");
        assertThat(run.out())
                .containsPattern("All .* AVERAGE .* Trend\n|p95 +Trend\n")
                .contains("▅▆█");
        assertThat(ask("forecast", "--contract", "c", "--measure", "average", "--method", "linear-trend")
                        .out())
                .contains("▃▄▅▆▇█")
                .doesNotContain("History  (");
    }

    @Test
    void aForecastTellsItsHistoryToPrograms() {
        assertThat(ask("forecast", "--contract", "c", "--measure", "average", "--format", "json")
                        .out())
                .containsPattern("(?s)\"history\".*\"period\" ?: ?\"2026-01\".*\"value\" ?: ?\"2\"");
    }

    @Test
    void anomaliesAreListed() {
        CliRun run = ask("anomalies", "--organization", "acme", "--format", "json");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"anomalies\"");
    }

    @Test
    void aForecastIsOfDataOrOfSeries() {
        assertThat(CliRun.of("forecast", "--horizon", "1").status()).isEqualTo(2);
        assertThat(CliRun.of("forecast", "--horizon", "1").err()).contains("--data", "--series");
        assertThat(ask("forecast", "--series", "x.csv", "--horizon", "1").err())
                .contains("--series and a source of data, --data or --jdbc, are two ways to forecast");
    }
}
