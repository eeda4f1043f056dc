package io.cloud7.reporting.testkit.capacity;

import static io.cloud7.reporting.testkit.TableRows.rows;
import static io.cloud7.reporting.testkit.capacity.CapacityWorld.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloud7.reporting.ReportCatalog;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.json.JsonExporter;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.report.capacity.AllocationLabel;
import io.cloud7.reporting.report.capacity.AllocationThresholds;
import io.cloud7.reporting.report.capacity.CapacityQuery;
import io.cloud7.reporting.report.capacity.CapacityReport;
import io.cloud7.reporting.report.capacity.SeriesStep;
import io.cloud7.reporting.report.capacity.SubscriptionCapacityQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityReportTest {
    private static final CapacityQuery AT_NOON = CapacityQuery.asOf(NOON);

    private final CapacityWorld world = CapacityWorld.standard();

    @Test
    void everyActiveContractHasARowOnEachOfItsProviders() {
        assertThat(cpu(AT_NOON))
                .containsExactly(
                        "c-acme os-fra 10 - 12 80.00 NORMAL -",
                        "c-grace os-fra - - 2 - - IN_GRACE",
                        "c-over os-fra 4 - 5 125.00 OVER_ALLOCATED EXPIRING; UNLIMITED",
                        "c-north os-fra 20 10 3 15.00 UNDER_UTILIZED -",
                        "c-idle - - - 0 - - EXPIRING",
                        "c-solo os-fra - - 2 - - -",
                        "c-solo os-par - - 6 - - -");
    }

    @Test
    void memoryAndStorageAreThoseMetersThatSaySo() {
        assertThat(rows(
                        world.operator().run(AT_NOON).document(),
                        "subscriptions",
                        "contractId",
                        "memoryAllocated",
                        "memoryUsed",
                        "memoryUtilizationPercent",
                        "storageAllocated",
                        "storageUsed",
                        "storageUtilizationPercent"))
                .contains("c-acme 32 24 75.00 - 0 -", "c-over - 0 - - 500 -");
    }

    @ParameterizedTest
    @CsvSource({"GB, 507, 0", "TB, 500, 1"})
    void metersOfOneKindAddUpIfTheyHaveOneUnit(String unit, String used, int warnings) {
        CapacityWorld more = CapacityWorld.with(json -> json.replace(
                        "{ \"code\": \"ip\"",
                        "{ \"code\": \"hdd\", \"name\": \"HDD\", \"kind\": \"LEVEL\", \"capacity\": \"STORAGE\", \"unit\": \""
                                + unit + "\" }, { \"code\": \"ip\"")
                .replace(
                        "\"resourceType\": \"floating-ip\", \"meter\": \"ip\"",
                        "\"resourceType\": \"disk\", \"meter\": \"hdd\""));
        more.hold("c-over", "vol-o", "b-ssd", "500", "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z");
        more.hold("c-over", "vol-o", "p-ip", "7", "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z");
        CapacityReport report = more.operator().run(AT_NOON);
        assertThat(rows(report.document(), "subscriptions", "contractId", "storageUsed"))
                .contains("c-over " + used);
        assertThat(report.warnings())
                .extracting(Warning::code)
                .hasSize(warnings)
                .allMatch(Warning.Code.OTHER_UNIT::equals);
        assertThat(rows(report.document(), "providers", "meter", "unit", "used"))
                .contains("HDD " + unit + " 7");
    }

    @Test
    void stoppedResourcesAreCountedAndThoseThatAreGoneOrNotThereYetAreNot() {
        assertThat(rows(
                        world.operator().run(AT_NOON).document(),
                        "subscriptions",
                        "contractId",
                        "instances",
                        "floatingIps",
                        "loadBalancers"))
                .contains("c-acme 2 1 1", "c-north 0 0 0", "c-idle 0 0 0", "c-solo 1 0 0");
    }

    @Test
    void useOfAProductThatIsFreeWhenStoppedIsNotHeldWhileTheInstanceIsStopped() {
        world.hold("c-acme", "vm-2", "p-gone", "7", "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z");
        assertThat(cpu(AT_NOON)).contains("c-acme os-fra 10 - 12 80.00 NORMAL -");
        assertThat(cpu(CapacityQuery.asOf(NOON.plusSeconds(5 * 86_400L))))
                .contains("c-acme os-fra 10 - 19 80.00 NORMAL -");
    }

    @Test
    void statusExpiryAndModelsAreThoseOfTheInstant() {
        assertThat(rows(
                        world.operator().run(AT_NOON).document(),
                        "subscriptions",
                        "organization",
                        "role",
                        "resourceSubscription",
                        "subscriptionModels",
                        "status",
                        "expiryDate",
                        "daysToExpiry"))
                .contains(
                        "Acme CUSTOMER ACME-2026 PAYG; RESERVED; BUNDLE ACTIVE 2027-01-01 261",
                        "Borealis CUSTOMER GRACE PAYG; RESERVED GRACE 2026-04-10 -5",
                        "Solo CUSTOMER IDLE PAYG ACTIVE 2026-05-15 30");
    }

    @Test
    void filtersChooseRows() {
        assertThat(cpu(AT_NOON.onProvider("os-par"))).containsExactly("c-solo os-par - - 6 - - -");
        assertThat(cpu(AT_NOON.ofRole(OrganizationRole.RESELLER)))
                .containsExactly("c-north os-fra 20 10 3 15.00 UNDER_UTILIZED -");
        assertThat(cpu(AT_NOON.labelled(AllocationLabel.OVER_ALLOCATED))).hasSize(1);
        assertThat(rows(
                        world.operator().run(AT_NOON.expiringWithin(16)).document(),
                        "subscriptions",
                        "contractId",
                        "daysToExpiry",
                        "flags"))
                .containsExactly("c-grace -5 IN_GRACE", "c-over 16 EXPIRING; UNLIMITED");
        assertThatThrownBy(() -> world.operator().run(AT_NOON.onProvider("os-nowhere")))
                .isInstanceOf(ReportRefusedException.class)
                .hasMessageContaining("os-nowhere");
        assertThatThrownBy(() -> world.operator().run(AT_NOON.expiringWithin(-1)))
                .isInstanceOf(ReportRefusedException.class)
                .hasMessageContaining("-1");
    }

    @Test
    void thoseThatExpireFirstComeFirstIfOneAsks() {
        assertThat(rows(
                        world.operator().run(AT_NOON.byExpiry()).document(),
                        "subscriptions",
                        "contractId",
                        "expiryDate"))
                .containsExactly(
                        "c-grace 2026-04-10",
                        "c-over 2026-05-01",
                        "c-idle 2026-05-15",
                        "c-acme 2027-01-01",
                        "c-north 2027-01-01",
                        "c-solo 2027-01-01",
                        "c-solo 2027-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "1, UNDER_UTILIZED",
        "1.99, UNDER_UTILIZED",
        "2, NORMAL",
        "8, NORMAL",
        "8.01, NEAR_LIMIT",
        "10, NEAR_LIMIT",
        "10.01, OVER_ALLOCATED"
    })
    void labelsFollowTheHighestUtilization(String level, AllocationLabel label) {
        CapacityWorld fresh = CapacityWorld.empty();
        fresh.hold("c-acme", "vm-1", "r-vcpu", level, "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z");
        assertThat(fresh.operator().run(AT_NOON).rows().get(0).label()).isEqualTo(label);
    }

    @Test
    void thresholdsCanBeOthers() {
        AllocationThresholds strict =
                new AllocationThresholds(new BigDecimal("50"), new BigDecimal("70"), new BigDecimal("79.99"));
        assertThat(world.operator().run(AT_NOON.with(strict)).rows().get(0).label())
                .isEqualTo(AllocationLabel.OVER_ALLOCATED);
        assertThatThrownBy(() -> new AllocationThresholds(BigDecimal.TEN, BigDecimal.ONE, BigDecimal.TEN))
                .isInstanceOf(ReportRefusedException.class)
                .hasMessageContaining("10, 1 and 10");
    }

    @Test
    void aPoolGivenOnStaysAllocatedAndShowsWhatWasGiven() {
        assertThat(cpu(CapacityQuery.asOf(NOON.plusSeconds(20 * 86_400L))))
                .contains("c-north os-fra 20 15 0 0.00 UNDER_UTILIZED -");
    }

    private List<String> cpu(CapacityQuery query) {
        return rows(
                world.operator().run(query).document(),
                "subscriptions",
                "contractId",
                "providerId",
                "cpuAllocated",
                "cpuSubAllocated",
                "cpuUsed",
                "cpuUtilizationPercent",
                "allocationLabel",
                "flags");
    }

    @Test
    void readRowByRowItIsTheSameReport() throws IOException {
        ReportDocument whole = world.operator().run(AT_NOON).document();
        List<String> read = world.operator()
                .read(
                        AT_NOON,
                        (contracts, of) -> {},
                        document -> Stream.of("subscriptions", "providers")
                                .flatMap(table -> Stream.concat(
                                        rows(document, table, "providerId").stream(),
                                        Stream.of(document.totals().toString())))
                                .toList());
        assertThat(read)
                .containsExactlyElementsOf(Stream.of("subscriptions", "providers")
                        .flatMap(table -> Stream.concat(
                                rows(whole, table, "providerId").stream(),
                                Stream.of(whole.totals().toString())))
                        .toList());
    }

    @Test
    void theConsoleAsksForAllContractsOrOne() {
        assertThat(question(Map.of("to", "2026-04-15")).asOf(Settings.STANDARD))
                .isEqualTo(Instant.parse("2026-04-15T23:59:59.999999Z"));
        assertThat(question(Map.of()).asOf(Settings.STANDARD)).isEqualTo(NOON);
        assertThat(question(Map.of(
                        "provider", "os-par", "role", "customer", "label", "near-limit", "expiring-within", "7")))
                .isEqualTo(AT_NOON.onProvider("os-par")
                        .ofRole(OrganizationRole.CUSTOMER)
                        .labelled(AllocationLabel.NEAR_LIMIT)
                        .expiringWithin(7));
        assertThat(asked(Map.of("order", "expiry"))).isEqualTo(AT_NOON.byExpiry());
        assertThat(asked(Map.of("subscription", "c-acme", "from", "2026-04-01", "to", "2026-04-30", "series", "day")))
                .isEqualTo(SubscriptionCapacityQuery.of("c-acme", YearMonth.of(2026, 4))
                        .by(SeriesStep.DAY));
        assertThatThrownBy(() -> asked(Map.of("subscription", "c-acme", "label", "normal")))
                .isInstanceOf(ReportRefusedException.class)
                .hasMessage("label chooses among contracts, and subscription names one; leave out one of them");
        assertThatThrownBy(() -> asked(Map.of("series", "day")))
                .isInstanceOf(ReportRefusedException.class)
                .hasMessage("series is of one contract; name it as subscription");
    }

    private static CapacityQuery question(Map<String, String> filters) {
        return (CapacityQuery) asked(filters);
    }

    private static ReportQuery<?> asked(Map<String, String> filters) {
        return ReportCatalog.standard().get("capacity").query(new FilterValues(filters, NOON));
    }

    @Test
    void bothReportsAreJson() throws IOException {
        SubscriptionCapacityQuery april =
                SubscriptionCapacityQuery.of("c-acme", YearMonth.of(2026, 4)).by(SeriesStep.DAY);
        JsonNode all = json(world.operator().run(AT_NOON).document());
        assertThat(all.at("/totals/providers/os-fra/cpuAllocated").asText()).isEqualTo("34");
        assertThat(all.at("/subscriptions/0/cpuUtilizationPercent").asText()).isEqualTo("80");
        JsonNode one = json(world.operator().run(april).document());
        assertThat(one.at("/contract").asText()).isEqualTo("c-acme");
        assertThat(one.at("/series")).hasSize(30);
        assertThat(one.at("/resources/3/cpuConsumed").asText()).isEqualTo("5760");
    }

    private static JsonNode json(ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonExporter.standard().write(document, out);
        return new ObjectMapper().readTree(out.toByteArray());
    }
}
