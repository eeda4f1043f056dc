package io.cloud7.examples.reportcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastCommandTest {
    private static final List<String> HEADER = List.of("series", "step", "forecast", "lower", "upper", "method");

    @TempDir
    private Path folder = Path.of("");

    private Path file(String... rows) {
        try {
            return Files.writeString(folder.resolve("series.csv"), "series,step,value\n" + String.join("\n", rows));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String[] series(String name, int first, double... values) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            rows.add(name + "," + (first + i) + "," + values[i]);
        }
        return rows.toArray(String[]::new);
    }

    private static CliRun forecast(Path file, String... options) {
        List<String> args = new ArrayList<>(List.of("forecast", "--series", file.toString()));
        args.addAll(List.of(options));
        return CliRun.of(args.toArray(String[]::new));
    }

    @Test
    void theStraightLineHasTheNumbersOfTheTextbook() {
        CliRun run =
                forecast(file(series("vcpu", 1, 40, 44, 47, 52, 55, 60)), "--horizon", "3", "--method", "linear-trend");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(CsvRows.of(run.out()))
                .containsExactly(
                        HEADER,
                        List.of("vcpu", "7", "63.46666667", "62.28345695", "64.64987638", "linear-trend"),
                        List.of("vcpu", "8", "67.40952381", "66.08935762", "68.72969", "linear-trend"),
                        List.of("vcpu", "9", "71.35238095", "69.87881193", "72.82594998", "linear-trend"));
    }

    @Test
    void aWeeklyPatternGoesOnWithTheStepsThatFollow() {
        double[] values = new double[42];
        for (int t = 0; t < values.length; t++) {
            values[t] = t % 7 < 5 ? 20 : 4;
        }
        CliRun run = forecast(file(series("days", 100, values)), "--season", "7", "--horizon", "7");
        assertThat(CsvRows.of(run.out()).stream().skip(1).map(row -> row.subList(0, 5)))
                .containsExactly(
                        List.of("days", "142", "20", "20", "20"),
                        List.of("days", "143", "20", "20", "20"),
                        List.of("days", "144", "20", "20", "20"),
                        List.of("days", "145", "20", "20", "20"),
                        List.of("days", "146", "20", "20", "20"),
                        List.of("days", "147", "4", "4", "4"),
                        List.of("days", "148", "4", "4", "4"));
    }

    @Test
    void rowsMayComeInAnyOrderAndMissingStepsAreGaps() {
        CliRun run = forecast(
                file(
                        "b,2,20", "a,1,1", "b,6,20", "b,1,20", "a,2,1", "a,3,1", "a,4,", "a,5,1", "a,6,1", "b,5,20",
                        "b,3,20"),
                "--horizon",
                "1");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(CsvRows.of(run.out()))
                .containsExactly(
                        HEADER,
                        List.of("b", "7", "20", "20", "20", "seasonal-naive"),
                        List.of("a", "7", "1", "1", "1", "seasonal-naive"));
    }

    @Test
    void tooLittleDataIsSaidAndTheLastValueHasNoInterval() {
        CliRun run = forecast(file("new,1,5", "none,1,", "zero,1,0", "zero,2,0", "zero,3,0"), "--horizon", "1");
        assertThat(run.status()).isZero();
        assertThat(CsvRows.of(run.out()))
                .containsExactly(
                        HEADER,
                        List.of("new", "2", "5", "", "", "NOT_ENOUGH_DATA: only one or two values are known"),
                        List.of("zero", "4", "0", "0", "0", "NOT_ENOUGH_DATA: all values are 0"));
        assertThat(run.err())
                .contains(
                        "series new: NOT_ENOUGH_DATA: only one or two values are known",
                        "series none: NOT_ENOUGH_DATA: no value is known");
    }

    @Test
    void aPackedFileIsReadAndTheAnswerIsTheSame() throws IOException {
        Path plain = file(series("s", 1, 3, 1, 4, 1, 5, 9, 2, 6));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(plain));
        }
        Path other = Files.write(folder.resolve("series.csv.gz"), packed.toByteArray());
        assertThat(forecast(other, "--horizon", "2"))
                .isEqualTo(forecast(plain, "--horizon", "2"))
                .extracting(CliRun::status)
                .isEqualTo(0);
    }

    @Test
    void theAnswerGoesToAFileIfOneIsNamed() throws IOException {
        Path out = folder.resolve("out.csv");
        CliRun run = forecast(
                file(series("s", 1, 1, 2, 3, 4, 5)), "--horizon", "1", "--method", "damped", "--out", out.toString());
        assertThat(run.out()).isEqualTo("wrote " + out + System.lineSeparator());
        assertThat(CsvRows.of(Files.readString(out, StandardCharsets.UTF_8))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s,2,many | line 3: value \"many\" is no number; leave it empty for a gap",
                "s,2,1e999 | line 3: value \"1e999\" is no number",
                "s,today,3 | line 3: step \"today\" is no whole number",
                "s,1,3 | line 3: step 1 of series s is there already",
                "s,9000000,3 | line 3: step 9000000 of series s is more than 1000000 steps from 1",
                "s,2 | line 3: it has 2 cells, not as many as the header",
                ",2,3 | line 3: it names no series"
            })
    void aRowThatIsRefusedIsListedAndTheOthersGoIn(String row, String complaint) {
        CliRun run = forecast(file("s,1,7", row), "--horizon", "1");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("refused: ", "series.csv, " + complaint);
        assertThat(CsvRows.of(run.out())).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--horizon 0 | ask for 1 to 100000 steps",
                "--horizon 2 --season 1 | a season has 2 steps or more",
                "--horizon 2 --method best | there is no method \"best\"; use one of seasonal-naive, theta-evolving",
                "--season 7 | --horizon"
            })
    void badArgumentsAreRefused(String options, String complaint) {
        CliRun run = forecast(file("s,1,7"), options.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("error: ", complaint);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aCommaAtTheEndOfEveryLineIsNoColumn() throws IOException {
        Path sheet = Files.writeString(folder.resolve("sheet.csv"), "series,step,value,\na,1,2,\na,2,2,\na,3,2,\n");
        CliRun run = forecast(sheet, "--horizon", "1", "--method", "linear-trend");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(CsvRows.of(run.out())).hasSize(2);
    }

    @Test
    void aColumnThatComesTwiceIsUnreadable() throws IOException {
        Path twice = Files.writeString(folder.resolve("twice.csv"), "series,series,step,value\na,a,1,2\n");
        CliRun run = forecast(twice, "--horizon", "1");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("twice.csv", "series, step and value, each once");
    }

    @Test
    void aFileWithoutTheColumnsIsUnreadable() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "id,amount\n1,2\n");
        CliRun run = forecast(other, "--horizon", "1");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("other.csv", "the first line names series, step and value");
        assertThat(forecast(folder.resolve("no.csv"), "--horizon", "1").status())
                .isEqualTo(3);
    }

    @Test
    void aFileThatEndsInsideQuotesIsUnreadable() throws IOException {
        Path other = Files.writeString(folder.resolve("open.csv"), "series,step,value\n\"a,1,2\n");
        CliRun run = forecast(other, "--horizon", "1");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("open.csv");
    }
}
