package io.cloud7.reporting.testkit;

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
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.money.Currencies;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Organizations;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.Settings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A small cloud with ids that do not change, to be built upon in tests.
 *
 * <pre>
 *   op (operator) ─┬─ north (reseller)  c-north  ── acme (customer)  c-acme   vm-1 vm-2 vm-3
 *                  └─ solo (customer)   c-solo                                 vm-9
 *   level products   payg-vcpu  res-vcpu  b-vcpu          volume products  payg-traffic  b-traffic  rated (GIVEN price)
 * </pre>
 *
 * <p>All contracts run through 2026. Every product is of the provider {@code os} and in the plan {@code std}.
 */
public final class SampleCloud {
    private static final Currency EUR = Currencies.parse("EUR");

    private final ZoneId zone;
    private final List<Contract> contracts;
    private final List<CloudResource> resources;

    private SampleCloud(ZoneId zone, List<Contract> contracts, List<CloudResource> resources) {
        this.zone = zone;
        this.contracts = List.copyOf(contracts);
        this.resources = List.copyOf(resources);
    }

    /** The cloud as pictured, in UTC. */
    public static SampleCloud standard() {
        List<Contract> contracts = List.of(
                contract("c-solo", "SOLO-2026", "solo"),
                contract("c-north", "NORTH-2026", "north"),
                contract("c-acme", "ACME-2026", "acme"));
        List<CloudResource> resources = List.of(
                resource("vm-1", "c-acme"),
                resource("vm-2", "c-acme"),
                resource("vm-3", "c-acme"),
                resource("vm-9", "c-solo"));
        return new SampleCloud(ZoneOffset.UTC, contracts, resources);
    }

    /** The same, its days and clock hours in this zone. */
    public SampleCloud inZone(ZoneId other) {
        return new SampleCloud(other, contracts, resources);
    }

    /** The same with one contract more, for all of 2026. */
    public SampleCloud withContract(String id, String name, String organization) {
        List<Contract> more = new ArrayList<>(contracts);
        more.add(contract(id, name, organization));
        return new SampleCloud(zone, more, resources);
    }

    /** The same with one resource more. */
    public SampleCloud withResource(String id, String contract) {
        List<CloudResource> more = new ArrayList<>(resources);
        more.add(resource(id, contract));
        return new SampleCloud(zone, contracts, more);
    }

    /** The cloud, checked as a whole. */
    public Cloud build() {
        return new Cloud(Settings.STANDARD.withZone(zone), organizations(), catalog(), contracts, resources);
    }

    private static Organizations organizations() {
        return new Organizations(List.of(
                Organization.of("op", "Operator", OrganizationRole.CLOUD_ADMIN, null, EUR),
                Organization.of("north", "Northwind", OrganizationRole.RESELLER, "op", EUR),
                Organization.of("acme", "Acme", OrganizationRole.CUSTOMER, "north", EUR),
                Organization.of("solo", "Solo", OrganizationRole.CUSTOMER, "op", EUR)));
    }

    private static Catalog catalog() {
        Provider provider = new Provider(
                "os", "OpenStack", "OPENSTACK", List.of(), List.of(new Service("compute", "Compute", true)), List.of());
        List<Meter> meters = List.of(
                new Meter.Level("vcpu", "vCPU", "vCPU", null), new Meter.Volume("traffic", "Outbound traffic", "GB"));
        Price perUnit = Price.perUnit("0.0125");
        List<Product> products = List.of(
                product("payg-vcpu", SubscriptionModel.PAYG, "vcpu", perUnit),
                product("res-vcpu", SubscriptionModel.RESERVED, "vcpu", perUnit),
                product("b-vcpu", SubscriptionModel.BUNDLE, "vcpu", perUnit),
                product("payg-traffic", SubscriptionModel.PAYG, "traffic", perUnit),
                product("b-traffic", SubscriptionModel.BUNDLE, "traffic", perUnit),
                product("rated", SubscriptionModel.PAYG, "traffic", Price.of(new PriceFormula.Given(BigDecimal.ZERO))));
        Plan plan = new Plan(
                "std",
                "Standard",
                null,
                Set.of(SubscriptionModel.values()),
                products.stream().map(Product::id).toList());
        return new Catalog(List.of(provider), meters, products, List.of(plan));
    }

    private static Product product(String id, SubscriptionModel model, String meter, Price price) {
        List<ProductPrice> prices = List.of(ProductPrice.retail(EUR, price));
        return new Product(
                id, "Product " + id, model, "os", null, "compute", "virtual-instance", meter, true, prices, Map.of());
    }

    private static Contract contract(String id, String name, String organization) {
        return Contract.of(id, name, organization, "std", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    }

    private static CloudResource resource(String id, String contract) {
        return CloudResource.of(id, "Instance " + id, "virtual-instance", contract, "os");
    }
}
