package io.cloud7.reporting.testkit.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.catalog.Audience;
import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Price;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.ProductPrice;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceStatus;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.money.Currencies;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.Correction;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.contract.CustomerContractQuery;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.report.general.AllPaygQuery;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.testkit.SampleCloud;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Corrections through the engine: of a store whose catalog has versions, at what cost, and for whom. */
class CorrectionsTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final CountedStorage counted = new CountedStorage(storage);
    private final Reporting reporting = Reporting.over(counted).as(Viewer.cloudAdmin());

    CorrectionsTest() {
        storage.replace(SampleCloud.standard().withResource("vm-8", "c-solo").build(), at("2026-01-01"));
        use("u1", "4", "2026-03-01", "2026-03-11", "2026-03-11");
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private void use(String id, String level, String from, String to, String recordedAt) {
        UsageRecord record = UsageRecord.of(id, "c-solo", "vm-9", "payg-vcpu", level, at(from), at(to));
        storage.append(UsageBatch.ofUsage(List.of(record)), Stamp.at(at(recordedAt)));
    }

    private void invoice(YearMonth month, String issuedAt) {
        storage.addInvoices(
                List.of(new Invoice(
                        "I-" + month,
                        null,
                        "c-solo",
                        at(month.atDay(1).toString()),
                        at(month.plusMonths(1).atDay(1).toString()),
                        Currencies.parse("EUR"),
                        InvoiceStatus.DUE,
                        at(issuedAt),
                        null,
                        List.of(),
                        null,
                        null)),
                at(issuedAt));
    }

    private CustomerContractReport report(YearMonth month) {
        return reporting.run(
                CustomerContractReport.of("solo").contract("SOLO-2026").during(month));
    }

    /** The sample cloud where vCPU cost another price from a day on. */
    private static Cloud repriced(String amount, LocalDate from) {
        Cloud cloud = SampleCloud.standard().withResource("vm-8", "c-solo").build();
        Catalog catalog = cloud.catalog();
        List<Product> products = catalog.products().stream()
                .map(product -> product.id().equals("payg-vcpu") ? repriced(product, amount, from) : product)
                .toList();
        return new Cloud(
                cloud.settings(),
                cloud.organizations(),
                new Catalog(
                        List.copyOf(catalog.providers()),
                        List.copyOf(catalog.meters()),
                        products,
                        List.copyOf(catalog.plans())),
                List.copyOf(cloud.contracts()),
                List.copyOf(cloud.resources()));
    }

    private static Product repriced(Product product, String amount, LocalDate from) {
        ProductPrice old = product.prices().get(0);
        return new Product(
                product.id(),
                product.name(),
                product.model(),
                product.provider(),
                product.region(),
                product.service(),
                product.resourceType(),
                product.meter(),
                product.billWhenStopped(),
                List.of(
                        old,
                        new ProductPrice(Audience.RETAIL, null, old.currency(), from, null, Price.perUnit(amount))),
                Map.of());
    }

    @Nested
    class APriceThatIsChangedAfterTheInvoice {
        @Test
        void isAnAdjustmentOfTheDifference() {
            invoice(MARCH, "2026-04-03");
            storage.replace(repriced("0.0100", LocalDate.of(2026, 3, 6)), at("2026-04-10"));
            assertThat(report(MARCH).charges())
                    .singleElement()
                    .satisfies(charge -> assertThat(charge.billedCost()).isEqualByComparingTo("12.00"));
            CustomerContractReport april = report(APRIL);
            assertThat(april.totals().adjustments()).isEqualByComparingTo("-1.20");
            assertThat(april.charges())
                    .as("the charge at one price is taken back; one at each price is right: 480 h at 0.0125 and 0.01")
                    .extracting(Charge::billedCost)
                    .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .containsExactlyInAnyOrder(
                            new BigDecimal("-12.00"), new BigDecimal("6.00"), new BigDecimal("4.80"));
            assertThat(april.charges())
                    .extracting(Charge::correction)
                    .containsOnly(
                            new Correction(ChargeType.USAGE, LocalDate.of(2026, 3, 1), "I-2026-03", "vm-9", null));
        }

        @Test
        void isNoneWhereItWasKnown() {
            storage.replace(repriced("0.0100", LocalDate.of(2026, 3, 6)), at("2026-04-01"));
            invoice(MARCH, "2026-04-03");
            assertThat(report(MARCH).totals().billed()).isEqualByComparingTo("10.80");
            assertThat(report(APRIL).charges()).isEmpty();
        }
    }

    @Nested
    class TheCost {
        @Test
        void isTwoQuestionsWhereNothingIsInvoiced() {
            report(MARCH);
            assertThat(counted.questions()).isEqualTo(2);
        }

        @Test
        void isThatOfOneEarlierViewForAPeriodThatIsInvoiced() {
            invoice(MARCH, "2026-04-03");
            report(MARCH);
            assertThat(counted.questions())
                    .as("contracts now, contracts and usage then")
                    .isEqualTo(3);
        }

        @Test
        void doesNotGrowWithTheInvoicesBeforeAnOpenPeriod() {
            invoice(YearMonth.of(2026, 1), "2026-02-03");
            invoice(YearMonth.of(2026, 2), "2026-03-03");
            invoice(MARCH, "2026-04-03");
            report(APRIL);
            assertThat(counted.questions())
                    .as("the month and what was invoiced, now; what was invoiced, as known at the last invoice")
                    .isEqualTo(6);
        }

        @Test
        void ofAReportThatIsKeptIsNone() {
            invoice(MARCH, "2026-04-03");
            Reporting cached = Reporting.over(counted).cached(1_000).as(Viewer.cloudAdmin());
            CustomerContractQuery april =
                    CustomerContractReport.of("solo").contract("SOLO-2026").during(APRIL);
            assertThat(cached.run(april).totals().adjustments()).isZero();
            counted.questions();
            cached.run(april);
            assertThat(counted.questions()).isZero();
            use("u2", "1", "2026-03-20", "2026-03-21", "2026-04-10");
            assertThat(cached.run(april).totals().adjustments()).isEqualByComparingTo("0.30");
        }
    }

    @Test
    void theCustomerSeesItsAdjustmentsToo() {
        invoice(MARCH, "2026-04-03");
        use("u2", "1", "2026-03-20", "2026-03-21", "2026-04-10");
        Reporting solo = Reporting.over(storage).as(new Viewer("solo", Set.of(Privilege.CONTRACT)));
        assertThat(solo.run(CustomerContractReport.of("solo")
                                .contract("SOLO-2026")
                                .during(APRIL))
                        .totals()
                        .adjustments())
                .isEqualByComparingTo("0.30");
    }

    @Test
    void anAdjustmentExplainsItself() {
        invoice(MARCH, "2026-04-03");
        use("u2", "1", "2026-03-20", "2026-03-21", "2026-04-10");
        assertThat(report(APRIL).explanations())
                .containsExactly("ADJUSTMENT payg-vcpu (USAGE of billing period 2026-03-01, invoice I-2026-03,"
                        + " resource vm-9): 24 vCPU-h at 0.0125 = 0.3, billed EUR 0.30");
    }

    @Test
    void theLinesOfTheNextInvoiceAreOneForEachCharge() {
        invoice(MARCH, "2026-04-03");
        use("u2", "1", "2026-03-20", "2026-03-21", "2026-04-10");
        storage.append(
                UsageBatch.ofUsage(List.of(
                        UsageRecord.of("u3", "c-solo", "vm-8", "payg-vcpu", "1", at("2026-03-21"), at("2026-03-22")))),
                Stamp.at(at("2026-04-11")));
        assertThat(report(APRIL).charges()).hasSize(2);
        assertThat(report(APRIL).invoiceLines()).singleElement().satisfies(line -> {
            assertThat(line.chargeType()).isEqualTo(ChargeType.ADJUSTMENT);
            assertThat(line.amount()).isEqualByComparingTo("0.60");
            assertThat(line.quantity()).isEqualByComparingTo("48");
            assertThat(line.unitPrice()).isEqualByComparingTo("0.0125");
        });
    }

    @Test
    void generalReportsShowUseWhenItWasAsKnownNow() {
        invoice(MARCH, "2026-04-03");
        use("u2", "1", "2026-03-20", "2026-03-21", "2026-04-10");
        BigDecimal march = reporting
                .run(AllPaygQuery.during(ReportWindow.of(MARCH)))
                .totals()
                .get(0)
                .amount();
        BigDecimal billed = report(MARCH).totals().payg();
        BigDecimal adjusted = report(APRIL).totals().adjustments();
        assertThat(march).isEqualByComparingTo("12.30").isEqualByComparingTo(billed.add(adjusted));
    }

    @Test
    void aQuestionThatLooksBackIsNotAnsweredWithoutWhatWasKnown() {
        invoice(MARCH, "2026-04-03");
        CustomerContractQuery april =
                CustomerContractReport.of("solo").contract("SOLO-2026").during(APRIL);
        try (StorageSnapshot snapshot = storage.snapshot(null)) {
            Portfolio portfolio = snapshot.portfolio(
                    PortfolioScope.contract("solo", "SOLO-2026", april.window().span()));
            assertThatThrownBy(() -> april.calculate(portfolio, Usage.NONE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the question looks back 2 times; ask its lookBacks first, and pass what was known");
        }
    }
}
