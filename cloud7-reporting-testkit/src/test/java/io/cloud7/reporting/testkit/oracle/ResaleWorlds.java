package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.catalog.Audience;
import io.cloud7.reporting.catalog.BaseRate;
import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.PaygSettings;
import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.ProductPrice;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.catalog.Service;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.invoice.GivenCharge;
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
import io.cloud7.reporting.testkit.oracle.RandomPrices.Kind;
import io.cloud7.reporting.time.BillingCycle;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** Resellers with customers and a reseller below, pools and parts of pools, discounts and prices of every kind. */
final class ResaleWorlds {
    private static final Currency CURRENCY = Currency.getInstance("EUR");

    private final long seed;
    private final Dice dice;
    private final Settings settings;
    private final LocalDate start;
    private final LocalDate end;

    private ResaleWorlds(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed);
        this.settings = settings();
        this.start = dice.oneOf(LocalDate.of(2025, 1, 31), LocalDate.of(2026, 3, 10), LocalDate.of(2025, 10, 1))
                .plusDays(dice.between(0, 20));
        this.end = start.plusDays(dice.between(30, 95));
    }

    /** Worlds by seed; the seed of one that fails is in its report. */
    static Arbitrary<ResaleWorld> any() {
        return Arbitraries.longs()
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .map(ResaleWorlds::ofSeed);
    }

    /** The world of a seed. */
    static ResaleWorld ofSeed(long seed) {
        return new ResaleWorlds(seed).world();
    }

    private Settings settings() {
        return new Settings(
                ZoneId.of(dice.oneOf("UTC", "Europe/Berlin", "Australia/Lord_Howe")),
                new PaygSettings(
                        !dice.oneIn(12),
                        dice.oneOf(BaseRate.values()),
                        new BigDecimal(dice.oneOf("730", "100")),
                        dice.oneIn(3)),
                new Rounding(RoundingMode.HALF_UP, dice.oneIn(3) ? RoundAt.INVOICE : RoundAt.CHARGE),
                CorrectionPolicy.ADJUST,
                dice.oneOf(BillingCycle.values()));
    }

    private ResaleWorld world() {
        List<Product> products = products();
        Catalog catalog = new Catalog(
                List.of(new Provider(
                        "cloud",
                        "Cloud",
                        "OPENSTACK",
                        List.of(),
                        List.of(new Service("compute", "Compute", true)),
                        List.of())),
                List.of(new Meter.Level("vcpu", "vCPU", "vCPU", null), new Meter.Volume("traffic", "Traffic", "GB")),
                products,
                List.of(new Plan(
                        "plan",
                        "Plan",
                        null,
                        EnumSet.allOf(SubscriptionModel.class),
                        products.stream().map(Product::id).toList())));
        Contract north = contract("n", "N", "north", null);
        Contract south = contract("s", "S", "south", north);
        List<Contract> contracts = List.of(
                north,
                contract("ca", "CA", "a", north),
                contract("cb", "CB", "b", north),
                south,
                contract("cx", "CX", "x", south));
        List<CloudResource> resources = new ArrayList<>();
        List<UsageRecord> usage = new ArrayList<>();
        List<GivenCharge> charges = new ArrayList<>();
        for (Contract contract : contracts) {
            RandomUse use = new RandomUse(dice, contract, products, settings.zone(), CURRENCY);
            if (resources.isEmpty()) {
                resources.addAll(use.resources());
            }
            usage.addAll(use.records());
            charges.addAll(use.charges());
        }
        Cloud cloud = new Cloud(settings, organizations(), catalog, contracts, resources);
        LocalDate from = dice.day(start.minusDays(5), start.plusDays(60));
        return new ResaleWorld(seed, cloud, usage, charges, from, from.plusDays(dice.between(0, 50)));
    }

    private Organizations organizations() {
        return new Organizations(List.of(
                Organization.of("op", "Operator", OrganizationRole.CLOUD_ADMIN, null, CURRENCY),
                reseller("north", "op"),
                reseller("south", "north"),
                Organization.of("a", "A", OrganizationRole.CUSTOMER, "north", CURRENCY),
                Organization.of("b", "B", OrganizationRole.CUSTOMER, "north", CURRENCY),
                Organization.of("x", "X", OrganizationRole.CUSTOMER, "south", CURRENCY)));
    }

    private Organization reseller(String id, String parent) {
        List<Discount> discounts = new ArrayList<>();
        for (int more = dice.between(0, 2); more > 0; more--) {
            LocalDate from = dice.oneIn(2) ? null : dice.day(start, end);
            discounts.add(new Discount(dice.decimal(100, 2), from, null));
        }
        return new Organization(
                id, id, OrganizationRole.RESELLER, parent, CURRENCY, OrganizationStatus.ACTIVE, discounts, Map.of());
    }

    private List<Product> products() {
        Kind level = settings.payg().capAtMonthlyPrice() ? Kind.PER_UNIT : Kind.QUANTITY;
        return List.of(
                product("cpu", SubscriptionModel.PAYG, "vcpu", level),
                product("net", SubscriptionModel.PAYG, "traffic", Kind.QUANTITY),
                product("given", SubscriptionModel.PAYG, "traffic", Kind.GIVEN),
                product("support", SubscriptionModel.PAYG, "vcpu", Kind.PERCENTAGE),
                product("excess", SubscriptionModel.PAYG, "vcpu", Kind.QUANTITY),
                product("r-cpu", SubscriptionModel.RESERVED, "vcpu", Kind.PER_UNIT),
                product("b-cpu", SubscriptionModel.BUNDLE, "vcpu", Kind.QUANTITY),
                product("b-net", SubscriptionModel.BUNDLE, "traffic", Kind.QUANTITY));
    }

    private Product product(String id, SubscriptionModel model, String meter, Kind kind) {
        RandomPrices random = new RandomPrices(dice, CURRENCY, start, end);
        List<ProductPrice> prices = new ArrayList<>(random.of(kind));
        if (dice.oneIn(2)) {
            LocalDate from = dice.day(start.plusDays(1), end);
            prices.add(new ProductPrice(
                    Audience.WHOLESALE, dice.oneOf("north", "south"), CURRENCY, from, null, random.price(kind)));
        }
        return new Product(id, id, model, "cloud", null, "compute", "thing", meter, !dice.oneIn(3), prices, Map.of());
    }

    /** A contract of any terms, whose reservations and bundles may be parts of those of the one it is sourced from. */
    private Contract contract(String id, String name, String organization, Contract source) {
        LocalDate from = source == null || dice.oneIn(2) ? start : dice.day(start, start.plusDays(15));
        LocalDate to = source == null || dice.oneIn(2) ? end : dice.day(from.plusDays(12), end.plusDays(10));
        Contract terms = new RandomContract(dice, settings, CURRENCY, from, to).contract();
        return new Contract(
                id,
                name,
                organization,
                terms.plan(),
                terms.start(),
                terms.end(),
                terms.autoRenew(),
                terms.graceDays(),
                terms.holdDays(),
                terms.suspended(),
                terms.terminated(),
                terms.refund(),
                source == null ? null : source.id(),
                terms.fees(),
                terms.reservations().stream()
                        .map(reservation -> part(reservation, source))
                        .toList(),
                terms.bundles().stream().map(bundle -> part(bundle, source)).toList());
    }

    private Reservation part(Reservation terms, Contract source) {
        if (source == null || source.reservations().isEmpty() || dice.oneIn(3)) {
            return terms;
        }
        return new Reservation(
                terms.id(),
                terms.product(),
                terms.quantity(),
                terms.start(),
                terms.end(),
                terms.payment(),
                terms.upfront(),
                terms.recurring(),
                terms.excess(),
                dice.oneOf(source.reservations()).id());
    }

    private Bundle part(Bundle terms, Contract source) {
        if (source == null || source.bundles().isEmpty() || dice.oneIn(3)) {
            return terms;
        }
        return new Bundle(
                terms.id(),
                terms.name(),
                terms.fee(),
                terms.start(),
                terms.end(),
                dice.oneOf(source.bundles()).id(),
                terms.items());
    }
}
