package io.cloud7.reporting.csv.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FocusFilesTest {
    @TempDir
    Path directory;

    @Test
    void byteOrderMarkBlankLinesAndUnknownColumnsAreNoMatter() throws IOException {
        Path plain = new Bill().row("Id", "1").row("Id", "2").write(directory.resolve("plain.csv"));
        Path odd = directory.resolve("odd.csv");
        Files.writeString(
                odd,
                '\uFEFF'
                        + Files.readString(plain)
                                .replaceFirst("\n", ",x_note\r\n\r\n")
                                .replaceAll("\"(\\d)\"\n", "\"$1\",\"note\"\r\n  \r\n"));
        assertThat(Sample.text(FocusImport.standard().read(List.of(odd))))
                .isEqualTo(Sample.text(FocusImport.standard().read(List.of(plain))));
    }

    @Test
    void aRowOfTheWrongWidthIsRefused() throws IOException {
        Path file = new Bill().row().write(directory.resolve("bill.csv"));
        Files.writeString(file, Files.readString(file) + "a,b\n");
        assertThat(FocusImport.standard().read(List.of(file)).refused())
                .singleElement()
                .satisfies(row -> assertThat(row.text()).contains("has 2 cells"));
    }

    @Test
    void unreadableFilesAreNamed() throws IOException {
        assertUnreadable("", "is empty");
        assertUnreadable("a,b\n1,2\n", "lacks the FOCUS columns BilledCost, BillingAccountId");
        assertUnreadable("BilledCost,billedcost\n1,2\n", "two columns \"billedcost\"");
        assertUnreadable("\u00C3(".getBytes(StandardCharsets.ISO_8859_1), "UTF-8");
        String good = Files.readString(new Bill().row().write(directory.resolve("good.csv")));
        assertUnreadable(good + "\"never closed", "cannot be read");
        assertUnreadable(good.lines().findFirst().orElseThrow() + "\n", "no row");
        Path packed = Files.writeString(directory.resolve("not.csv.gz"), good);
        assertThatThrownBy(() -> FocusImport.standard().read(List.of(packed)))
                .isInstanceOf(FocusFormatException.class)
                .hasMessageContaining("not.csv.gz");
        assertThatThrownBy(() -> FocusImport.standard().read(List.of(directory.resolve("absent.csv"))))
                .isInstanceOf(FocusFormatException.class)
                .hasMessageContaining("absent.csv");
    }

    @Test
    void amountsThatAddUpBeyondAllBoundsMakeNoCloud() {
        String most = "9".repeat(38);
        assertThatThrownBy(() -> new Bill()
                        .row("BilledCost", most)
                        .row("BilledCost", most)
                        .read(directory))
                .isInstanceOf(FocusFormatException.class)
                .hasMessageContaining("out of bounds");
    }

    @Test
    void progressIsToldAndMayEndTheImport() throws IOException {
        List<Long> told = new ArrayList<>();
        FocusImport.standard().reporting((file, rows) -> told.add(rows)).read(List.of(Sample.BILL));
        assertThat(told).containsExactly(1000L);
        assertThatThrownBy(() ->
                        FocusImport.standard().reporting((file, rows) -> false).read(List.of(Sample.BILL)))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("1000 rows");
    }

    private void assertUnreadable(String content, String text) throws IOException {
        assertUnreadable(content.getBytes(StandardCharsets.UTF_8), text);
    }

    private void assertUnreadable(byte[] content, String text) throws IOException {
        Path file = Files.write(directory.resolve("bad.csv"), content);
        assertThatThrownBy(() -> FocusImport.standard().read(List.of(file)))
                .isInstanceOf(FocusFormatException.class)
                .hasMessageContaining("bad.csv")
                .hasMessageContaining(text);
    }
}
