package io.cloud7.reporting.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.catalog.Audience;
import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.Price;
import io.cloud7.reporting.catalog.PriceFormula;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.ProductPrice;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.catalog.Service;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.OveragePolicy;
import io.cloud7.reporting.contract.PaymentOption;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.contract.ResetRule;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Organizations;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The smallest worlds in which the library and the naive bill once disagreed; not always by the library's fault. */
class FoundByTheNaiveBillTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Contract YEAR =
            Contract.of("c", "C", "acme", "plan", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));

    private static final World.Window MARCH =
            new World.Window(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), Settings.STANDARD.zone());

    @Test
    void aLaterPriceDoesNotBoundAPeriodThatIsOver() {
        World march = world(
                YEAR,
                List.of(
                        price("2026-01-01", new Price(perUnit("1"), null, null)),
                        price("2026-04-01", new Price(perUnit("1"), new BigDecimal("50"), null))),
                use("1", "payg", "10", "2026-03-10", "2026-03-11", null, null));
        assertThat(bill(march)).containsExactly("USAGE payg 10 at 10.00");
    }

    @Test
    void unratedLateUseDoesNotBringALaterPriceIntoAPeriodThatIsOver() {
        World march = world(
                YEAR,
                List.of(
                        price("2026-01-01", "2026-05-01", new Price(perUnit("1"), new BigDecimal("16"), null)),
                        price("2026-07-01", new Price(perUnit("2"), new BigDecimal("16"), null))),
                use("1", "payg", "10", "2026-06-10", "2026-06-11", LocalDate.of(2026, 3, 15), null));
        assertThat(bill(march)).containsExactly("USAGE payg 10 at null");
    }

    @Test
    void useOutsideTwoEndedReservationsAtOnePriceIsOneCharge() {
        Contract contract = YEAR.withReservations(reserved("r1", "2026-03-10"), reserved("r2", "2026-03-20"));
        World march = world(
                contract,
                List.of(price("2026-01-01", new Price(perUnit("0.005"), null, null))),
                use("1", "res", "1", "2026-03-05", "2026-03-06", null, null),
                use("2", "res", "1", "2026-03-25", "2026-03-26", null, null));
        assertThat(bill(march)).contains("USAGE res 2 at 0.01");
    }

    @Test
    void aBundleItemWithoutAnOveragePriceHasNoRate() {
        BundleItem item = new BundleItem("bun", BigDecimal.ONE, ResetRule.MONTHLY_RESET, OveragePolicy.BLOCK, null);
        Contract contract =
                YEAR.withBundles(new Bundle("b", "B", BigDecimal.ZERO, YEAR.start(), YEAR.end(), null, List.of(item)));
        World march = world(contract, List.of(), use("1", "bun", "3", "2026-03-05", "2026-03-06", null, null));
        assertThat(bill(march)).containsExactly("OVERAGE bun 2 at 0.00");
        assertThat(report(march).bundles()).allMatch(row -> row.overageRate() == null);
    }

    @Test
    void aMinimumThatOnlyTheEffectiveCostReachesInAWindowWithoutUseIsAnItem() {
        World world = world(
                YEAR,
                List.of(price(
                        "2026-01-01", new Price(new PriceFormula.Given(BigDecimal.ZERO), new BigDecimal("5"), null))),
                use("1", "payg", "1", "2026-03-05", "2026-03-06", null, new BigDecimal("7")));
        World.Window lastDays = new World.Window(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 3, 31), world.zone());
        Charge trueUp =
                Agreement.report(world.stored(), world, lastDays).charges().get(0);
        assertThat(trueUp.billedCost()).isEqualTo("0.00");
        assertThat(trueUp.effectiveCost()).isEqualTo("4.00");
        assertThat(trueUp.items())
                .singleElement()
                .satisfies(item -> assertThat(item.effectiveCost()).isEqualTo("4.00"));
    }

    @Test
    void lateUseOfAnotherProductDoesNotLiftAMaximum() {
        World march = world(
                YEAR,
                List.of(
                        price(
                                "2026-01-01",
                                "2026-03-05",
                                new Price(perUnit("0.852328"), null, new BigDecimal("31.16"))),
                        price("2026-04-01", new Price(perUnit("0.64"), null, null))),
                use("1", "payg", "656.24", "2026-03-01", "2026-03-02", null, null),
                use("2", "another", "10", "2026-04-10", "2026-04-11", LocalDate.of(2026, 3, 15), null));
        assertThat(bill(march)).containsExactly("USAGE another 10 at 10.00", "USAGE payg 656.24 at 31.16");
        Agreement.check(march);
    }

    private static PriceFormula perUnit(String amount) {
        return new PriceFormula.PerUnit(new BigDecimal(amount));
    }

    private static ProductPrice price(String from, Price price) {
        return price(from, null, price);
    }

    private static ProductPrice price(String from, String to, Price price) {
        LocalDate end = to == null ? null : LocalDate.parse(to);
        return new ProductPrice(Audience.RETAIL, null, EUR, LocalDate.parse(from), end, price);
    }

    private static Reservation reserved(String id, String start) {
        LocalDate from = LocalDate.parse(start).minusDays(8);
        return new Reservation(
                id,
                "res",
                BigDecimal.ONE,
                from,
                from.plusDays(1),
                PaymentOption.NONE,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                "payg",
                null);
    }

    /** Use of a level for an hour, or of a volume. A cost has an effective cost of 1. */
    private static UsageRecord use(
            String id, String product, String quantity, String from, String to, LocalDate period, BigDecimal cost) {
        Instant start = Instant.parse(from + "T00:00:00Z");
        Instant end = product.equals("res") ? start.plusSeconds(3_600) : Instant.parse(to + "T00:00:00Z");
        BigDecimal effective = cost == null ? null : BigDecimal.ONE;
        return new UsageRecord(
                id, "c", "vm", product, new BigDecimal(quantity), start, end, end, null, cost, effective, period);
    }

    private static World world(Contract contract, List<ProductPrice> prices, UsageRecord... usage) {
        List<Product> products = List.of(
                product(
                        "another",
                        SubscriptionModel.PAYG,
                        "net",
                        List.of(price("2026-01-01", new Price(perUnit("1"), null, null)))),
                product("payg", SubscriptionModel.PAYG, contract.reservations().isEmpty() ? "net" : "cpu", prices),
                product("res", SubscriptionModel.RESERVED, "cpu", List.of()),
                product("bun", SubscriptionModel.BUNDLE, "net", List.of()));
        Catalog catalog = new Catalog(
                List.of(new Provider(
                        "cloud", "Cloud", "ANY", List.of(), List.of(new Service("s", "S", true)), List.of())),
                List.of(new Meter.Level("cpu", "CPU", "vCPU", null), new Meter.Volume("net", "Net", "GB")),
                products,
                List.of(new Plan("plan", "Plan", null, Set.of(SubscriptionModel.values()), List.of())));
        Organizations organizations = new Organizations(List.of(
                Organization.of("op", "Op", OrganizationRole.CLOUD_ADMIN, null, EUR),
                Organization.of("acme", "Acme", OrganizationRole.CUSTOMER, "op", EUR)));
        Cloud cloud = new Cloud(
                Settings.STANDARD,
                organizations,
                catalog,
                List.of(contract),
                List.of(CloudResource.of("vm", "VM", "thing", "c", "cloud")));
        return new World(0, cloud, List.of(usage), List.of(), List.of(MARCH));
    }

    private static Product product(String id, SubscriptionModel model, String meter, List<ProductPrice> prices) {
        return new Product(id, id, model, "cloud", null, "s", "thing", meter, true, prices, Map.of());
    }

    private static CustomerContractReport report(World world) {
        return Agreement.report(world.stored(), world, MARCH);
    }

    private static List<String> bill(World world) {
        return report(world).charges().stream()
                .map(charge -> charge.chargeType() + " " + charge.product() + " "
                        + charge.quantity().stripTrailingZeros().toPlainString() + " at " + charge.billedCost())
                .toList();
    }
}
