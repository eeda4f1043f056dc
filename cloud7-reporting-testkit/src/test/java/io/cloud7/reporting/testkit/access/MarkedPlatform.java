package io.cloud7.reporting.testkit.access;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.invoice.InvoiceStatus;
import io.cloud7.reporting.json.CloudJson;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A platform with several resellers, one of them below another, in which everything that belongs to an organization has
 * that organization's mark in its id and its name, so that a mark in a cell tells whose figures they are.
 *
 * <p>Beside what is sold to all, each buyer of the operator and all below it have a market: a provider, a region, a plan,
 * a product, a resource type and a meter of their own, with a mark of their own; and another provider, product and
 * resource type, which their plan offers and nobody uses. One resource of qcore, without a mark in
 * its id, is used on a contract of qacme.
 */
public final class MarkedPlatform {
    /** Each organization's parent. */
    public static final Map<String, @Nullable String> PARENTS = parents();

    /** The resource of qcore that is used on a contract of qacme. */
    static final String ASTRAY = "astray";

    private static final Instant FOUNDED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    private MarkedPlatform() {}

    private static Map<String, @Nullable String> parents() {
        Map<String, @Nullable String> parents = new TreeMap<>();
        parents.put("qop", null);
        parents.put("qnorth", "qop");
        parents.put("qsouth", "qop");
        parents.put("qeast", "qnorth");
        parents.put("qacme", "qnorth");
        parents.put("qbolt", "qnorth");
        parents.put("qcore", "qsouth");
        parents.put("qdune", "qeast");
        parents.put("qsolo", "qop");
        return parents;
    }

    /** The role of an organization. */
    static String role(String organization) {
        return switch (organization) {
            case "qop" -> "CLOUD_ADMIN";
            case "qnorth", "qsouth", "qeast" -> "RESELLER";
            default -> "CUSTOMER";
        };
    }

    /** An organization and all below it. */
    static Set<String> subtree(String root) {
        Set<String> all = new TreeSet<>(Set.of(root));
        PARENTS.forEach((id, parent) -> {
            if (root.equals(parent)) {
                all.addAll(subtree(id));
            }
        });
        return all;
    }

    /** The mark of the market in which an organization buys. */
    static String market(String organization) {
        String parent = PARENTS.get(organization);
        return parent == null || parent.equals("qop") ? "z" + organization.substring(1) : market(parent);
    }

