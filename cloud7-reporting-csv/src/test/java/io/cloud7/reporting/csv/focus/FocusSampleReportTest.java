package io.cloud7.reporting.csv.focus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.contract.ContractTotals;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample bill, imported and reported: every figure of the contract reports against sums over the raw rows. */
class FocusSampleReportTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "focus-1.0-sample");
    private static final LocalDate FIRST = LocalDate.of(2024, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 10, 31);

    private static FocusCloud bill;
    private static Reporting reporting;
    private static JsonNode expected;

    @BeforeAll
    static void importTheBill() throws IOException {
        bill = FocusImport.standard().read(List.of(FOLDER.resolve("focus_sample.csv")));
        InMemoryStorage storage = InMemoryStorage.create();
        storage.replace(bill.cloud(), Instant.EPOCH);
        storage.addInvoices(bill.invoices(), Instant.EPOCH);
        IngestResult result =
                storage.append(new UsageBatch(bill.usage(), List.of(), bill.charges(), List.of()), Stamp.asRecorded());
        assertThat(result.accepted()).isEqualTo(1000);
        reporting = Reporting.over(storage).as(Viewer.cloudAdmin());
        expected = JsonMapper.builder()
                .build()
                .readTree(FOLDER.resolve("expected.json").toFile());
    }

    private static List<Contract> customers() {
        return bill.cloud().contracts().stream()
                .filter(contract -> bill.cloud()
                                .organizations()
                                .get(contract.organization())
                                .role()
                        == OrganizationRole.CUSTOMER)
                .toList();
    }

    private static CustomerContractReport report(Contract contract, LocalDate from, LocalDate to) {
        return reporting.run(CustomerContractReport.of(contract.organization())
                .contract(contract.name())
                .during(from, to));
    }

    @Test
    void unroundedTotalsAreExact() {
        BigDecimal billed = BigDecimal.ZERO;
        BigDecimal effective = BigDecimal.ZERO;
        for (Contract contract : customers()) {
            ContractTotals totals = report(contract, FIRST, LAST).totals();
            billed = billed.add(totals.billedExact());
            effective = effective.add(totals.effectiveExact());
        }

        assertThat(customers()).hasSize(73);
        assertThat(billed).isEqualByComparingTo("20.52022672899");
        assertThat(effective).isEqualByComparingTo("14.97651418586");
    }

    @Test
    void eachSubAccountCostsWhatItsRowsCost() {
        Map<String, BigDecimal[]> sums = new TreeMap<>();
        for (Contract contract : customers()) {
            ContractTotals totals = report(contract, FIRST, LAST).totals();
            sums.put(contract.organization(), new BigDecimal[] {totals.billedExact(), totals.effectiveExact()});
        }

        assertEqual(sums, "by_sub_account");
    }

    @Test
    void eachServiceCategoryAndProviderCostsWhatItsRowsCost() {
        List<Charge> charges = customers().stream()
                .flatMap(contract -> report(contract, FIRST, LAST).charges().stream())
                .toList();

        assertEqual(sums(charges, charge -> provider(charge)), "by_provider");
        assertEqual(sums(charges, FocusSampleReportTest::category), "by_charge_category");
        assertEqual(
                sums(
                        charges,
                        charge -> bill.cloud()
                                .catalog()
                                .product(product(charge))
                                .attributes()
                                .getOrDefault("serviceCategory", "")),
                "by_service_category");
    }

    private static String product(Charge charge) {
        return Objects.requireNonNull(charge.product());
    }

    private static String provider(Charge charge) {
        return bill.cloud()
                .catalog()
                .provider(bill.cloud().catalog().product(product(charge)).provider())
                .name();
    }

    private static String category(Charge charge) {
        return charge.chargeType().category();
    }

    /** A day's report holds what was used on it, but for late hours: these are in the period that bills them. */
    @Test
    void eachDayCostsWhatItsRowsCostButForTheHourThatIsBilledLate() {
        BigDecimal late = new BigDecimal("0.24");
        for (LocalDate day = FIRST; day.isBefore(LocalDate.of(2024, 10, 2)); day = day.plusDays(1)) {
            BigDecimal billed = BigDecimal.ZERO;
            BigDecimal effective = BigDecimal.ZERO;
            for (Contract contract : customers()) {
                ContractTotals totals = report(contract, day, day).totals();
                billed = billed.add(totals.billedExact());
                effective = effective.add(totals.effectiveExact());
            }
            JsonNode row = expected.path("by_charge_start_day_utc").path(day.toString());
            BigDecimal expectedBilled = new BigDecimal(row.path("BilledCost").asText("0"));
            if (day.equals(LocalDate.of(2024, 9, 30))) {
                expectedBilled = expectedBilled.subtract(late);
            }
            if (day.equals(LocalDate.of(2024, 10, 1))) {
                expectedBilled = expectedBilled.add(late);
            }
            assertThat(billed).as("billed on %s", day).isEqualByComparingTo(expectedBilled);
            assertThat(effective)
                    .as("effective on %s", day)
                    .isEqualByComparingTo(row.path("EffectiveCost").asText("0"));
        }
    }

    @Test
    void everyChargeNamesItsInvoice() {
        for (Contract contract : customers()) {
            assertThat(report(contract, FIRST, LAST).document().tables().stream()
                            .filter(table -> table.key().equals("charges")))
                    .singleElement()
                    .satisfies(table -> {
                        int column = table.columns().stream()
                                .map(found -> found.key())
                                .toList()
                                .indexOf("invoiceNo");
                        table.rows()
                                .forEach(row -> assertThat(
                                                row.cells().get(column).text())
                                        .as("%s of %s", row, contract.id())
                                        .contains("|2024-"));
                    });
        }
    }

    private static Map<String, BigDecimal[]> sums(List<Charge> charges, Function<Charge, String> key) {
        Predicate<Charge> rated = charge -> charge.billedCost() != null && charge.effectiveCost() != null;
        Map<String, BigDecimal[]> sums = new TreeMap<>();
        charges.stream()
                .filter(rated)
                .forEach(charge -> sums.merge(
                        key.apply(charge),
                        new BigDecimal[] {charge.billedCost(), charge.effectiveCost()},
                        (one, other) -> new BigDecimal[] {one[0].add(other[0]), one[1].add(other[1])}));
        return sums;
    }

    private static void assertEqual(Map<String, BigDecimal[]> sums, String breakdown) {
        JsonNode rows = expected.path(breakdown);
        assertThat(rows.size()).isPositive();
        rows.properties().forEach(row -> {
            BigDecimal[] sum = sums.getOrDefault(row.getKey(), new BigDecimal[0]);
            assertThat(sum).as("%s %s", breakdown, row.getKey()).hasSize(2);
            assertThat(sum[0])
                    .as("billed of %s %s", breakdown, row.getKey())
                    .isEqualByComparingTo(row.getValue().path("BilledCost").asText());
            assertThat(sum[1])
                    .as("effective of %s %s", breakdown, row.getKey())
                    .isEqualByComparingTo(row.getValue().path("EffectiveCost").asText());
        });
    }
}
