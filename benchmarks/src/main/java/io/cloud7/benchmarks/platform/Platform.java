package io.cloud7.benchmarks.platform;

import io.cloud7.reporting.json.CloudJson;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A platform of a given size, the same at each run: every tenth organization is a reseller, every second contract has a
 * reservation, every third a bundle; each resource has one record a month, of a level or of an amount moved.
 *
 * @param organizations how many buyers
 * @param contracts how many contracts they have together
 * @param resources how many resources these have together
 * @param months how many months of use
 */
record Platform(int organizations, int contracts, int resources, int months) {
    static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final int BATCH = 50_000;
    private static final List<String> PRODUCTS =
            List.of("payg-cpu", "payg-ram", "payg-disk", "payg-net", "res-cpu", "bun-cpu", "bun-net");

    /** The platform in memory. */
    InMemoryStorage load() throws IOException {
        InMemoryStorage storage = InMemoryStorage.create();
        storage.replace(cloud(), start(FIRST));
        List<UsageRecord> batch = new ArrayList<>(BATCH);
        for (int month = 0; month < months; month++) {
            for (int resource = 0; resource < resources; resource++) {
                batch.add(record(resource, FIRST.plusMonths(month)));
                if (batch.size() == BATCH) {
                    storage.append(UsageBatch.ofUsage(batch), Stamp.asRecorded());
                    batch.clear();
                }
            }
        }
        storage.append(UsageBatch.ofUsage(batch), Stamp.asRecorded());
        return storage;
    }

    private UsageRecord record(int resource, YearMonth month) {
        int contract = resource % contracts;
        String product = product(resource, contract);
        int quantity = product.endsWith("net") ? 100 + resource % 900 : 1 + (resource + month.getMonthValue()) % 16;
        return UsageRecord.of(
                "u" + resource + "-" + month,
                "c" + contract,
                "r" + resource,
                product,
                String.valueOf(quantity),
                start(month),
                start(month.plusMonths(1)));
    }

    /** A product that the contract has terms for. */
    private static String product(int resource, int contract) {
        String product = PRODUCTS.get(resource / 7 % PRODUCTS.size());
        if ((product.startsWith("res") && contract % 2 != 0) || (product.startsWith("bun") && contract % 3 != 0)) {
            return "payg-cpu";
        }
        return product;
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Cloud cloud() throws IOException {
        StringBuilder json = new StringBuilder("""
                { "format": "cloud7/1", "settings": { "zone": "UTC" },
                  "organizations": [ { "id": "op", "name": "Operator", "role": "CLOUD_ADMIN", "currency": "EUR" }""");
        for (int i = 0; i < organizations; i++) {
            String role = i % 10 == 0 ? "RESELLER" : "CUSTOMER";
            String parent = i % 10 == 0 || i % 10 > 5 ? "op" : "o" + i / 10 * 10;
            add(json, """
                    ,
                    { "id": "o%1$d", "name": "Organization %1$d", "role": "%2$s", "parent": "%3$s", "currency": "EUR" }""", i, role, parent);
        }
        json.append("""
                 ],
                  "providers": [ { "id": "os", "name": "OpenStack", "kind": "OPENSTACK",
                    "services": [ { "id": "compute", "name": "Compute" }, { "id": "network", "name": "Network" } ] } ],
                  "meters": [
                    { "code": "vcpu", "name": "vCPU", "kind": "LEVEL", "unit": "vCPU" },
                    { "code": "ram", "name": "Memory", "kind": "LEVEL", "unit": "GB" },
                    { "code": "storage", "name": "Storage", "kind": "LEVEL", "unit": "GB" },
                    { "code": "traffic", "name": "Traffic", "kind": "VOLUME", "unit": "GB" } ],
                  "products": [""");
        add(json, product("payg-cpu", "PAYG", "vcpu", "0.012"));
        add(json, ",%n" + product("payg-ram", "PAYG", "ram", "0.004"));
        add(json, ",%n" + product("payg-disk", "PAYG", "storage", "0.00015"));
        add(json, ",%n" + product("payg-net", "PAYG", "traffic", "0.05"));
        add(json, ",%n" + product("res-cpu", "RESERVED", "vcpu", "0.012"));
        add(json, ",%n" + product("bun-cpu", "BUNDLE", "vcpu", "0.015"));
        add(json, ",%n" + product("bun-net", "BUNDLE", "traffic", "0.05"));
        add(json, """
                 ],
                  "plans": [ { "id": "std", "name": "Standard", "models": ["PAYG", "RESERVED", "BUNDLE"],
                    "products": ["%s"] } ],
                  "contracts": [""", String.join("\", \"", PRODUCTS));
        for (int i = 0; i < contracts; i++) {
            json.append(i == 0 ? "\n" : ",\n");
            contract(json, i);
        }
        json.append(" ],\n \"resources\": [");
        for (int i = 0; i < resources; i++) {
            add(json, """
                    %1$s
                    { "id": "r%2$d", "name": "resource-%2$d", "resourceType": "virtual-instance", "contract": "c%3$d", "provider": "os" }""", i == 0 ? "" : ",", i, i % contracts);
        }
        json.append(" ] }");
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        return CloudJson.read(new ByteArrayInputStream(bytes), "platform");
    }

    private static String product(String id, String model, String meter, String price) {
        String service = meter.equals("traffic") ? "network" : "compute";
        return String.format(Locale.ROOT, """
                { "id": "%s", "name": "Product %s", "model": "%s", "provider": "os", "service": "%s",
                  "resourceType": "virtual-instance", "meter": "%s",
                  "prices": [ { "audience": "RETAIL", "currency": "EUR",
                                "price": { "type": "PER_UNIT", "amount": "%s" } } ] }""", id, id, model, service, meter, price);
    }

    private void contract(StringBuilder json, int i) {
        String term = "\"start\": \"2024-01-01\", \"end\": \"2027-01-01\"";
        add(json, """
                { "id": "c%1$d", "name": "Contract %1$d", "organization": "o%2$d", "plan": "std", %3$s""", i, i % organizations, term);
        if (i % 2 == 0) {
            add(json, """
                    ,
                      "reservations": [ { "id": "rv", "product": "res-cpu", "quantity": "20", %s,
                        "payment": "PARTIAL", "upfront": "700", "recurring": "59.00", "excess": "payg-cpu" } ]""", term);
        }
        if (i % 3 == 0) {
            add(json, """
                    ,
                      "bundles": [ { "id": "bu", "name": "Starter", "fee": "250.00", %s, "items": [
                        { "product": "bun-cpu", "quota": "16", "reset": "CAPACITY", "overage": "CHARGE" },
                        { "product": "bun-net", "quota": "1000", "reset": "MONTHLY_RESET", "overage": "CHARGE" } ] } ]""", term);
        }
        json.append(" }");
    }

    private static void add(StringBuilder json, String format, Object... values) {
        json.append(String.format(Locale.ROOT, format, values));
    }
}
