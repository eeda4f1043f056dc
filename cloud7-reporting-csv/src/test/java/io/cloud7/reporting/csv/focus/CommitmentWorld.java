package io.cloud7.reporting.csv.focus;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.json.CloudJson;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** One customer with one contract, which has reservations and a price on demand. */
final class CommitmentWorld {
    private final InMemoryStorage storage = InMemoryStorage.create();
    private final LocalDate start;
    private final LocalDate end;

    private CommitmentWorld(LocalDate start, LocalDate end) {
        this.start = start;
        this.end = end;
    }

    /** A contract from one day to another, exclusive, with a price for an hour on demand. */
    static CommitmentWorld of(
            String currency, String price, LocalDate start, LocalDate end, List<String> reservations) {
        CommitmentWorld world = new CommitmentWorld(start, end);
        String json = """
            { "format": "cloud7/1",
              "settings": { "zone": "UTC", "payg": { "enabled": true, "baseRate": "HOURLY", "monthlyHours": "730" },
                "rounding": "HALF_UP", "roundAt": "CHARGE", "billingCycle": "CALENDAR_MONTH" },
              "organizations": [
                { "id": "op", "name": "Acme Co", "role": "CLOUD_ADMIN", "currency": "%s" },
                { "id": "buyer", "name": "Buyer", "role": "CUSTOMER", "parent": "op", "currency": "%s" } ],
              "providers": [ { "id": "acme", "name": "Acme", "kind": "FOCUS", "services": [ { "id": "compute", "name": "Compute" } ] } ],
              "meters": [ { "code": "commitment", "name": "Commitment", "kind": "LEVEL", "unit": "unit" } ],
              "products": [
                { "id": "committed", "name": "Committed", "model": "RESERVED", "provider": "acme", "service": "compute",
                  "resourceType": "virtual-instance", "meter": "commitment", "prices": [] },
                { "id": "on-demand", "name": "On demand", "model": "PAYG", "provider": "acme", "service": "compute",
                  "resourceType": "virtual-instance", "meter": "commitment",
                  "prices": [ { "audience": "RETAIL", "currency": "%s", "price": { "type": "PER_UNIT", "amount": "%s" } } ] },
                { "id": "rated", "name": "Use rated by the provider", "model": "PAYG", "provider": "acme", "service": "compute",
                  "resourceType": "virtual-instance", "meter": "commitment",
                  "prices": [ { "audience": "RETAIL", "currency": "%s", "price": { "type": "GIVEN" } } ] } ],
              "plans": [ { "id": "plan", "name": "Plan", "models": [ "PAYG", "RESERVED" ], "products": [ "committed", "on-demand", "rated" ] } ],
              "contracts": [
                { "id": "c", "name": "C", "organization": "buyer", "plan": "plan", "start": "%s", "end": "%s",
                  "reservations": [ %s ] } ],
              "resources": [ { "id": "vm", "name": "vm", "resourceType": "virtual-instance", "contract": "c", "provider": "acme" } ] }
            """.formatted(
                        currency, currency, currency, price, currency, start, end, String.join(", ", reservations));
        try {
            world.storage.replace(
                    CloudJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "cloud.json"),
                    Instant.EPOCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return world;
    }

    /** A reservation as the cloud's file writes it. */
    static String reservation(
            String id,
            String quantity,
            LocalDate start,
            LocalDate end,
            String payment,
            String upfront,
            String recurring) {
        return """
                { "id": "%s", "product": "committed", "quantity": "%s", "start": "%s", "end": "%s", "payment": "%s",
                  "upfront": "%s", "recurring": "%s", "excess": "on-demand" }""".formatted(id, quantity, start, end, payment, upfront, recurring);
    }

    /** A level is held for some hours from the contract's start on. */
    CommitmentWorld use(String product, String level, long hours) {
        Instant from = start.atStartOfDay(ZoneOffset.UTC).toInstant();
        return add(UsageRecord.of("u", "c", "vm", product, level, from, from.plusSeconds(hours * 3_600)), List.of());
    }

    CommitmentWorld add(UsageRecord use, List<GivenCharge> charges) {
        UsageBatch batch = new UsageBatch(List.of(use), List.of(), charges, List.of());
        assertThat(storage.append(batch, Stamp.asRecorded()).refused()).isEmpty();
        return this;
    }

    void bill(Invoice invoice) {
        storage.addInvoices(List.of(invoice), Instant.EPOCH);
    }

    Reporting reporting() {
        return Reporting.over(storage).as(Viewer.cloudAdmin());
    }

    /** The report of the contract's whole life. */
    CustomerContractReport whole() {
        return report(start, end.minusDays(1));
    }

    /** The report of some days. */
    CustomerContractReport report(LocalDate from, LocalDate to) {
        return reporting().run(CustomerContractReport.of("buyer").contract("C").during(from, to));
    }
}
