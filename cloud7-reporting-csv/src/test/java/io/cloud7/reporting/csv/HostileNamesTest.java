package io.cloud7.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Refund;
import io.cloud7.reporting.json.CloudJson;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.OrganizationStatus;
import io.cloud7.reporting.organization.Organizations;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names from the outside, all the way: written, read, reported, exported, read by another program. */
class HostileNamesTest {
    private static final Instant FROM = Instant.parse("2025-04-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2025-04-02T00:00:00Z");

    @TempDir
    Path folder;

    /** A customer, its contract and its resource for each name; the resource's id is the name, too. */
    private static Cloud cloud(List<String> names) throws IOException {
        Cloud example = CloudJson.read(DataFolderTest.example("reconciliation").resolve("cloud.json"));
        List<Organization> organizations =
                new ArrayList<>(example.organizations().all());
        List<Contract> contracts = new ArrayList<>();
        List<CloudResource> resources = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            organizations.add(new Organization(
                    "o" + i,
                    name,
                    OrganizationRole.CUSTOMER,
                    "op",
                    Currency.getInstance("EUR"),
                    OrganizationStatus.ACTIVE,
                    List.of(),
                    Map.of()));
            contracts.add(new Contract(
                    "c" + i,
                    name,
                    "o" + i,
                    "std",
                    LocalDate.of(2025, 1, 1),
                    LocalDate.of(2026, 1, 1),
                    false,
                    0,
                    null,
                    List.of(),
                    null,
                    Refund.NONE,
                    null,
                    List.of(),
                    List.of(),
                    List.of()));
            resources.add(new CloudResource(
                    name, name, "virtual-instance", "c" + i, "os", null, null, null, List.of(), Map.of()));
        }
        return new Cloud(example.settings(), new Organizations(organizations), example.catalog(), contracts, resources);
    }

    private static UsageRecord usage(String id, String contract, String resource) {
        return UsageRecord.of(id, contract, resource, "payg-cpu", "1", FROM, TO);
    }

    @Test
    void surviveTheWholeWay() throws IOException {
        List<String> names = HostileTexts.notBlank().stream()
                .filter(name -> name.indexOf('\0') < 0)
                .toList();
        Path data = folder.resolve("data");
        DataFolderWriter writer = DataFolderWriter.into(data);
        writer.writeCloud(cloud(names));
        writer.writeUsage(names.stream().map(name -> usage(name, "c" + names.indexOf(name), name)));
        InMemoryStorage storage = InMemoryStorage.create();
        List<RefusedRow> refused = new ArrayList<>();

        LoadReport load = DataFolder.read(data).loadInto(storage, refused::add);

        assertThat(refused).isEmpty();
        assertThat(load).isEqualTo(new LoadReport(names.size(), 0, 0, false, List.of()));
        Reporting reporting = Reporting.over(storage).as(Viewer.cloudAdmin());
        for (int i = 0; i < names.size(); i++) {
            CustomerContractReport report = reporting.run(
                    CustomerContractReport.of("o" + i).contract(names.get(i)).during(YearMonth.of(2025, 4)));
            assertThat(report.organization().name()).isEqualTo(names.get(i));
            assertExported(report, names.get(i));
        }
    }

    private void assertExported(CustomerContractReport report, String name) throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        CsvExporter.standard().export(report.document(), out);
        List<CsvRecord> payg;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(out.resolve("contract-payg.csv"))) {
            payg = reader.stream().toList();
        }
        assertThat(payg).as(name).hasSize(2);
        List<String> header = payg.get(0).getFields();
        List<String> row = payg.get(1).getFields();
        for (String column : List.of("Resource Name", "Resource ID")) {
            String cell = row.get(header.indexOf(column));
            assertThat(FormulaGuard.unguard(cell)).isEqualTo(name);
            assertThat(FormulaGuardTest.beginsWithATrigger(cell)).as(cell).isFalse();
        }
        assertThat(row).contains("0.29"); // 24 h × 0.012
    }

    @Test
    void filesOfTheFolderAreDataAndStayUnguarded() throws IOException {
        DataFolderWriter.into(folder).writeUsage(Stream.of(usage("=1+1", "c0", "-x")));

        assertThat(Files.readString(folder.resolve("usage.csv"), StandardCharsets.UTF_8))
                .isEqualTo("id,contract,resource,product,quantity,from,to,recorded_at,corrects,cost,effective_cost,"
                        + "billing_period\r\n"
                        + "=1+1,c0,-x,payg-cpu,1,2025-04-01T00:00:00Z,2025-04-02T00:00:00Z,2025-04-02T00:00:00Z,,,,"
                        + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "half \uD83D of a pair", "\uDC00"})
    void whatNoCsvFileCanHoldIsRefusedAndTheFormerFileStays(String id) throws IOException {
        DataFolderWriter writer = DataFolderWriter.into(folder);
        Path file = writer.writeUsage(Stream.of(usage("before", "c0", "x")));
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> writer.writeUsage(Stream.of(usage("ok", "c0", "x"), usage(id, "c0", "x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choose another id or description");
        assertThat(file).hasBinaryContent(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
