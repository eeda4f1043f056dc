package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.catalog.BaseRate;
import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.PaygSettings;
import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.catalog.Service;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.money.RoundAt;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
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
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** Clouds with one customer's contract under all three models, its use, and windows to ask about. */
public final class RandomWorlds {
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("UTC"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Kolkata"));

    private final long seed;
    private final Dice dice;
    private final Settings settings;
    private final Currency currency;
    private final LocalDate start;
    private final LocalDate end;

    private RandomWorlds(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed);
        this.settings = settings();
        this.currency = Currency.getInstance(dice.oneOf("EUR", "JPY", "KWD"));
        LocalDate around = dice.oneOf(
                LocalDate.of(2025, 1, 31),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2026, 3, 20),
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 9, 15),
                LocalDate.of(2025, 10, 20));
        this.start = around.plusDays(dice.oneIn(2) ? 0 : dice.between(-20, 20));
        this.end = start.plusDays(dice.oneIn(12) ? dice.between(360, 420) : dice.between(20, 95));
    }

    /** Worlds by seed; the seed of one that fails is in its report. */
    static Arbitrary<World> any() {
        return Arbitraries.longs()
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .map(RandomWorlds::ofSeed);
    }

    /** The world of a seed. */
    public static World ofSeed(long seed) {
        return new RandomWorlds(seed).world();
    }

    /** Platforms: an operator, resellers below each other, customers of both, each with contracts. */
    static Arbitrary<World> anyPlatform() {
        return Arbitraries.longs()
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .map(RandomWorlds::platformOfSeed);
    }

    /** The platform of a seed. */
    public static World platformOfSeed(long seed) {
        return new RandomWorlds(seed).platform();
    }

    /** What a reseller and one below it sell on, and to whom, of a seed. */
    public static World resaleOfSeed(long seed) {
        ResaleWorld resale = ResaleWorlds.ofSeed(seed);
        ZoneId zone = resale.cloud().settings().zone();
        LocalDate month = resale.from().withDayOfMonth(1);
        return new World(
                seed,
                resale.cloud(),
                resale.usage(),
                resale.charges(),
                List.of(
                        new World.Window(month, month.plusMonths(1).minusDays(1), zone),
                        new World.Window(resale.from(), resale.to(), zone)));
    }

    private World platform() {
        List<Product> products = products().stream().map(this::onSomeProvider).toList();
        Plan plan = new Plan(
                "plan",
                "Plan",
                null,
                EnumSet.allOf(SubscriptionModel.class),
                products.stream().map(Product::id).toList());
        Catalog catalog = new Catalog(
                List.of(provider("cloud"), provider("other")),
                List.of(new Meter.Level("vcpu", "vCPU", "vCPU", null), new Meter.Volume("traffic", "Traffic", "GB")),
                products,
                List.of(plan));
        Currency other = Currency.getInstance(dice.oneOf("EUR", "GBP"));
        Organizations organizations = new Organizations(List.of(
                Organization.of("op", "Operator", OrganizationRole.CLOUD_ADMIN, null, currency),
                Organization.of("acme", "Acme", OrganizationRole.CUSTOMER, "op", currency),
                Organization.of("north", "North", OrganizationRole.RESELLER, "op", currency),
                Organization.of("east", "East", OrganizationRole.RESELLER, "north", currency),
                Organization.of("bolt", "Bolt", OrganizationRole.CUSTOMER, "north", other),
                Organization.of("core", "Core", OrganizationRole.CUSTOMER, "east", currency)));
        List<Contract> contracts = new ArrayList<>();
        List<CloudResource> resources = new ArrayList<>();
        List<UsageRecord> records = new ArrayList<>();
        List<GivenCharge> charges = new ArrayList<>();
        for (Organization buyer : organizations.all()) {
            for (int i = dice.between(0, 2); i > 0; i--) {
                LocalDate from = start.plusDays(dice.between(-30, 30));
                LocalDate to = from.plusDays(dice.between(20, 95));
                Contract contract = new RandomContract(
                                dice, settings, currency, from, to, "c-" + buyer.id() + i, buyer.id())
                        .contract();
                RandomUse use = new RandomUse(dice, contract, products, settings.zone(), buyer.currency());
                contracts.add(contract);
                resources.addAll(use.resources());
                records.addAll(use.records());
                charges.addAll(use.charges());
            }
        }
        Cloud cloud = new Cloud(settings, organizations, catalog, contracts, resources);
        return new World(seed, cloud, records, charges, windows());
    }

    private Product onSomeProvider(Product product) {
        return new Product(
                product.id(),
                product.name(),
                product.model(),
                dice.oneOf("cloud", "other"),
                null,
                product.service(),
                dice.oneOf("thing", "other thing"),
                product.meter(),
                product.billWhenStopped(),
                product.prices(),
                product.attributes());
    }

    private static Provider provider(String id) {
        return new Provider(
                id,
                "Provider " + id,
                "OPENSTACK",
                List.of(),
                List.of(new Service("compute", "Compute", true)),
                List.of());
    }

    private Settings settings() {
        boolean monthly = dice.oneIn(2);
        PaygSettings payg = new PaygSettings(
                !dice.oneIn(12),
                monthly ? BaseRate.MONTHLY : BaseRate.HOURLY,
                new BigDecimal(dice.oneOf("730", "720", "100", "31.5")),
                dice.oneIn(2));
        RoundingMode mode = dice.oneIn(3)
                ? dice.oneOf(RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP, RoundingMode.CEILING)
                : RoundingMode.HALF_UP;
        return new Settings(
                dice.oneOf(ZONES),
                payg,
                new Rounding(mode, dice.oneIn(3) ? RoundAt.INVOICE : RoundAt.CHARGE),
                CorrectionPolicy.ADJUST,
                dice.oneOf(BillingCycle.values()));
    }

    private World world() {
        List<Product> products = products();
        Set<SubscriptionModel> models = EnumSet.allOf(SubscriptionModel.class);
        if (dice.oneIn(6)) {
            models.remove(SubscriptionModel.PAYG);
        }
        Plan plan = new Plan(
                "plan", "Plan", null, models, products.stream().map(Product::id).toList());
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
                List.of(plan));
        Organizations organizations = new Organizations(List.of(
                Organization.of("op", "Operator", OrganizationRole.CLOUD_ADMIN, null, currency),
                Organization.of("acme", "Acme", OrganizationRole.CUSTOMER, "op", currency)));
        RandomContract terms = new RandomContract(dice, settings, currency, start, end);
        Contract contract = terms.contract();
        RandomUse use = new RandomUse(dice, contract, products, settings.zone(), currency);
        List<CloudResource> resources = use.resources();
        Cloud cloud = new Cloud(settings, organizations, catalog, List.of(contract), resources);
        return new World(seed, cloud, use.records(), use.charges(), windows());
    }

    private List<Product> products() {
        RandomPrices prices = new RandomPrices(dice, currency, start, end);
        Kind level = settings.payg().capAtMonthlyPrice() ? Kind.PER_UNIT : Kind.QUANTITY;
        List<Product> products = new ArrayList<>();
        products.add(product("cpu", SubscriptionModel.PAYG, "vcpu", prices, level));
        products.add(product("net", SubscriptionModel.PAYG, "traffic", prices, Kind.QUANTITY));
        products.add(product("given", SubscriptionModel.PAYG, dice.oneOf("vcpu", "traffic"), prices, Kind.GIVEN));
        products.add(product("support", SubscriptionModel.PAYG, "vcpu", prices, Kind.PERCENTAGE));
        products.add(product("excess", SubscriptionModel.PAYG, "vcpu", prices, Kind.QUANTITY));
        products.add(product("r-cpu", SubscriptionModel.RESERVED, "vcpu", prices, Kind.PER_UNIT));
        products.add(product("b-cpu", SubscriptionModel.BUNDLE, "vcpu", prices, Kind.QUANTITY));
        products.add(product("b-net", SubscriptionModel.BUNDLE, "traffic", prices, Kind.QUANTITY));
        return products;
    }

    private Product product(String id, SubscriptionModel model, String meter, RandomPrices prices, Kind kind) {
        return new Product(
                id, id, model, "cloud", null, "compute", "thing", meter, !dice.oneIn(2), prices.of(kind), Map.of());
    }

    private List<World.Window> windows() {
        LocalDate month = start.withDayOfMonth(1).plusMonths(dice.between(0, 2));
        LocalDate from = dice.day(start.minusDays(5), start.plusDays(90));
        ZoneId zone = dice.oneIn(2) ? settings.zone() : dice.oneOf(ZONES);
        return List.of(
                new World.Window(month, month.plusMonths(1).minusDays(1), settings.zone()),
                new World.Window(from, from.plusDays(dice.between(0, 50)), zone));
    }
}
