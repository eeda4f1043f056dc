package io.cloud7.examples.reportcli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A small data folder that a test spoils in one place: one customer, one PAYG product, one machine in March 2026. */
final class SampleFolder {
    private static final String CLOUD = """
            { "format": "cloud7/1",
              "settings": { "zone": "UTC", "payg": { "enabled": true, "baseRate": "HOURLY", "monthlyHours": "730", "capAtMonthlyPrice": false },
                "rounding": "HALF_UP", "roundAt": "CHARGE", "billingCycle": "CALENDAR_MONTH" },
              "organizations": [
                { "id": "op", "name": "Operator", "role": "CLOUD_ADMIN", "currency": "EUR" },
                { "id": "north", "name": "Northwind", "role": "RESELLER", "parent": "op", "currency": "EUR" },
                { "id": "acme", "name": "Acme", "role": "CUSTOMER", "parent": "op", "currency": "EUR" } ],
              "providers": [ { "id": "os", "name": "OpenStack", "kind": "OPENSTACK", "services": [ { "id": "compute", "name": "Compute" } ] } ],
              "meters": [ { "code": "vcpu", "name": "vCPU", "kind": "LEVEL", "unit": "vCPU" } ],
              "products": [
                { "id": "cpu", "name": "vCPU", "model": "PAYG", "provider": "os", "service": "compute", "resourceType": "virtual-instance", "meter": "vcpu",
                  "prices": [ { "audience": "RETAIL", "currency": "EUR", "price": { "type": "PER_UNIT", "amount": "0.01" } } ] } ],
              "plans": [ { "id": "std", "name": "Standard", "models": [ "PAYG" ], "products": [ "cpu" ] } ],
              "contracts": [
                { "id": "c", "name": "ACME-2026", "organization": "acme", "plan": "std", "start": "2026-01-01", "end": "2027-01-01" },
                { "id": "cn", "name": "NORTH-2026", "organization": "north", "plan": "std", "start": "2026-01-01", "end": "2027-01-01" } ],
              "resources": [ { "id": "vm", "name": "web-1", "resourceType": "virtual-instance", "contract": "c", "provider": "os" } ] }
            """;
    static final String USAGE_HEADER = "id,contract,resource,product,quantity,from,to\n";
    static final String EVENTS_HEADER = "id,contract,resource,product,at,level\n";

    private final Path path;

    /** A folder without use. */
    SampleFolder(Path path) {
        this.path = path;
        write("cloud.json", CLOUD);
    }

    SampleFolder write(String file, String content) {
        return write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    SampleFolder write(String file, byte[] content) {
        try {
            Files.write(path.resolve(file), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SampleFolder usage(String... rows) {
        return write("usage.csv", USAGE_HEADER + String.join("\n", rows) + "\n");
    }

    SampleFolder events(String... rows) {
        return write("events.csv", EVENTS_HEADER + String.join("\n", rows) + "\n");
    }

    CliRun validate() {
        return CliRun.of("validate", "--data", path.toString());
    }

    /** The report of March, with more arguments; a later one of the same name wins over these. */
    CliRun march(String... more) {
        return contract("acme", "ACME-2026", "2026-03-01", "2026-03-31", more);
    }

    CliRun contract(String organization, String contract, String from, String to, String... more) {
        String[] args = {
            "contract",
            "--data",
            path.toString(),
            "--role",
            "customer",
            "--organization",
            organization,
            "--contract",
            contract,
            "--from",
            from,
            "--to",
            to
        };
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return CliRun.of(all);
    }
}
