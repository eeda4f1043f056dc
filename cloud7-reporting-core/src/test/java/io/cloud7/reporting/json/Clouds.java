package io.cloud7.reporting.json;

import io.cloud7.reporting.catalog.Audience;
import io.cloud7.reporting.catalog.BaseRate;
import io.cloud7.reporting.catalog.CapacityKind;
import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.PaygSettings;
import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.Price;
import io.cloud7.reporting.catalog.PriceFormula;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.ProductPrice;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.catalog.ProviderCapacity;
import io.cloud7.reporting.catalog.Region;
import io.cloud7.reporting.catalog.Service;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.catalog.Tier;
import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Fee;
import io.cloud7.reporting.contract.OveragePolicy;
import io.cloud7.reporting.contract.PaymentOption;
import io.cloud7.reporting.contract.Refund;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.contract.ResetRule;
import io.cloud7.reporting.money.RoundAt;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.organization.Discount;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.OrganizationStatus;
import io.cloud7.reporting.organization.Organizations;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.CorrectionPolicy;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.time.BillingCycle;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** Any cloud: every optional field is sometimes there, every price type occurs. */
final class Clouds extends Chance {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 1, 1);

    private Clouds(Random random) {
        super(random);
    }

    static Arbitrary<Cloud> clouds() {
        return Arbitraries.randomValue(random -> new Clouds(random).cloud());
    }

    private Cloud cloud() {
        List<Contract> contracts =
                List.of(reseller(), customer(), Contract.of("c-3", "Third", "acme", "std", START, END));
        return new Cloud(settings(), organizations(), catalog(), contracts, list(2, this::resource));
    }

    private Settings settings() {
        RoundingMode mode = anyOf(RoundingMode.UP, RoundingMode.FLOOR, RoundingMode.HALF_UP, RoundingMode.HALF_EVEN);
        return new Settings(
                ZoneId.of(anyOf("UTC", "Europe/Berlin", "+05:45", "Australia/Lord_Howe")),
                new PaygSettings(flip(), anyOf(BaseRate.values()), positive(), flip()),
                new Rounding(mode, anyOf(RoundAt.values())),
                anyOf(CorrectionPolicy.values()),
                anyOf(BillingCycle.values()));
    }

    private Organizations organizations() {
        return new Organizations(List.of(
                organization("op", OrganizationRole.CLOUD_ADMIN, null, List.of()),
                organization("north", OrganizationRole.RESELLER, "op", list(3, this::discount)),
                organization("acme", OrganizationRole.CUSTOMER, "north", List.of())));
    }

    private Organization organization(
            String id, OrganizationRole role, @Nullable String parent, List<Discount> discounts) {
        Currency currency = Currency.getInstance(anyOf("EUR", "JPY", "KWD"));
        return new Organization(
                id, text(), role, parent, currency, anyOf(OrganizationStatus.values()), discounts, attributes());
    }

    private Discount discount() {
        BigDecimal percent = BigDecimal.valueOf(1 + random.nextInt(10_000), 2);
        return new Discount(percent, maybe(() -> day(0)), maybe(() -> day(1)));
    }

    private Catalog catalog() {
        Provider provider = new Provider(
                "p",
                text(),
                anyOf("", "OPENSTACK"),
                List.of(new Region("r", text())),
                List.of(new Service("s", text(), flip()), new Service("s2", text(), flip())),
                flip() ? List.of() : List.of(new ProviderCapacity("vcpu", notNegative(), positive())));
        List<Meter> meters = List.of(
                new Meter.Level("vcpu", text(), text(), maybe(() -> anyOf(CapacityKind.values()))),
                new Meter.Level("gpu", text(), text(), maybe(() -> anyOf(CapacityKind.values()))),
                new Meter.Volume("gb", text(), text()));
        List<Product> products = new ArrayList<>(List.of(
                product("payg", SubscriptionModel.PAYG, "vcpu", List.of(retail(quantityPrice()))),
                product("res", SubscriptionModel.RESERVED, "vcpu", List.of()),
                product("b-vcpu", SubscriptionModel.BUNDLE, "vcpu", List.of()),
                product("b-gb", SubscriptionModel.BUNDLE, "gb", List.of())));
        for (int i = 0; i < 3; i++) {
            products.add(product("x" + i, anyOf(SubscriptionModel.values()), anyOf("gpu", "gb"), prices()));
        }
        Set<SubscriptionModel> models = EnumSet.noneOf(SubscriptionModel.class);
        models.addAll(list(3, () -> anyOf(SubscriptionModel.values())));
        Plan plan = new Plan(
                "std",
                text(),
                maybe(() -> anyOf(OrganizationRole.values())),
                models,
                flip() ? List.of() : List.of("res", "payg"));
        return new Catalog(List.of(provider), meters, products, List.of(plan));
    }

    private Product product(String id, SubscriptionModel model, String meter, List<ProductPrice> prices) {
        return new Product(
                id,
                text(),
                model,
                "p",
                maybe(() -> "r"),
                anyOf("s", "s2"),
                text(),
                meter,
                flip(),
                prices,
                attributes());
    }

    private List<ProductPrice> prices() {
        return List.of(
                retail(anyPrice()),
                new ProductPrice(
                        Audience.WHOLESALE,
                        maybe(() -> "north"),
                        EUR,
                        maybe(() -> day(0)),
                        maybe(() -> day(1)),
                        anyPrice()));
    }

    private static ProductPrice retail(Price price) {
        return ProductPrice.retail(EUR, price);
    }

    private Price anyPrice() {
        return switch (random.nextInt(4)) {
            case 0 -> bounded(new PriceFormula.Percentage(notNegative()));
            case 1 -> bounded(new PriceFormula.Given(notNegative()));
            default -> quantityPrice();
        };
    }

    private Price quantityPrice() {
        return bounded(
                switch (random.nextInt(5)) {
                    case 0 -> new PriceFormula.PerUnit(notNegative());
                    case 1 -> new PriceFormula.Graduated(tiers());
                    case 2 -> new PriceFormula.VolumeTiered(tiers());
                    case 3 -> new PriceFormula.PackageOf(positive(), notNegative(), notNegative());
                    default -> new PriceFormula.Flat(notNegative());
                });
    }

    private Price bounded(PriceFormula formula) {
        BigDecimal minimum = maybe(this::notNegative);
        BigDecimal above = minimum == null ? BigDecimal.ZERO : minimum;
        return new Price(formula, minimum, maybe(() -> above.add(BigDecimal.ONE)));
    }

    private List<Tier> tiers() {
        List<Tier> tiers = new ArrayList<>();
        for (int i = 1; i <= random.nextInt(3); i++) {
            tiers.add(new Tier(BigDecimal.valueOf(i * 1_000L + random.nextInt(999), 1), notNegative(), notNegative()));
        }
        tiers.add(new Tier(null, notNegative(), notNegative()));
        return tiers;
    }

    private Contract reseller() {
        return Contract.of("c-1", "Pool", "north", "std", START, END)
                .withReservations(reservation("pool", null))
                .withBundles(bundle("pool", null));
    }

    private Contract customer() {
        LocalDate terminated = maybe(() -> day(0));
        boolean refunds = terminated != null && flip();
        return new Contract(
                "c-2",
                text(),
                "acme",
                "std",
                START,
                END,
                flip(),
                random.nextInt(40),
                maybe(() -> random.nextInt(40)),
                list(2, this::span),
                terminated,
                refunds ? new Refund(Refund.Policy.PRORATED, BigDecimal.valueOf(random.nextInt(101))) : Refund.NONE,
                "c-1",
                flip() ? List.of() : List.of(new Fee(text(), notNegative(), anyOf(Fee.Every.values()))),
                flip() ? List.of() : List.of(reservation("r2", "pool"), reservation("r1", null)),
                flip() ? List.of() : List.of(bundle("b1", "pool"), bundle("b0", null)));
    }

    private Reservation reservation(String id, @Nullable String from) {
        PaymentOption payment = anyOf(PaymentOption.values());
        BigDecimal upfront = payment == PaymentOption.NONE ? BigDecimal.ZERO : positive();
        BigDecimal recurring = payment == PaymentOption.FULL ? BigDecimal.ZERO : positive();
        return new Reservation(
                id, "res", positive(), START, END, payment, upfront, recurring, maybe(() -> "payg"), from);
    }

    private Bundle bundle(String id, @Nullable String from) {
        return new Bundle(
                id,
                text(),
                notNegative(),
                START,
                END,
                from,
                List.of(item("b-vcpu", anyOf(ResetRule.values())), item("b-gb", ResetRule.MONTHLY_RESET)));
    }

    private BundleItem item(String product, ResetRule reset) {
        return new BundleItem(
                product, maybe(this::notNegative), reset, anyOf(OveragePolicy.values()), maybe(this::quantityPrice));
    }

    private CloudResource resource() {
        return new CloudResource(
                "vm-" + random.nextLong(),
                text(),
                text(),
                anyOf("c-1", "c-2"),
                "p",
                maybe(() -> "r"),
                maybe(() -> moment(0)),
                maybe(() -> moment(1)),
                list(2, this::span),
                attributes());
    }

    private Interval span() {
        return Interval.of(moment(0), flip() ? moment(1) : Micros.LATEST);
    }
}
