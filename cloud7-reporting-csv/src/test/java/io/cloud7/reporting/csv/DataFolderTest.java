package io.cloud7.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.storage.IngestResult.Reason;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final String HEADER = "id,contract,resource,product,quantity,from,to\n";
    private static final String ROW = "c,vm,payg-cpu,1,2025-04-01T00:00:00Z,2025-04-02T00:00:00Z\n";

    @TempDir
    Path folder;

    private final RecordedStore store = new RecordedStore();
    private final List<RefusedRow> refused = new ArrayList<>();

    @BeforeEach
    void aFolderWithACloud() throws IOException {
        Files.copy(example("reconciliation").resolve("cloud.json"), folder.resolve("cloud.json"));
    }

    static Path example(String name) {
        try {
            return Path.of(Objects.requireNonNull(DataFolderTest.class.getResource("folders/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private LoadReport load() throws IOException {
        return DataFolder.read(folder).loadInto(store, refused::add);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void everythingOfAFolderGoesIn() throws IOException {
        LoadReport report = DataFolder.read(example("reconciliation")).loadInto(store, refused::add);

        assertThat(report).isEqualTo(new LoadReport(4, 0, 0, false, List.of()));
        assertThat(report.isComplete()).isTrue();
        assertThat(refused).isEmpty();
        assertThat(store.usage).hasSize(4);
        assertThat(store.usage.get(3))
                .isEqualTo(UsageRecord.of(
                        "u4",
                        "c",
                        "vm",
                        "mem",
                        "8",
                        Instant.parse("2025-04-01T00:00:00Z"),
                        Instant.parse("2025-04-11T06:30:00Z")));
        assertThat(store.invoices).singleElement().satisfies(invoice -> {
            assertThat(invoice.from()).isEqualTo(Instant.parse("2025-04-01T00:00:00Z"));
            assertThat(invoice.lines()).hasSize(4);
        });
        assertThat(store.stamps).containsOnly(DataFolder.RECORDED_AT);
    }

    @Test
    void filesAreReadInTheOrderOfTheirNamesZippedOrNot() throws IOException {
        file("usage-2.csv", HEADER + "b," + ROW);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("usage-1.csv.gz")))) {
            out.write((HEADER + "a," + ROW).getBytes(StandardCharsets.UTF_8));
        }
        file("usage-3.csv.bak", "not read");
        file("events.csv", "id,contract,resource,product,at,level\ne,c,vm,payg-cpu,2025-04-01,2\n");
        file(
                "charges.csv",
                "id,contract,charge_type,from,to,billed_cost,effective_cost,currency,description\n"
                        + "x,c,CREDIT,2025-04-01,2025-05-01,-5,-4.5,EUR,\"goodwill, \"\"April\"\"\"\n");
        file("samples.csv", "resource,meter,at,allocated,used,seconds\nvm,vcpu,2025-04-01T00:05:00Z,4,1.37,\n");

        assertThat(load().accepted()).isEqualTo(5);
        assertThat(store.usage).extracting(UsageRecord::id).containsExactly("a", "b");
        assertThat(store.changes)
                .containsExactly(
                        LevelChange.of("e", "c", "vm", "payg-cpu", Instant.parse("2025-04-01T00:00:00Z"), "2"));
        assertThat(store.charges).singleElement().satisfies(charge -> {
            assertThat(charge.description()).isEqualTo("goodwill, \"April\"");
            assertThat(charge.effectiveCost()).isEqualTo(new BigDecimal("-4.5"));
            assertThat(charge.recordedAt()).isEqualTo(charge.to());
        });
        assertThat(store.samples)
                .singleElement()
                .satisfies(sample -> assertThat(sample.seconds()).isNull());
    }

    @Test
    void byteOrderMarkBlankLinesAndColumnOrderDoNotMatter() throws IOException {
        file(
                "usage.csv",
                String.join(
                        "\r\n",
                        "\uFEFF\n",
                        "to,from,quantity,product,resource,contract,id,recorded_at",
                        "",
                        "2025-04-02T00:00:00+02:00,2025-04-01,1,payg-cpu,vm,c,\" spaced \",",
                        "  ",
                        ""));

        assertThat(load()).isEqualTo(new LoadReport(1, 0, 0, false, List.of()));
        UsageRecord record = store.usage.get(0);
        assertThat(record.id()).isEqualTo(" spaced ");
        assertThat(record.to()).isEqualTo(Instant.parse("2025-04-01T22:00:00Z"));
        assertThat(record.recordedAt()).isEqualTo(record.to());
    }

    @Test
    void oneBadRowDoesNotKeepTheOthersOut() throws IOException {
        file(
                "usage.csv",
                HEADER + "a," + ROW + "\"b\nb\",nobody" + ROW.substring(1) + "c,1,2\n\nd," + ROW + "a," + ROW + "d,"
                        + ROW.replace(",1,", ",2,"));

        assertThat(load()).isEqualTo(new LoadReport(2, 1, 3, false, List.of()));
        assertThat(refused)
                .extracting(RefusedRow::file, RefusedRow::line, RefusedRow::field, RefusedRow::reason)
                .containsExactly(
                        tuple("usage.csv", 3L, "contract", Reason.UNKNOWN_REFERENCE),
                        tuple("usage.csv", 5L, "", Reason.INVALID),
                        tuple("usage.csv", 9L, "id", Reason.CONFLICT));
        assertThat(refused.get(0))
                .hasToString("usage.csv, line 3, contract: unknown contract \"nobody\"; add it to the cloud, or mend"
                        + " the id");
        assertThat(refused.get(1)).hasToString("usage.csv, line 5: has 3 cells, and the header 7");
    }

    @Test
    void oddUseIsAcceptedWithOneWarning() throws IOException {
        file(
                "usage.csv",
                HEADER + "a," + ROW.replace("payg-cpu", "outside") + "b," + ROW.replace("payg-cpu", "outside"));
        String cloud = Files.readString(folder.resolve("cloud.json"));
        int product = cloud.indexOf("\"id\": \"fip\"");
        String outside = cloud.substring(cloud.lastIndexOf('{', product), cloud.indexOf("],\n \"plans\"", product))
                .replace("\"fip\"", "\"outside\"");
        Files.writeString(
                folder.resolve("cloud.json"), cloud.replace("],\n \"plans\"", "," + outside + "],\n \"plans\""));

        LoadReport report = load();
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.warnings())
                .containsExactly(new Warning(
                        Warning.Code.OUTSIDE_PLAN,
                        "contract c uses product outside, which its plan std does not have; add it to the plan, or"
                                + " mend the rows"));
    }

    @Test
    void anInvoiceOfAnUnknownContractIsAcceptedWithOneWarning() throws IOException {
        String line = "\"chargeType\": \"USAGE\", \"from\": \"2025-04-01\", \"to\": \"2025-05-01\", \"amount\": \"1\"";
        String rest = "\"from\": \"2025-04-01\", \"to\": \"2025-05-01\", \"currency\": \"EUR\", \"status\": \"DUE\"";
        file(
                "invoices.json",
                "{ \"format\": \"cloud7/1\", \"invoices\": ["
                        + "{ \"number\": \"I-1\", \"contract\": \"gone\", " + rest + ", \"lines\": [] },"
                        + "{ \"number\": \"I-2\", \"contract\": \"c\", " + rest + ", \"lines\": ["
                        + "{ \"id\": \"1\", " + line + " },"
                        + "{ \"id\": \"2\", \"contract\": \"ghost\", " + line + " },"
                        + "{ \"id\": \"3\", \"contract\": \"ghost\", " + line + " } ] } ] }");

        LoadReport report = load();
        assertThat(report.isComplete()).isTrue();
        assertThat(store.invoices).hasSize(2);
        assertThat(report.warnings())
                .containsExactly(
                        new Warning(
                                Warning.Code.UNKNOWN_CONTRACT,
                                "invoice I-1 names contract gone, which is not there; add it to the cloud, or mend the"
                                        + " invoice"),
                        new Warning(
                                Warning.Code.UNKNOWN_CONTRACT,
                                "invoice I-2 names contract ghost, which is not there; add it to the cloud, or mend"
                                        + " the invoice"));
    }

    @Test
    void whatIsNotReadIsNamed() throws IOException {
        file("usage-1.csv", HEADER);
        file("invoices.json", "{ \"format\": \"cloud7/1\", \"invoices\": [] }");
        file("useage.csv", HEADER + "a," + ROW);
        file("Usage.CSV", HEADER + "a," + ROW);
        file("cloud.json.bak", "");
        Files.createDirectory(folder.resolve("usage.csv"));
        Files.createDirectory(folder.resolve("old"));

        assertThat(DataFolder.read(folder).ignored())
                .containsExactly("Usage.CSV", "cloud.json.bak", "old/", "usage.csv/", "useage.csv");
        assertThat(DataFolder.read(example("reconciliation")).ignored()).isEmpty();
    }

    @Test
    void progressIsToldAndLoadingCanBeStopped() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 60_000; i++) {
            rows.append('r').append(i).append(',').append(ROW);
        }
        file("usage.csv", rows.toString());
        List<LoadProgress> told = new ArrayList<>();

        LoadReport report = DataFolder.read(folder).loadInto(store, new LoadListener() {
            @Override
            public void refused(RefusedRow row) {
                refused.add(row);
            }

            @Override
            public void progressed(LoadProgress progress) {
                told.add(progress);
            }

            @Override
            public boolean isCancelled() {
                return told.size() == 1;
            }
        });

        assertThat(report.isComplete()).isFalse();
        assertThat(report.accepted()).isEqualTo(50_000);
        assertThat(told).extracting(LoadProgress::rows).containsExactly(50_000L);
        assertThat(told.get(0).bytes()).isBetween(2_500_000L, told.get(0).totalBytes());
        assertThat(told.get(0).totalBytes()).isEqualTo(Files.size(folder.resolve("usage.csv")));
    }
}
