package io.cloud7.reporting.testkit.general;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.ReportCatalog;
import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.document.Warning.Code;
import io.cloud7.reporting.json.CloudJson;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Acme has two contracts. On k1 vm-moved was used until 10 March, when it moved to k2, vm-paused was stopped until 12 March
 * but went on sending records, vm-silent sent none, net-1 has use without a price, and a record corrects one that never came.
 */
class ContractWarningsTest {
    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final String CLOUD = """
            { "format": "cloud7/1", "settings": { "zone": "UTC" },
              "organizations": [ { "id": "op", "name": "Operator", "role": "CLOUD_ADMIN", "currency": "EUR" },
                { "id": "acme", "name": "Acme", "role": "CUSTOMER", "currency": "EUR", "parent": "op" },
                { "id": "nord", "name": "Nord", "role": "CUSTOMER", "currency": "EUR", "parent": "op" } ],
              "providers": [ { "id": "os", "name": "OpenStack", "kind": "OPENSTACK",
                               "services": [ { "id": "compute", "name": "Compute" } ] } ],
              "meters": [ { "code": "vcpu", "name": "vCPU", "kind": "LEVEL", "unit": "vCPU" },
                          { "code": "gb", "name": "Traffic", "kind": "VOLUME", "unit": "GB" } ],
              "products": [
                { "id": "payg-vcpu", "name": "vCPU", "model": "PAYG", "provider": "os", "service": "compute",
                  "resourceType": "virtual-instance", "meter": "vcpu", "billWhenStopped": false, "prices": [
                    { "audience": "RETAIL", "currency": "EUR", "price": { "type": "PER_UNIT", "amount": "0.01" } } ] },
                { "id": "payg-gb", "name": "Traffic", "model": "PAYG", "provider": "os", "service": "compute",
                  "resourceType": "bandwidth", "meter": "gb", "prices": [] } ],
              "plans": [ { "id": "std", "name": "Standard", "models": ["PAYG"], "products": ["payg-vcpu", "payg-gb"] } ],
              "contracts": [
                { "id": "k1", "name": "One", "organization": "acme", "plan": "std", "start": "2026-01-01", "end": "2026-07-01" },
                { "id": "k2", "name": "Two", "organization": "acme", "plan": "std", "start": "2026-01-01", "end": "2027-01-01" },
                { "id": "k3", "name": "Three", "organization": "nord", "plan": "std", "start": "2026-03-10", "end": "2027-01-01" } ],
              "resources": [
                { "id": "vm-moved", "name": "Moved", "resourceType": "virtual-instance", "contract": "k2", "provider": "os" },
                { "id": "vm-paused", "name": "Paused", "resourceType": "virtual-instance", "contract": "k1", "provider": "os",
                  "stopped": [ { "from": "2026-03-01T00:00:00Z", "to": "2026-03-12T00:00:00Z" } ] },
                { "id": "vm-silent", "name": "Silent", "resourceType": "virtual-instance", "contract": "k1", "provider": "os" },
                { "id": "net-1", "name": "Net", "resourceType": "bandwidth", "contract": "k1", "provider": "os" },
                { "id": "vm-3", "name": "Three", "resourceType": "virtual-instance", "contract": "k3", "provider": "os" } ] }
            """;

    private final InMemoryStorage storage = storage();

