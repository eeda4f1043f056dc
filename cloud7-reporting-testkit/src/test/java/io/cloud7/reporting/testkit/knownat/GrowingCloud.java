package io.cloud7.reporting.testkit.knownat;

import io.cloud7.reporting.catalog.Audience;
import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.PaygSettings;
import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.Price;
import io.cloud7.reporting.catalog.PriceFormula;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.ProductPrice;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.catalog.Tier;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Fee;
import io.cloud7.reporting.contract.Refund;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.Organizations;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.testkit.access.MarkedPlatform;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The marked platform with traffic beside machines, and the states that follow each other on it. */
record GrowingCloud(Cloud cloud, int version) {
    private static final Currency EUR = Currency.getInstance("EUR");

    static GrowingCloud founded() {
        Cloud marked = MarkedPlatform.cloud("0.05");
        Catalog sold = marked.catalog();
        List<Meter> meters = new ArrayList<>(sold.meters());
        meters.add(new Meter.Volume("traffic", "Traffic", "GB"));
        List<Product> products = new ArrayList<>(sold.products());
        Tier first = new Tier(new BigDecimal("40"), new BigDecimal("0.09"), BigDecimal.ONE);
        Tier rest = new Tier(null, new BigDecimal("0.031"), BigDecimal.ZERO);
        products.add(new Product(
                "payg-gb",
                "Traffic",
                SubscriptionModel.PAYG,
                "os",
                null,
                "compute",
                "traffic",
                "traffic",
                true,
                List.of(ProductPrice.retail(EUR, Price.of(new PriceFormula.Graduated(List.of(first, rest))))),
                Map.of()));
        List<Plan> plans = sold.plans().stream()
                .map(plan -> new Plan(
                        plan.id(),
                        plan.name(),
                        plan.audience(),
                        plan.models(),
                        products.stream().map(Product::id).toList()))
                .toList();
        return new GrowingCloud(
                new Cloud(
                        marked.settings(),
                        marked.organizations(),
                        new Catalog(List.copyOf(sold.providers()), meters, products, plans),
                        List.copyOf(marked.contracts()),
                        List.copyOf(marked.resources())),
                1);
    }

    /** The next state: another price for part of the past, fees, a termination, a machine, a name, other hours. */
    GrowingCloud next(LocalDate today, SplittableRandom random) {
        int next = version + 1;
        PaygSettings payg = new PaygSettings(
                true, cloud.settings().payg().baseRate(), BigDecimal.valueOf(700 + random.nextInt(40)), false);
        List<Contract> contracts = new ArrayList<>(cloud.contracts());
        contracts.replaceAll(contract -> random.nextInt(4) == 0 ? changed(contract, next, random) : contract);
        List<CloudResource> resources = new ArrayList<>(cloud.resources());
        Contract owner = contracts.get(random.nextInt(contracts.size()));
        resources.add(CloudResource.of(
                "vm-" + owner.organization() + "-" + next, "Machine " + next, "virtual-instance", owner.id(), "os"));
        return new GrowingCloud(
                new Cloud(
                        cloud.settings().withPayg(payg),
                        renamed(next, random),
                        repriced(today, next),
                        contracts,
                        resources),
                next);
    }

    private static Contract changed(Contract contract, int next, SplittableRandom random) {
        Contract other = contract.withGrace(random.nextInt(30))
                .withFees(new Fee("Platform " + next, BigDecimal.valueOf(1 + random.nextInt(50)), Fee.Every.MONTH));
        return random.nextInt(8) == 0
                ? other.terminatedOn(LocalDate.of(2026, 4 + random.nextInt(6), 1), Refund.NONE)
                : other;
    }

    private Organizations renamed(int next, SplittableRandom random) {
        List<Organization> all = new ArrayList<>(cloud.organizations().all());
        int chosen = random.nextInt(all.size());
        Organization old = all.get(chosen);
        all.set(
                chosen,
                new Organization(
                        old.id(),
                        "Organization " + next,
                        old.role(),
                        old.parent(),
                        old.currency(),
                        old.status(),
                        old.discounts(),
                        old.attributes()));
        return new Organizations(all);
    }

    /** The price in force ends in two days; one more holds for all of the past since another day of January. */
    private Catalog repriced(LocalDate today, int next) {
        Catalog sold = cloud.catalog();
        List<Product> products = new ArrayList<>(sold.products());
        products.replaceAll(product -> {
            if (!product.id().equals("payg-cpu")) {
                return product;
            }
            List<ProductPrice> prices = new ArrayList<>(product.prices());
            prices.add(new ProductPrice(
                    Audience.RETAIL,
                    null,
                    EUR,
                    LocalDate.of(2026, 1, 1).plusDays(next),
                    today.plusDays(2),
                    Price.perUnit("0.0" + (100 + next))));
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
                    prices,
                    product.attributes());
        });
        return new Catalog(
                List.copyOf(sold.providers()), List.copyOf(sold.meters()), products, List.copyOf(sold.plans()));
    }
}
