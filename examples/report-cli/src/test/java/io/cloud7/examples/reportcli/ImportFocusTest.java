package io.cloud7.examples.reportcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFocusTest {
    private static final Path BILL = Path.of("src/main/resources/demo/focus-1.0-sample/focus_sample.csv");

    @TempDir
    private Path folder = Path.of("");

    private CliRun importTo(Path out, Path... bills) {
        List<String> args = new ArrayList<>(List.of("import-focus", "--out", out.toString()));
        for (Path bill : bills) {
            args.add(bill.toString());
        }
        return CliRun.of(args.toArray(String[]::new));
    }

    @Test
    void aBillBecomesAFolderThatTheOtherCommandsRead() {
        CliRun run = importTo(folder.resolve("cloud"), BILL);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("read 1000 rows of 1 files: 1000 accepted, 0 duplicates, 0 refused");
        CliRun validation =
                CliRun.of("validate", "--data", folder.resolve("cloud").toString());
        assertThat(validation.status()).as(validation.err()).isZero();
        assertThat(validation.out()).containsPattern("rows accepted +1000\\R");
    }

    @Test
    void aBillThatIsNamedTwiceCountsOnceAndAnEarlierImportIsReplaced() throws IOException {
        Path out = folder.resolve("cloud");
        importTo(out, BILL);
        String usage = Files.readString(out.resolve("usage.csv"));
        CliRun again = importTo(out, BILL, BILL);
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(Files.readString(out.resolve("usage.csv"))).isEqualTo(usage);
    }

    @Test
    void aRowThatIsRefusedIsListedAndTheOthersGoIn() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(BILL));
        rows.set(5, rows.get(5).replace("\"USD\"", "\"nothing\""));
        Path spoilt = Files.write(folder.resolve("spoilt.csv"), rows);
        CliRun run = importTo(folder.resolve("cloud"), spoilt);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("refused: ").contains("spoilt.csv, line 6", "BillingCurrency", "nothing");
        assertThat(run.out()).contains("999 accepted, 0 duplicates, 1 refused");
    }

    @Test
    void aFolderWithFilesOfOthersIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("usage-mine.csv"), "mine");
        CliRun run = importTo(folder, BILL);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("usage-mine.csv", "name a new or empty folder");
        assertThat(Files.exists(folder.resolve("cloud.json"))).isFalse();
    }

    @Test
    void aFileThatIsNoBillIsUnreadable() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "id,amount\n1,2\n");
        CliRun run = importTo(folder.resolve("cloud"), other);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).startsWith("error: ").contains("other.csv");
        assertThat(Files.exists(folder.resolve("cloud"))).isFalse();
    }

    private static final Path SCENARIOS = Path.of("../../cloud7-reporting-csv/src/test/resources/focus-spec-scenarios");

    private CliRun importScenarios(String... names) {
        List<String> args = new ArrayList<>(
                List.of("import-focus", "--out", folder.resolve("cloud").toString()));
        for (String assumed : List.of(
                "BillingAccountId=acc",
                "SubAccountId=team",
                "BillingCurrency=USD",
                "InvoiceIssuerName=Acme",
                "ProviderName=Acme",
                "ServiceName=Compute")) {
            args.addAll(List.of("--assume", assumed));
        }
        for (String name : names) {
            args.add(SCENARIOS.resolve(name + ".csv").toString());
        }
        return CliRun.of(args.toArray(String[]::new));
    }

    @Test
    void anExcerptIsReadWithWhatItLeavesOut() {
        CliRun run = importScenarios(
                "closed_scenario_1_partial_reallocation_original", "closed_scenario_1_partial_reallocation_ledger");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 usage records, 3 charges, 2 invoices");
        CliRun reconciled =
                CliRun.of("reconcile", "--data", folder.resolve("cloud").toString());
        assertThat(reconciled.status()).as(reconciled.err()).isZero();
        assertThat(reconciled.out()).contains("INV-20250501-20250601", "INV-20250601-20250701", "RECONCILED");
    }

    @Test
    void aTimeThatDoesNotExistIsListedAndTheOtherRowsGoIn() {
        CliRun run = importScenarios("commitment_discount_purchase_scenario_3");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("line 5", "ChargePeriodEnd", "2023-02-01T30:00:00Z");
        assertThat(run.out()).contains("3 accepted, 0 duplicates, 1 refused");
    }

    @Test
    void aColumnThatIsNotReadCannotBeAssumed() {
        CliRun run = CliRun.of(
                "import-focus", "--out", folder.resolve("cloud").toString(), "--assume", "Tags=x", BILL.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--assume: the import reads no column \"Tags\"", "BillingCurrency=USD");
    }
}
