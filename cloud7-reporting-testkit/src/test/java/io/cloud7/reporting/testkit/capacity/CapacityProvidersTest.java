package io.cloud7.reporting.testkit.capacity;

import static io.cloud7.reporting.testkit.TableRows.rows;
import static io.cloud7.reporting.testkit.capacity.CapacityWorld.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.document.Column;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.report.capacity.CapacityQuery;
import io.cloud7.reporting.report.capacity.CapacityReport;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CapacityProvidersTest {
    private static final CapacityQuery AT_NOON = CapacityQuery.asOf(NOON);

    private final CapacityWorld world = CapacityWorld.standard();

    @Test
    void providersShowWhatTheyHaveWhatIsPromisedAndWhatIsHeld() {
        assertThat(rows(
                        world.operator().run(AT_NOON).document(),
                        "providers",
                        "providerId",
                        "meter",
                        "physical",
                        "overcommitRatio",
                        "usable",
                        "allocated",
                        "subAllocated",
                        "used",
                        "free",
                        "allocatedPercent",
                        "usedPercent",
                        "rank"))
                .containsExactly(
                        "os-fra vCPU 16 4 64 34 10 24 40 37.50 37.50 1",
                        "os-fra RAM 128 1.5 192 32 0 24 168 16.67 12.50 1",
                        "os-fra SSD - - - 0 0 500 - - - 1",
                        "os-fra Floating IP - - - 0 0 1 - - - 1",
                        "os-par vCPU - - - 0 0 6 - - - 2");
    }

    @Test
    void whatIsGivenToAContractThatIsNotListedIsNotCountedTwice() {
        CapacityWorld suspended = CapacityWorld.with(
                json -> json.replace(
                        "\"sourcedFrom\": \"c-north\",",
                        "\"sourcedFrom\": \"c-north\", \"suspended\": [ { \"from\": \"2026-04-01\", \"to\": \"2026-05-01\" } ],"));
        ReportDocument noon = suspended.operator().run(AT_NOON).document();
        assertThat(rows(noon, "subscriptions", "contractId", "cpuAllocated", "cpuSubAllocated"))
                .contains("c-north 20 10");
        assertThat(vcpuInFrankfurt(noon)).containsExactly("os-fra vCPU 24 0 37.50");
    }

    @Test
    void whatIsGivenOfNothingOrWithoutALimitIsNotCountedTwice() {
        CapacityWorld unlimited = CapacityWorld.with(json -> json.replace(
                        "\"reservations\": [ { \"id\": \"pool\", \"product\": \"r-vcpu\", \"quantity\": \"20\", \"start\":"
                                + " \"2026-01-01\", \"end\": \"2027-01-01\", \"payment\": \"NONE\", \"upfront\": \"0\","
                                + " \"recurring\": \"100\" } ]",
                        "\"bundles\": [ { \"id\": \"pool\", \"name\": \"Pool\", \"fee\": \"0\", \"start\": \"2026-01-01\","
                                + " \"end\": \"2027-01-01\", \"items\": [ { \"product\": \"b-vcpu\", \"reset\":"
                                + " \"CAPACITY\", \"overage\": \"BLOCK\" } ] } ]")
                .replace(", \"from\": \"pool\"", "")
                .replace(
                        "\"items\": [ { \"product\": \"b-ram\",",
                        "\"from\": \"pool\", \"items\": [ { \"product\": \"b-vcpu\", \"quota\": \"7\", \"reset\":"
                                + " \"CAPACITY\", \"overage\": \"BLOCK\" }, { \"product\": \"b-ram\","));
        ReportDocument noon = unlimited.operator().run(AT_NOON).document();
        assertThat(rows(noon, "subscriptions", "contractId", "cpuAllocated", "cpuSubAllocated", "memorySubAllocated"))
                .contains("c-acme 17 - -", "c-north - 7 0");
        assertThat(vcpuInFrankfurt(noon)).containsExactly("os-fra vCPU 21 0 32.81");
        assertThat(rows(noon, "providers", "providerId", "meter", "allocated", "subAllocated", "allocatedPercent"))
                .contains("os-fra RAM 32 0 16.67");
    }

    private static List<String> vcpuInFrankfurt(ReportDocument document) {
        return rows(document, "providers", "providerId", "meter", "allocated", "subAllocated", "allocatedPercent")
                .stream()
                .filter(row -> row.startsWith("os-fra vCPU"))
                .toList();
    }

    @Test
    void onlyTheOperatorSeesWhatProvidersPhysicallyHave() {
        ReportDocument seen = world.as(Viewer.of("north")).run(AT_NOON).document();
        assertThat(rows(seen, "subscriptions", "contractId")).containsExactly("c-acme", "c-north");
        assertThat(seen.tables().get(1).columns())
                .extracting(Column::title)
                .containsExactly(
                        "Provider",
                        "Provider ID",
                        "Meter",
                        "Unit",
                        "Allocated",
                        "Sub-allocated",
                        "Used",
                        "Rank by Use");
        assertThat(rows(seen, "providers", "providerId", "meter", "allocated", "subAllocated", "used"))
                .containsExactly("os-fra vCPU 30 10 15", "os-fra RAM 32 0 24", "os-fra Floating IP 0 0 1");
    }

    @Test
    void totalsAreThoseOfTheRowsAndProvidersThoseOfAllContracts() {
        CapacityReport resellers = world.operator().run(AT_NOON.ofRole(OrganizationRole.RESELLER));
        assertThat(resellers.contracts()).isEqualTo(1);
        assertThat(resellers.totals()).containsOnlyKeys("os-fra");
        assertThat(Objects.requireNonNull(resellers.totals().get("os-fra"))
                        .cpu()
                        .used())
                .isEqualByComparingTo("3");
        assertThat(resellers.providers().get(0).sum().used()).isEqualByComparingTo("24");
        assertThat(world.operator().run(AT_NOON).document().totals())
                .extracting(field -> field.key() + " " + field.value().text())
                .contains(
                        "contracts 6",
                        "providers.os-fra.cpuAllocated 34",
                        "providers.os-fra.cpuUsed 24",
                        "providers.os-par.cpuUsed 6");
    }

    @Test
    void aViewerDoesNotLearnOfProvidersThatAreNotTheirs() {
        assertThatThrownBy(() -> world.as(Viewer.of("solo")).run(AT_NOON.onProvider("os-secret")))
                .isInstanceOf(ReportRefusedException.class)
                .hasMessage("provider \"os-secret\" is unknown; write the id of one that the viewer can see");
        assertThat(world.operator().run(AT_NOON.onProvider("os-secret")).rows()).isEmpty();
    }

    @Test
    void summariesOfPartsAddUpToThatOfTheWhole() {
        CapacityReport whole = world.operator().run(AT_NOON);
        CapacityReport acme = world.as(Viewer.of("acme")).run(AT_NOON);
        CapacityReport solo = world.as(Viewer.of("solo")).run(AT_NOON);
        CapacityReport both = acme.plus(solo);
        assertThat(both.rows()).isEmpty();
        assertThat(both.contracts()).isEqualTo(3);
        assertThat(both.totals().get("os-par")).isEqualTo(whole.totals().get("os-par"));
        assertThat(Objects.requireNonNull(both.totals().get("os-fra")).cpu().used())
                .isEqualByComparingTo("14");
    }
}
