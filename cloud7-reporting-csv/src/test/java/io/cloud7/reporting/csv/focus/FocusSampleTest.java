package io.cloud7.reporting.csv.focus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.money.RoundAt;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.storage.Admission;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FocusSampleTest {
    private static FocusCloud bill;
    private static JsonNode expected;

    /** A record or a charge, reduced to what the break-downs need. */
    private record Cost(
            String contract, String category, String product, LocalDate day, BigDecimal billed, BigDecimal effective) {}

    @BeforeAll
    static void read() throws IOException {
        bill = FocusImport.standard().read(List.of(Sample.BILL));
        expected = new ObjectMapper().readTree(Sample.EXPECTED.toFile());
    }

    @Test
    void everyRowGoesIn() {
        assertThat(bill.refused()).isEmpty();
        assertThat(bill.counts()).isEqualTo(new FocusCloud.Counts(1, 0, 1000, 1000, 0, 0));
        assertThat(bill.usage()).hasSize(997);
        assertThat(bill.charges())
                .extracting(GivenCharge::chargeType)
                .containsExactlyInAnyOrder(ChargeType.CREDIT, ChargeType.ADJUSTMENT, ChargeType.ADJUSTMENT);
        assertThat(bill.usage().stream().filter(record -> record.quantity().signum() < 0))
                .hasSize(12);
    }

    @Test
    void totalsAreExactAndRoundOnce() {
        assertThat(sum(costs(), Cost::billed)).isEqualByComparingTo("20.52022672899");
        assertThat(sum(costs(), Cost::effective)).isEqualByComparingTo("14.97651418586");
        assertThat(sum(costs(), Cost::billed).setScale(2, RoundingMode.HALF_UP)).isEqualTo("20.52");
        assertThat(bill.cloud().settings().rounding().at()).isEqualTo(RoundAt.INVOICE);
    }

    @ParameterizedTest
    @CsvSource({"by_sub_account", "by_service_category", "by_charge_category", "by_provider", "by_charge_start_day_utc"
    })
    void breakDownsAreThoseOfTheBill(String name) {
        Cloud cloud = bill.cloud();
        Function<Cost, String> group = switch (name) {
            case "by_sub_account" -> Cost::contract;
            case "by_service_category" ->
                cost -> cloud.catalog().product(cost.product()).attributes().getOrDefault("serviceCategory", "");
            case "by_charge_category" -> Cost::category;
            case "by_provider" ->
                cost -> cloud.catalog().product(cost.product()).provider();
            default -> cost -> cost.day().toString();
        };
        Map<String, List<Cost>> groups = new TreeMap<>();
        costs().forEach(cost -> groups.computeIfAbsent(group.apply(cost), unseen -> new ArrayList<>())
                .add(cost));
        JsonNode wanted = expected.get(name);
        assertThat(groups).hasSize(wanted.size());
        groups.forEach((key, costs) -> {
            assertThat(costs).as(key).hasSize(wanted.get(key).get("rows").intValue());
            assertThat(sum(costs, Cost::billed))
                    .as(key)
                    .isEqualByComparingTo(wanted.get(key).get("BilledCost").textValue());
            assertThat(sum(costs, Cost::effective))
                    .as(key)
                    .isEqualByComparingTo(wanted.get(key).get("EffectiveCost").textValue());
        });
    }

    @Test
    void consumptionPerServiceAndUnitIsThatOfTheBill() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (UsageRecord record : bill.usage()) {
            var product = bill.cloud().catalog().product(record.product());
            sums.merge(product.service() + "|" + product.meter(), record.quantity(), BigDecimal::add);
        }
        JsonNode wanted = expected.get("consumed_quantity_by_service_and_unit");
        assertThat(sums).isNotEmpty();
        sums.forEach((key, sum) -> assertThat(sum)
                .as(key)
                .isEqualByComparingTo(wanted.get(key).get("ConsumedQuantity").textValue()));
    }

    @Test
    void accountsBecomeResellersAndSubAccountsTheirCustomers() {
        List<Organization> all = List.copyOf(bill.cloud().organizations().all());
        assertThat(all.stream().filter(o -> o.role() == OrganizationRole.CUSTOMER))
                .hasSize(73);
        assertThat(all.stream().filter(o -> o.role() == OrganizationRole.RESELLER))
                .extracting(Organization::id, Organization::name, Organization::parent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "/providers/Microsoft.Billing/billingAccounts/8611537", "SunBird", "operator"),
                        org.assertj.core.groups.Tuple.tuple("1234567890123", "SunBird", "operator"),
                        org.assertj.core.groups.Tuple.tuple("20209880", "20209880", "operator"));
        assertThat(bill.cloud().organizations().root().id()).isEqualTo("operator");
        assertThat(bill.cloud().organizations().get("51738928782"))
                .extracting(Organization::name, Organization::parent)
                .containsExactly("Atlas Nimbus", "1234567890123");
    }

    @Test
    void contractsRunFromTheFirstToTheLastBillingPeriod() {
        assertThat(bill.cloud().contracts()).hasSize(76);
        Contract account = bill.cloud().findContract("20209880").orElseThrow();
        assertThat(account)
                .extracting(Contract::start, Contract::end, Contract::sourcedFrom)
                .containsExactly(LocalDate.of(2024, 9, 1), LocalDate.of(2024, 11, 1), null);
        Contract late = bill.cloud()
                .findContract("ocid6.tenancy.oc6..aaaaaaaamz7ywh2epitrng9d8a7rj7o6thfwjvz79n1hg9apiq7mvj8rpoia")
                .orElseThrow();
        assertThat(late)
                .extracting(Contract::start, Contract::end, Contract::sourcedFrom)
                .containsExactly(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 11, 1), "20209880");
    }

    @Test
    void productsKeepPricingCategoryAndCommitment() {
        assertThat(bill.cloud().catalog().products()).hasSize(315);
        var fargate = bill.cloud()
                .catalog()
                .product("AWS|Amazon Elastic Container Service|NTC2QZFJW79R5XVK.JRTCKXETXF.6YS6EN2CT7|Hours");
        assertThat(fargate.attributes())
                .containsEntry("pricingCategory", "Committed; Standard")
                .containsKey("commitmentDiscountId");
        assertThat(bill.cloud().catalog().findProduct("Oracle|COMPUTE|B92307|GB Hours"))
                .isPresent();
        assertThat(bill.cloud().catalog().provider("Oracle").regions())
                .extracting(region -> region.id())
                .containsExactly("us-phoenix-1", "us-sanjose-1");
        assertThat(bill.cloud().catalog().provider("AWS").regionName("us-west-2"))
                .isEqualTo("US West (Oregon)");
    }

    @Test
    void storageAdmitsEverythingWithoutCauseForWarnings() {
        Cloud cloud = bill.cloud();
        Admission admission = new Admission(cloud);
        for (UsageRecord record : bill.usage()) {
            assertThat(admission.refusal(record, 0)).isNull();
            assertThat(cloud.findResource(record.resource()).orElseThrow().contract())
                    .isEqualTo(record.contract());
            Contract contract = cloud.findContract(record.contract()).orElseThrow();
            assertThat(cloud.catalog().plan(contract.plan()).products()).contains(record.product());
            assertThat(record.billingPeriod())
                    .isAfterOrEqualTo(contract.start())
                    .isBefore(contract.end());
        }
        for (GivenCharge charge : bill.charges()) {
            assertThat(admission.refusal(charge, 0)).isNull();
        }
        assertThat(cloud.resources().stream().filter(r -> r.name().endsWith("(no resource id)")))
                .isNotEmpty();
    }

    @Test
    void invoicesAddUpToTheBill() {
        JsonNode wanted = expected.get("by_invoice_issuer_and_billing_account_and_period (one invoice each)");
        assertThat(bill.invoices()).hasSize(6).isSortedAccordingTo(Comparator.comparing(Invoice::number));
        for (Invoice invoice : bill.invoices()) {
            BigDecimal sum = invoice.lines().stream().map(InvoiceLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum)
                    .as(invoice.number())
                    .isEqualByComparingTo(wanted.get(invoice.number() + " 00:00:00")
                            .get("BilledCost")
                            .textValue());
            assertThat(invoice.tax()).isNull();
        }
    }

    @Test
    void anInvoiceKnowsItsRowsWhenItIsIssued() {
        Invoice oracle = bill.invoices().stream()
                .filter(invoice -> invoice.number().equals("Oracle|20209880|2024-10-01"))
                .findFirst()
                .orElseThrow();
        assertThat(oracle.from()).isEqualTo("2024-10-01T00:00:00Z");
        assertThat(oracle.to()).isEqualTo("2024-11-01T00:00:00Z");
        assertThat(oracle.issuedAt()).isEqualTo(Instant.parse("2024-11-01T00:00:00Z"));
        assertThat(oracle.lines()).singleElement().satisfies(line -> {
            assertThat(line.from()).isEqualTo("2024-10-01T00:00:00Z");
            assertThat(line.quantity()).isEqualByComparingTo("8");
            assertThat(line.amount()).isEqualByComparingTo("0.24");
        });
    }

    private static List<Cost> costs() {
        List<Cost> costs = new ArrayList<>();
        bill.usage()
                .forEach(record -> costs.add(new Cost(
                        record.contract(),
                        "Usage",
                        record.product(),
                        day(record.from()),
                        Objects.requireNonNull(record.cost()),
                        Objects.requireNonNull(record.effectiveCost()))));
        bill.charges()
                .forEach(charge -> costs.add(new Cost(
                        charge.contract(),
                        charge.chargeType().category(),
                        Objects.requireNonNull(charge.product()),
                        day(charge.from()),
                        charge.billedCost(),
                        charge.effectiveCost())));
        return costs;
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static BigDecimal sum(List<Cost> costs, Function<Cost, BigDecimal> amount) {
        return costs.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
