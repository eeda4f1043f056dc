package io.cloud7.benchmarks.jdbc;

import io.cloud7.reporting.json.CloudJson;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A platform that is the same at each run: per 10,000,000 records 2,000 organizations, every tenth of them a reseller of
 * the five that follow it, and 5,000 contracts, each with a resource on each of 8 meters, in 24 months. A resource has
 * about ten records of an hour a month, in bursts of five; they come in order of months, a burst of all of them at a time.
 *
 * @param records how many records
 */
record UsagePlatform(long records) {
    static final YearMonth FIRST = YearMonth.of(2024, 1);
    static final int MONTHS = 24;

    /** Products of levels, then of amounts; each has a meter of its own. */
    static final List<String> PRODUCTS =
            List.of("l-vcpu", "l-ram", "l-storage", "l-address", "l-backup", "v-traffic", "v-requests", "v-messages");

    private static final int BURST = 5;
    private static final int LEVELS = 5;
    private static final long FULL = 10_000_000;

    int organizations() {
        return (int) Math.max(10, records * 2_000 / FULL);
    }

    int contracts() {
        return (int) Math.max(25, records * 5_000 / FULL);
    }

    /** The first day of a month, numbered from 0. */
    static YearMonth month(int number) {
        return FIRST.plusMonths(number);
    }

    /** The id of a contract and of its buyer. */
    static String contract(int number) {
        return "contract-" + number;
    }

    String buyer(int contract) {
        return organization(contract % organizations());
    }

    static String organization(int number) {
        return "organization-" + number;
    }

    /** A reseller, and the numbers of the contracts that it and its customers buy. */
    String reseller() {
        return organization(0);
    }

    List<String> contractsOfReseller() {
        List<String> found = new ArrayList<>();
        for (int contract = 0; contract < contracts(); contract++) {
            if (contract % organizations() <= 5) {
                found.add(contract(contract));
            }
        }
        return found;
    }

    /** Records of consecutive numbers. */
    List<UsageRecord> records(long from, long to) {
        List<UsageRecord> batch = new ArrayList<>((int) (to - from));
        for (long i = from; i < to; i++) {
            batch.add(record(i));
        }
        return batch;
    }

    UsageRecord record(long number) {
        long monthly = (records + MONTHS - 1) / MONTHS;
        int month = (int) (number / monthly);
        long place = number % monthly;
        int series = contracts() * PRODUCTS.size();
        int resource = (int) (place % series);
        int round = (int) (place / series);
        int product = resource % PRODUCTS.size();
        LocalDate day = month(month).atDay(1 + resource % 7 + round / BURST * 10);
        Instant from = day.atTime(resource / 7 % 19 + round % BURST, 0)
                .atOffset(ZoneOffset.UTC)
                .toInstant();
        String contract = contract(resource / PRODUCTS.size());
        return new UsageRecord(
                "usage-" + month(month) + "-" + place,
                contract,
                contract + "-" + PRODUCTS.get(product),
                PRODUCTS.get(product),
                product < LEVELS ? level(resource, month, round) : amount(number),
                from,
                from.plusSeconds(3_600),
                from.plusSeconds(4_000),
                null,
                null,
                null,
                null);
    }

    /** Every tenth resource is resized in its second burst of a month. */
    private static BigDecimal level(int resource, int month, int round) {
        int resized = resource % 10 == 0 && round >= BURST ? 1 : 0;
        return BigDecimal.valueOf(1 + (resource + month) % 16 + resized);
    }

    private static BigDecimal amount(long number) {
        return BigDecimal.valueOf(1 + number * 7_919 % 99_991, 3);
    }

    Cloud cloud() throws IOException {
        StringBuilder json = new StringBuilder("""
                { "format": "cloud7/1", "settings": { "zone": "UTC" },
                  "organizations": [ { "id": "op", "name": "Operator", "role": "CLOUD_ADMIN", "currency": "EUR" }""");
        for (int i = 0; i < organizations(); i++) {
            boolean reseller = i % 10 == 0;
            add(
                    json,
                    ",%n{ \"id\": \"%s\", \"name\": \"Organization %d\", \"role\": \"%s\", \"parent\": \"%s\","
                            + " \"currency\": \"EUR\" }",
                    organization(i),
                    i,
                    reseller ? "RESELLER" : "CUSTOMER",
                    reseller || i % 10 > 5 ? "op" : organization(i / 10 * 10));
        }
        json.append("""
                 ],
                  "providers": [ { "id": "os", "name": "OpenStack", "kind": "OPENSTACK",
                    "services": [ { "id": "compute", "name": "Compute" } ] } ],
                  "meters": [""");
        for (int i = 0; i < PRODUCTS.size(); i++) {
            add(
                    json,
                    "%s{ \"code\": \"%s\", \"name\": \"Meter %d\", \"kind\": \"%s\", \"unit\": \"GB\" }",
                    i == 0 ? "" : ", ",
                    meter(i),
                    i,
                    i < LEVELS ? "LEVEL" : "VOLUME");
        }
        json.append("],\n\"products\": [");
        for (int i = 0; i < PRODUCTS.size(); i++) {
            add(json, """
                    %s{ "id": "%s", "name": "Product %d", "model": "PAYG", "provider": "os", "service": "compute",
                      "resourceType": "virtual-instance", "meter": "%s", "prices": [ { "audience": "RETAIL",
                      "currency": "EUR", "price": { "type": "PER_UNIT", "amount": "0.012" } } ] }""", i == 0 ? "" : ",\n", PRODUCTS.get(i), i, meter(i));
        }
        add(
                json,
                "],%n\"plans\": [ { \"id\": \"std\", \"name\": \"Standard\", \"models\": [\"PAYG\"],"
                        + " \"products\": [\"%s\"] } ],%n\"contracts\": [",
                String.join("\", \"", PRODUCTS));
        for (int i = 0; i < contracts(); i++) {
            add(
                    json,
                    "%s{ \"id\": \"%s\", \"name\": \"Contract %d\", \"organization\": \"%s\", \"plan\": \"std\","
                            + " \"start\": \"2024-01-01\", \"end\": \"2027-01-01\" }",
                    i == 0 ? "" : ",\n",
                    contract(i),
                    i,
                    buyer(i));
        }
        json.append("],\n\"resources\": [");
        for (int i = 0; i < contracts() * PRODUCTS.size(); i++) {
            String contract = contract(i / PRODUCTS.size());
            add(
                    json,
                    "%s{ \"id\": \"%s-%s\", \"name\": \"resource-%d\", \"resourceType\": \"virtual-instance\","
                            + " \"contract\": \"%s\", \"provider\": \"os\" }",
                    i == 0 ? "" : ",\n",
                    contract,
                    PRODUCTS.get(i % PRODUCTS.size()),
                    i,
                    contract);
        }
        json.append("] }");
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        return CloudJson.read(new ByteArrayInputStream(bytes), "platform");
    }

    private static String meter(int product) {
        return PRODUCTS.get(product).substring(2);
    }

    private static void add(StringBuilder json, String format, Object... values) {
        json.append(String.format(Locale.ROOT, format, values));
    }
}
