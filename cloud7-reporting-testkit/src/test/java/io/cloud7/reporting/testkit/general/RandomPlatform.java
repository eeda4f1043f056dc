package io.cloud7.reporting.testkit.general;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.catalog.Service;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.PaymentOption;
import io.cloud7.reporting.contract.Refund;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.money.Currencies;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Organizations;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A small platform that follows from a seed: a tree of organizations, contracts of all ages, use in spring 2026. */
record RandomPlatform(Cloud cloud, List<UsageRecord> usage, InMemoryStorage storage) {
    private static final Currency EUR = Currencies.parse("EUR");
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    static RandomPlatform of(long seed) {
        return new Dice(new Random(seed)).platform();
    }

    /** The products on each of the two providers. */
    private static List<Product> products(String provider) {
        return List.of(
                product(provider, "cpu", SubscriptionModel.PAYG, "compute", "virtual-instance", "vcpu"),
                product(provider, "ram", SubscriptionModel.PAYG, "compute", "virtual-instance", "ram"),
                product(provider, "gpu", SubscriptionModel.PAYG, "special", "virtual-instance", "vcpu"),
                product(provider, "traffic", SubscriptionModel.PAYG, "special", "traffic", "traffic"),
                product(provider, "reserved", SubscriptionModel.RESERVED, "compute", "virtual-instance", "vcpu"),
                product(provider, "bundled", SubscriptionModel.BUNDLE, "special", "traffic", "traffic"));
    }

    private static Product product(
            String provider, String name, SubscriptionModel model, String service, String type, String meter) {
        String id = provider + "-" + name;
        return new Product(id, id, model, provider, null, service, type, meter, true, List.of(), Map.of());
    }

    private record Dice(Random random) {
        private int upTo(int most) {
            return random.nextInt(most + 1);
        }

        private <T> T oneOf(List<T> things) {
            return things.get(random.nextInt(things.size()));
        }

        private <T> List<T> someOf(List<T> things) {
            return things.stream().filter(thing -> random.nextBoolean()).toList();
        }

        RandomPlatform platform() {
            Organizations organizations = organizations();
            Catalog catalog = catalog();
            List<Contract> contracts = organizations.all().stream()
                    .flatMap(buyer -> IntStream.range(0, upTo(2)).mapToObj(i -> contract(buyer, i, catalog)))
                    .toList();
            List<CloudResource> resources = contracts.stream()
                    .flatMap(contract -> Stream.of("vm-1-", "vm-2-")
                            .map(name -> CloudResource.of(
                                    name + contract.id(), name, "virtual-instance", contract.id(), "p1")))
                    .toList();
            Cloud cloud = new Cloud(Settings.STANDARD, organizations, catalog, contracts, resources);
            List<UsageRecord> usage = new ArrayList<>();
            for (CloudResource resource : resources) {
                for (int i = upTo(3); i > 0; i--) {
                    usage.add(use("u" + i + resource.id(), resource, catalog));
                }
            }
            InMemoryStorage storage = InMemoryStorage.create();
            storage.replace(cloud, Instant.EPOCH);
            storage.append(new UsageBatch(usage, List.of(), List.of(), List.of()), Stamp.asRecorded());
            return new RandomPlatform(cloud, List.copyOf(usage), storage);
        }

        private Organizations organizations() {
            List<Organization> all = new ArrayList<>();
            all.add(Organization.of("op", "Operator", OrganizationRole.CLOUD_ADMIN, null, EUR));
            for (int i = 2 + upTo(6); i > 0; i--) {
                List<Organization> sellers = all.stream()
                        .filter(organization -> organization.role() != OrganizationRole.CUSTOMER)
                        .toList();
                all.add(Organization.of(
                        "o" + i,
                        "Organization " + i % 3,
                        random.nextBoolean() ? OrganizationRole.RESELLER : OrganizationRole.CUSTOMER,
                        oneOf(sellers).id(),
                        EUR));
            }
            return new Organizations(all);
        }

        private Catalog catalog() {
            List<Provider> providers = Stream.of("p1", "p2")
                    .map(id -> new Provider(
                            id,
                            "Provider",
                            "OPENSTACK",
                            List.of(),
                            List.of(new Service("compute", "Compute", true), new Service("special", "Special", false)),
                            List.of()))
                    .toList();
            List<Product> products =
                    Stream.of("p1", "p2").flatMap(id -> products(id).stream()).toList();
            List<Plan> plans = Stream.of("a", "b", "c")
                    .map(id -> new Plan(
                            id,
                            "Plan",
                            null,
                            Set.copyOf(someOf(List.of(SubscriptionModel.values()))),
                            someOf(products.stream().map(Product::id).toList())))
                    .toList();
            List<Meter> meters = List.of(
                    new Meter.Level("vcpu", "vCPU", "vCPU", null),
                    new Meter.Level("ram", "RAM", "GB", null),
                    new Meter.Volume("traffic", "Traffic", "GB"));
            return new Catalog(providers, meters, products, plans);
        }

        private Contract contract(Organization buyer, int number, Catalog catalog) {
            LocalDate start = SPRING.plusDays(upTo(90) - 30);
            LocalDate end = start.plusDays(10 + upTo(80));
            String id = "c" + number + "-" + buyer.id();
            Contract contract = Contract.of(
                            id,
                            id,
                            buyer.id(),
                            oneOf(List.copyOf(catalog.plans())).id(),
                            start,
                            end)
                    .withGrace(upTo(10))
                    .withReservations(IntStream.range(0, Math.max(0, upTo(3) - 1))
                            .mapToObj(i -> reservation("r" + i, start.plusDays(i * 5L), end))
                            .toArray(Reservation[]::new));
            return upTo(3) == 0 ? contract.terminatedOn(start.plusDays(upTo(60)), Refund.NONE) : contract;
        }

        private Reservation reservation(String id, LocalDate start, LocalDate end) {
            return new Reservation(
                    id,
                    oneOf(List.of("p1-reserved", "p2-reserved")),
                    BigDecimal.valueOf(1 + upTo(9)),
                    start,
                    end,
                    PaymentOption.NONE,
                    BigDecimal.ZERO,
                    BigDecimal.ONE,
                    null,
                    null);
        }

        private UsageRecord use(String id, CloudResource resource, Catalog catalog) {
            Instant from = SPRING.atStartOfDay(ZoneOffset.UTC).toInstant().plus(upTo(80 * 24), ChronoUnit.HOURS);
            return UsageRecord.of(
                    id,
                    resource.contract(),
                    resource.id(),
                    oneOf(List.copyOf(catalog.products())).id(),
                    String.valueOf(upTo(9)),
                    from,
                    from.plus(1 + upTo(30 * 24), ChronoUnit.HOURS));
        }
    }

    /** The ids of an organization and all below it. */
    Set<String> subtree(String organization) {
        return cloud.organizations().subtree(organization).stream().collect(Collectors.toUnmodifiableSet());
    }
}