    /** All marks of markets. */
    static Set<String> markets() {
        return PARENTS.keySet().stream().map(MarkedPlatform::market).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The platform under a wholesale price; all else is equal. */
    static InMemoryStorage storage(String wholesalePrice) {
        InMemoryStorage storage = InMemoryStorage.create();
        storage.replace(cloud(wholesalePrice), FOUNDED);
        storage.addInvoices(invoices(), FOUNDED);
        storage.append(UsageBatch.ofUsage(usage()), Stamp.at(FOUNDED));
        return storage;
    }

    /** One of each seller to each of its buyers, of March; and one to a reseller, with lines of what is sourced. */
    private static List<Invoice> invoices() {
        List<Invoice> invoices = new ArrayList<>();
        PARENTS.forEach((id, parent) -> {
            if (parent != null) {
                List<InvoiceLine> lines = new ArrayList<>(List.of(line("1", "c-" + id)));
                if (id.equals("qnorth")) {
                    lines.add(line("2", "c-qacme"));
                    lines.add(line("3", "c-qbolt"));
                }
                invoices.add(invoice("inv-" + id, parent, "c-" + id, lines));
            }
        });
        invoices.add(invoice("above-qnorth", "qop", null, List.of(line("1", "c-qbolt"))));
        return invoices;
    }

    private static InvoiceLine line(String id, String contract) {
        return new InvoiceLine(
                id,
                contract,
                ChargeType.USAGE,
                "payg-cpu",
                null,
                null,
                null,
                MARCH,
                APRIL,
                null,
                null,
                new BigDecimal("156.24"));
    }

    private static Invoice invoice(String number, String issuer, @Nullable String contract, List<InvoiceLine> lines) {
        return new Invoice(
                number,
                issuer,
                contract,
                MARCH,
                APRIL,
                Currency.getInstance("EUR"),
                InvoiceStatus.DUE,
                APRIL,
                null,
                lines,
                null,
                null);
    }

    private static List<UsageRecord> usage() {
        List<UsageRecord> records = new ArrayList<>();
        for (String organization : PARENTS.keySet()) {
            for (String product : List.of("payg-cpu", "res-cpu", "bun-cpu")) {
                records.add(UsageRecord.of(
                        "u-" + product, "c-" + organization, "vm-" + organization, product, "3", FEBRUARY, APRIL));
            }
            records.add(own("u-own", organization, "disk-" + organization));
        }
        records.add(own("u-astray", "qacme", ASTRAY));
        return records;
    }

    private static UsageRecord own(String id, String organization, String resource) {
        return UsageRecord.of(id, "c-" + organization, resource, "payg-" + market(organization), "3", FEBRUARY, APRIL);
    }

    /** The cloud of the platform under a wholesale price. */
    public static Cloud cloud(String wholesalePrice) {
        StringBuilder organizations = new StringBuilder();
        StringBuilder contracts = new StringBuilder();
        StringBuilder resources = new StringBuilder();
        PARENTS.forEach((id, parent) -> {
            append(organizations, organization(id, parent));
            append(contracts, contract(id, parent));
            append(resources, """
                    { "id": "vm-%1$s", "name": "Machine %1$s", "resourceType": "virtual-instance",
                      "contract": "c-%1$s", "provider": "os" }""", id);
            append(resources, resource("disk-" + id, id, ""));
        });
        append(resources, resource(ASTRAY, "qcore", """
                , "created": "2026-01-05T00:00:00Z", "deleted": "2026-08-01T00:00:00Z",
                  "stopped": [ { "from": "2026-03-10T00:00:00Z", "to": "2026-03-12T00:00:00Z" } ]"""));
        StringBuilder providers = new StringBuilder();
        StringBuilder meters = new StringBuilder();
        StringBuilder products = new StringBuilder();
        StringBuilder plans = new StringBuilder();
        markets().forEach(market -> {
            append(providers, """
                    { "id": "os-%1$s", "name": "Provider %1$s", "kind": "OPENSTACK",
                        "regions": [ { "id": "region-%1$s", "name": "Region %1$s" } ],
                        "services": [ { "id": "service-%1$s", "name": "Service %1$s" } ],
                        "capacity": [ { "meter": "meter-%1$s", "physical": "977" } ] }""", market);
            append(meters, """
                    { "code": "meter-%1$s", "name": "Meter %1$s", "kind": "LEVEL", "unit": "unit-%1$s", "capacity": "MEMORY" }""", market);
            append(products, product(market, wholesalePrice));
            append(providers, """
                    { "id": "spare-%1$s", "name": "Spare %1$s", "kind": "OTHER",
                      "services": [ { "id": "spare", "name": "Spare" } ] }""", market);
            append(products, """
                    { "id": "spare-%1$s", "name": "Spare %1$s", "model": "RESERVED", "provider": "spare-%1$s",
                      "service": "spare", "resourceType": "spare-%1$s", "meter": "vcpu", "prices": [] }""", market);
            append(plans, """
                    { "id": "plan-%1$s", "name": "Plan %1$s", "models": ["PAYG", "RESERVED", "BUNDLE"],
                        "products": ["payg-cpu", "res-cpu", "bun-cpu", "payg-%1$s", "spare-%1$s"] }""", market);
        });
        String json = """
                { "format": "cloud7/1",
                  "settings": { "zone": "UTC" },
                  "organizations": [ %s ],
                  "providers": [ { "id": "os", "name": "OpenStack", "kind": "OPENSTACK",
                                   "services": [ { "id": "compute", "name": "Compute" } ],
                                   "capacity": [ { "meter": "vcpu", "physical": "731", "overcommit": "4" } ] }, %s ],
                  "meters": [ { "code": "vcpu", "name": "vCPU", "kind": "LEVEL", "unit": "vCPU" }, %s ],
                  "products": [ %s, %s, %s, %s ],
                  "plans": [ { "id": "std", "name": "Standard", "models": ["PAYG", "RESERVED", "BUNDLE"],
                               "products": ["payg-cpu", "res-cpu", "bun-cpu"] }, %s ],
                  "contracts": [ %s ],
                  "resources": [ %s ] }
                """;
        byte[] bytes = text(
                        json,
                        organizations,
                        providers,
                        meters,
                        product("payg-cpu", "PAYG", wholesalePrice),
                        product("res-cpu", "RESERVED", wholesalePrice),
                        product("bun-cpu", "BUNDLE", wholesalePrice),
                        products,
                        plans,
                        contracts,
                        resources)
                .getBytes(StandardCharsets.UTF_8);
        try {
            return CloudJson.read(new ByteArrayInputStream(bytes), "marked");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String organization(String id, @Nullable String parent) {
        String above = parent == null ? "" : ", \"parent\": \"" + parent + "\"";
        return text(
                "{ \"id\": \"%1$s\", \"name\": \"Organization %1$s\", \"role\": \"%2$s\", \"currency\": \"EUR\"%3$s }",
                id, role(id), above);
    }

    private static String resource(String id, String organization, String more) {
        return text("""
                { "id": "%1$s", "name": "Disk %2$s", "resourceType": "type-%3$s", "contract": "c-%2$s",
                  "provider": "os-%3$s", "region": "region-%3$s"%4$s }""", id, organization, market(organization), more);
    }

    private static String product(String market, String wholesalePrice) {
        return text("""
                { "id": "payg-%1$s", "name": "Product %1$s", "model": "PAYG", "provider": "os-%1$s",
                  "region": "region-%1$s", "service": "service-%1$s", "resourceType": "type-%1$s",
                  "meter": "meter-%1$s", "billWhenStopped": false, "prices": [ %2$s ] }""", market, prices(wholesalePrice));
    }

    private static String prices(String wholesalePrice) {
        return text("""
                  { "audience": "RETAIL", "currency": "EUR", "price": { "type": "PER_UNIT", "amount": "0.07" } },
                  { "audience": "WHOLESALE", "currency": "EUR", "price": { "type": "PER_UNIT", "amount": "%s" } }""", wholesalePrice);
    }

    private static String product(String id, String model, String wholesalePrice) {
        String prices = model.equals("PAYG") ? prices(wholesalePrice) : "";
        return text("""
                { "id": "%s", "name": "Product %s", "model": "%s", "provider": "os", "service": "compute",
                  "resourceType": "virtual-instance", "meter": "vcpu", "prices": [ %s ] }""", id, id, model, prices);
    }

    private static String contract(String id, @Nullable String parent) {
        boolean sourced = parent != null && role(parent).equals("RESELLER");
        return text(
                """
                { "id": "c-%1$s", "name": "Contract %1$s", "organization": "%1$s", "plan": "plan-%5$s",
                  "start": "2026-01-01", "end": "2027-01-01"%2$s,
                  "fees": [ { "name": "Platform %1$s", "amount": "20.00", "every": "MONTH" } ],
                  "reservations": [ { "id": "r-%1$s", "product": "res-cpu", "quantity": "2", "start": "2026-01-01",
                                      "end": "2027-01-01", "payment": "NONE", "upfront": "0", "recurring": "10.00",
                                      "excess": "payg-cpu"%3$s } ],
                  "bundles": [ { "id": "b-%1$s", "name": "Bundle %1$s", "fee": "30.00", "start": "2026-01-01",
                                 "end": "2027-01-01"%4$s, "items": [ { "product": "bun-cpu", "quota": "2",
                                 "reset": "CAPACITY", "overage": "BLOCK" } ] } ] }""",
                id,
                sourced ? ", \"sourcedFrom\": \"c-" + parent + "\"" : "",
                sourced ? ", \"from\": \"r-" + parent + "\"" : "",
                sourced ? ", \"from\": \"b-" + parent + "\"" : "",
                market(id));
    }

    private static void append(StringBuilder list, String format, Object... values) {
        list.append(list.isEmpty() ? "" : ",\n").append(text(format, values));
    }

    private static String text(String format, Object... values) {
        return String.format(java.util.Locale.ROOT, format, values);
    }
}
