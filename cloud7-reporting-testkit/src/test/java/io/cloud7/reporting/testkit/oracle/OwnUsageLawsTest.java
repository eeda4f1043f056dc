package io.cloud7.reporting.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ResoldCharge;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.contract.CustomerContractQuery;
import io.cloud7.reporting.report.contract.ResellerContractQuery;
import io.cloud7.reporting.report.general.AllPaygQuery;
import io.cloud7.reporting.report.general.AllPaygReport;
import io.cloud7.reporting.report.general.AllReservedQuery;
import io.cloud7.reporting.report.general.AllReservedReport;
import io.cloud7.reporting.report.general.OwnUsageQuery;
import io.cloud7.reporting.report.general.OwnUsageReport;
import io.cloud7.reporting.report.general.ResourceFilter;
import io.cloud7.reporting.testkit.oracle.World.Window;
import java.math.BigDecimal;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Laws of the own usage report, on platforms that chance has built. */
class OwnUsageLawsTest {
    @Provide
    Arbitrary<World> platforms() {
        return RandomWorlds.anyPlatform();
    }

    private static ReportWindow window(Window window) {
        return ReportWindow.of(window.from(), window.to()).in(window.zone());
    }

    private static Reporting operator(World world) {
        return Reporting.over(world.stored()).as(Viewer.cloudAdmin());
    }

    private static OwnUsageReport own(World world, Organization organization, ReportWindow window) {
        return Reporting.over(world.stored()).as(Viewer.of(organization.id())).run(OwnUsageQuery.during(window));
    }

    @Property(tries = 25, seed = "2026112509", shrinking = ShrinkingMode.OFF)
    void anOrganizationsOwnUseIsItsPartOfThePlatform(@ForAll("platforms") World world) {
        ReportWindow window = window(world.windows().get(1));
        for (Organization organization : world.cloud().organizations().all()) {
            OwnUsageReport own = own(world, organization, window);
            AllPaygReport payg = operator(world)
                    .run(AllPaygQuery.during(window).where(ResourceFilter.ALL.organization(organization.id())));
            assertThat(own.tabs().payg()).hasSameSizeAs(payg.rows());
            AllReservedReport reserved = operator(world)
                    .run(AllReservedQuery.during(window).where(ResourceFilter.ALL.organization(organization.id())));
            BigDecimal covered = reserved.hours().stream()
                    .map(type -> type.covered().add(type.excess()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal used = own.tabs().reserved().stream()
                    .flatMap(row -> Stream.ofNullable(row.usage()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(used.subtract(covered).abs()).isLessThan(new BigDecimal("0.000000000000001"));
        }
    }

    @Property(tries = 25, seed = "2026112510", shrinking = ShrinkingMode.OFF)
    void ownUsageIsWhatTheContractsAreChargedForTheOrganizationItself(@ForAll("platforms") World world) {
        ReportWindow window = window(world.windows().get(1));
        for (Organization organization : world.cloud().organizations().all()) {
            if (organization.role() != OrganizationRole.CLOUD_ADMIN) {
                BigDecimal charged = world.cloud().contracts().stream()
                        .filter(contract -> contract.organization().equals(organization.id()))
                        .flatMap(contract -> ofItself(world, window, organization, contract))
                        .filter(charge -> charge.model() != null)
                        .flatMap(charge -> Stream.ofNullable(charge.effectiveCost()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(own(world, organization, window).cost())
                        .as(organization.id())
                        .isEqualByComparingTo(charged);
            }
        }
    }

    /** Of a reseller, its own use and what nobody holds of its pools. */
    private static Stream<Charge> ofItself(
            World world, ReportWindow window, Organization organization, Contract contract) {
        if (organization.role() == OrganizationRole.RESELLER) {
            return operator(world)
                    .run(new ResellerContractQuery(organization.id(), contract.name(), null, window))
                    .charges()
                    .stream()
                    .filter(row -> row.block().contract() == null)
                    .map(ResoldCharge::wholesale);
        }
        return operator(world)
                .run(new CustomerContractQuery(organization.id(), contract.name(), window))
                .charges()
                .stream();
    }
}