    private static InMemoryStorage storage() {
        InMemoryStorage storage = InMemoryStorage.create();
        try {
            storage.replace(
                    CloudJson.read(new ByteArrayInputStream(CLOUD.getBytes(StandardCharsets.UTF_8)), "warnings"),
                    Instant.EPOCH);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Instant corrected = Instant.parse("2026-03-04T01:00:00Z");
        storage.append(
                UsageBatch.ofUsage(List.of(
                        use("u1", "k1", "vm-moved", "payg-vcpu", "2026-03-01T00:00:00Z", "2026-03-10T00:00:00Z"),
                        use("u2", "k2", "vm-moved", "payg-vcpu", "2026-03-10T00:00:00Z", "2026-04-01T00:00:00Z"),
                        use("u3", "k1", "vm-paused", "payg-vcpu", "2026-03-01T00:00:00Z", "2026-03-12T00:00:00Z"),
                        use("u4", "k1", "net-1", "payg-gb", "2026-03-03T00:00:00Z", "2026-03-04T00:00:00Z"),
                        use("u5", "k3", "vm-3", "payg-vcpu", "2026-03-10T00:00:00Z", "2026-04-01T00:00:00Z"),
                        new UsageRecord(
                                "u6",
                                "k1",
                                "vm-moved",
                                "payg-vcpu",
                                BigDecimal.ONE,
                                Instant.parse("2026-03-04T00:00:00Z"),
                                corrected,
                                corrected,
                                "nosuch",
                                null,
                                null,
                                null))),
                Stamp.at(NOW));
        return storage;
    }

    private static UsageRecord use(
            String id, String contract, String resource, String product, String from, String to) {
        return UsageRecord.of(id, contract, resource, product, "4", Instant.parse(from), Instant.parse(to));
    }

    @Test
    void aResourceIsNeverUsedIfItRanAndNoneOfTheContractsHasARecordOfIt() {
        assertThat(texts("own-usage", "acme", "2026-03-02", "2026-03-05", Map.of(), Code.NEVER_USED))
                .singleElement()
                .asString()
                .startsWith("resource vm-silent of contract k1 ");
        assertThat(texts("own-usage", "acme", "2026-03-11", "2026-03-13", Map.of(), Code.NEVER_USED))
                .extracting(text -> text.substring(0, text.indexOf(" of contract")))
                .containsExactly("resource net-1", "resource vm-paused", "resource vm-silent");
        assertThat(texts("own-usage", "acme", "2026-04-02", "2026-04-05", Map.of(), Code.NEVER_USED))
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"own-usage", "payg"})
    void whatIsLeftOutByAFilterIsNotWarnedOf(String report) {
        assertThat(texts(report, "acme", "2026-03-01", "2026-03-31", Map.of(), Code.UNRATED))
                .hasSize(1);
        assertThat(texts(
                        report,
                        "acme",
                        "2026-03-01",
                        "2026-03-31",
                        Map.of("resource-type", "virtual-instance"),
                        Code.UNRATED))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"own-usage", "payg"})
    void recordsAreWarnedOfWhereTheirContractHasToDoWithTheWindow(String report) {
        assertThat(texts(report, "acme", "2026-03-01", "2026-03-31", Map.of(), Code.CORRECTS_UNKNOWN))
                .hasSize(1);
        assertThat(texts(report, "acme", "2026-08-01", "2026-08-31", Map.of(), Code.CORRECTS_UNKNOWN))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "payg, 2026-03-01, 2026-03-31, 1 of 3",
        "reserved, 2026-03-01, 2026-07-31, 2 of 3",
        "bundle, 2025-12-31, 2026-03-31, 3 of 3",
        "payg, 2026-08-01, 2027-01-31, 2 of 2"
    })
    void contractsThatTheWindowReachesBeyondAreCountedInOneWarning(
            String report, String from, String to, String counted) {
        assertThat(texts(report, "op", from, to, Map.of(), Code.WINDOW_CLIPPED))
                .singleElement()
                .asString()
                .contains(" reaches beyond " + counted + " contracts");
    }

    @Test
    void aStreamedReportWarnsAlike() throws IOException {
        Reporting reporting = Reporting.over(storage).as(Viewer.cloudAdmin());
        var query = ReportCatalog.standard().query("payg", entered("2025-12-31", "2026-03-31", Map.of()));
        List<Warning> whole = reporting.run(query).document().warnings();
        List<Warning> streamed = reporting.read(query, (contracts, of) -> {}, document -> {
            document.tables().get(0).rows().forEach(row -> {});
            return document.warnings();
        });
        assertThat(streamed).isEqualTo(whole).isNotEmpty();
    }

    private List<String> texts(
            String report, String viewer, String from, String to, Map<String, String> more, Code code) {
        return Reporting.over(storage)
                .as(Viewer.of(viewer))
                .run(ReportCatalog.standard().query(report, entered(from, to, more)))
                .document()
                .warnings()
                .stream()
                .filter(warning -> warning.code() == code)
                .map(Warning::text)
                .toList();
    }

    private static FilterValues entered(String from, String to, Map<String, String> more) {
        Map<String, String> values = new TreeMap<>(more);
        values.put("from", from);
        values.put("to", to);
        return new FilterValues(values, NOW);
    }
}
