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
