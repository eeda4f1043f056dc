package io.cloud7.reporting.testkit.capacity;

import static io.cloud7.reporting.testkit.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.contract.ContractStatus;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.report.capacity.CapacityPoint;
import io.cloud7.reporting.report.capacity.SeriesStep;
import io.cloud7.reporting.report.capacity.SubscriptionCapacityQuery;
import io.cloud7.reporting.report.capacity.SubscriptionCapacityReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionCapacityTest {
    private static final SubscriptionCapacityQuery APRIL =
            SubscriptionCapacityQuery.of("c-acme", YearMonth.of(2026, 4));
    private static final LocalDate FIFTEENTH = LocalDate.of(2026, 4, 15);

    private final CapacityWorld world = CapacityWorld.standard();

    @Test
    void resourcesShowWhatTheyHoldConsumeAndUse() {
        world.sample("vm-1", "vcpu", "2026-04-15T10:00:00Z", "8", "2", "1800");
        world.sample("vm-1", "vcpu", "2026-04-15T10:30:00Z", "8", "6", "1800");
        world.sample("vm-1", "ram", "2026-04-15T10:00:00Z", "24", "12", "3600");
        assertThat(rows(
                        document(APRIL),
                        "resources",
                        "resourceName",
                        "state",
                        "vcpuAllocated",
                        "cpuUsedPercentMin",
                        "cpuUsedPercentAvg",
                        "cpuUsedPercentMax",
                        "cpuUsedPercentP95",
                        "cpuUsed",
                        "cpuConsumed",
                        "samples",
                        "lastSample"))
                .containsExactly(
                        "batch RUNNING - - - - - - - 0 -",
                        "front RUNNING - - - - - - - 0 -",
                        "web RUNNING - - - - - - - 0 -",
                        "web-1 RUNNING 8 25.00 50.00 75.00 75.00 4 5760 2 2026-04-15T10:30:00Z",
                        "web-2 RUNNING 4 - - - - - 2880 0 -");
        assertThat(rows(
                        document(APRIL),
                        "resources",
                        "resourceName",
                        "memoryAllocated",
                        "memoryUsedGbMin",
                        "memoryUsedGbAvg",
                        "memoryUsedGbMax",
                        "memoryUsedGbP95",
                        "memoryUsedPercentAvg",
                        "memoryUsed",
                        "memoryConsumed"))
                .contains("web-1 24 12 12 12 12 50.00 12 17280");
    }

    @Test
    void aStoppedInstanceSaysSoAndKeepsItsAllocation() {
        assertThat(rows(
                        document(APRIL.asOf(CapacityWorld.NOON)),
                        "resources",
                        "resourceName",
                        "state",
                        "vcpuAllocated"))
                .contains("web-2 STOPPED 4", "web-1 RUNNING 8");
    }

    @Test
    void theHeaderTellsEntitlementUseAndWhatIsFree() {
        assertThat(document(APRIL.asOf(CapacityWorld.NOON)).header())
                .extracting(field -> field.key() + " " + field.value().text())
                .contains(
                        "organization acme",
                        "contract c-acme",
                        "contractName ACME-2026",
                        "provider OpenStack Frankfurt",
                        "status ACTIVE",
                        "expiry 2027-01-01",
                        "daysToExpiry 261",
                        "from 2026-04-01",
                        "to 2026-04-30",
                        "asOf 2026-04-15T12:00:00Z",
                        "cpuEntitlement 10",
                        "cpuUsed 12",
                        "cpuFree 2",
                        "memoryEntitlement 32",
                        "memoryFree 8",
                        "storageEntitlement ");
    }

    @ParameterizedTest
    @CsvSource({"NO_REFUND, 10", "PRORATED, ''"})
    void aTerminationEndsQuotasAndReservationsOnlyIfItGivesBack(String policy, String cpu) {
        CapacityWorld ended = CapacityWorld.with(json -> json.replace(
                "\"sourcedFrom\": \"c-north\",",
                "\"sourcedFrom\": \"c-north\", \"terminated\": \"2026-04-16\", \"refund\": { \"policy\": \"" + policy
                        + "\" },"));
        assertThat(ended.operator().run(APRIL).document().header())
                .extracting(field -> field.key() + " " + field.value().text())
                .contains("status TERMINATED", "cpuEntitlement " + cpu, "memoryEntitlement ");
        assertThat(ended.operator()
                        .run(APRIL.asOf(CapacityWorld.NOON))
                        .document()
                        .header())
                .extracting(field -> field.key() + " " + field.value().text())
                .contains("status ACTIVE", "cpuEntitlement 10", "memoryEntitlement 32");
    }

    @Test
    void aDeletedResourceIsListedWhereItWasThereInTheWindow() {
        assertThat(rows(
                        document(SubscriptionCapacityQuery.of("c-acme", YearMonth.of(2026, 3))),
                        "resources",
                        "resourceName",
                        "state"))
                .contains("old DELETED")
                .doesNotContain("batch RUNNING");
    }

    @Test
    void theSeriesIsTheWindowStepByStep() {
        world.sample("vm-1", "vcpu", "2026-04-14T23:58:00Z", "8", "4", "300");
        world.sample("vm-1", "vcpu", "2026-04-15T00:03:00Z", "8", "2", "300");
        world.sample("vm-2", "vcpu", "2026-04-15T00:04:00Z", "4", "1", "60");
        SubscriptionCapacityQuery day = SubscriptionCapacityQuery.of("c-acme", FIFTEENTH, FIFTEENTH);
        assertThat(rows(
                                document(day.by(SeriesStep.FIVE_MINUTES)),
                                "series",
                                "from",
                                "cpuUsed",
                                "cpuConsumed",
                                "cpuUtilizationPercent",
                                "samples")
                        .subList(0, 3))
                .containsExactly(
                        "2026-04-15T00:00:00Z 0.2833 1 38.64 2",
                        "2026-04-15T00:05:00Z 0.1 1 25.00 0",
                        "2026-04-15T00:10:00Z - 1 - 0");
        for (SeriesStep step : SeriesStep.values()) {
            SubscriptionCapacityReport report = world.operator().run(day.by(step));
            assertThat(report.series())
                    .hasSize(
                            switch (step) {
                                case FIVE_MINUTES -> 288;
                                case HOUR -> 24;
                                case DAY -> 1;
                            });
            assertThat(report.cpu().consumedHours()).isEqualByComparingTo("288");
            assertThat(report.samples()).isEqualTo(2);
            assertThat(report.series().stream()
                            .mapToLong(CapacityPoint::samples)
                            .sum())
                    .isEqualTo(2);
        }
    }

    @Test
    void localDaysMayHave25And23Hours() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        SubscriptionCapacityQuery autumn = SubscriptionCapacityQuery.of(
                        "c-acme", LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 25))
                .in(berlin);
        assertThat(world.operator().run(autumn.by(SeriesStep.HOUR)).series()).hasSize(25);
        assertThat(world.operator().run(autumn.by(SeriesStep.FIVE_MINUTES)).series())
                .hasSize(300);
        SubscriptionCapacityQuery spring = SubscriptionCapacityQuery.of(
                        "c-acme", LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 29))
                .in(berlin);
        assertThat(world.operator().run(spring.by(SeriesStep.HOUR)).series()).hasSize(23);
        assertThat(world.operator().run(spring.by(SeriesStep.DAY)).series())
                .singleElement()
                .satisfies(day -> assertThat(day.step().toDuration().toHours()).isEqualTo(23));
    }

    @Test
    void levelsThatStillRunAreConsumedUpToTheReferenceInstant() {
        world.change("c-acme", "vm-3", "p-vcpu", "2", "2026-04-20T00:00:00Z");
        assertThat(rows(document(APRIL), "resources", "resourceName", "vcpuAllocated", "cpuConsumed"))
                .contains("batch 2 528");
        assertThat(rows(
                        document(APRIL.asOf(Instant.parse("2026-04-21T00:00:00Z"))),
                        "resources",
                        "resourceName",
                        "vcpuAllocated",
                        "cpuConsumed"))
                .contains("batch 2 48");
    }

    @Test
    void onlyTheLifeOfTheContractCountsAndItIsSaid() {
        world.sample("vm-x", "vcpu", "2026-04-14T23:30:00Z", "50", "25", "7200");
        SubscriptionCapacityReport gone = world.operator()
                .run(SubscriptionCapacityQuery.of("c-gone", YearMonth.of(2026, 4))
                        .by(SeriesStep.DAY));
        assertThat(gone.status()).isEqualTo(ContractStatus.TERMINATED);
        assertThat(gone.series()).hasSize(14);
        assertThat(gone.cpu().consumedHours()).isEqualByComparingTo("16800");
        assertThat(gone.cpu().usedHours()).isEqualByComparingTo("12.5");
        assertThat(gone.warnings()).extracting(Warning::code).containsExactly(Warning.Code.WINDOW_CLIPPED);
        SubscriptionCapacityReport after = world.operator()
                .run(SubscriptionCapacityQuery.of("c-gone", YearMonth.of(2026, 5))
                        .by(SeriesStep.DAY));
        assertThat(after.series()).isEmpty();
        assertThat(after.cpu().isNone()).isTrue();
    }

    @Test
    void samplesAreShownWhereTheirResourceBelongsNow() {
        world.sample("vm-1", "vcpu", "2026-04-15T12:00:00Z", "8", "4", "300");
        SubscriptionCapacityReport north =
                world.operator().run(SubscriptionCapacityQuery.of("c-north", YearMonth.of(2026, 4)));
        assertThat(rows(north.document(), "resources", "resourceName", "cpuConsumed", "samples"))
                .containsExactly("web-1 12 0");
        assertThat(world.operator().run(APRIL).samples()).isEqualTo(1);
    }

    @Test
    void ofAResourceThatMovedSamplesCountInTheTimeThatTheContractHeldIt() {
        CapacityWorld moved = CapacityWorld.empty();
        moved.hold("c-solo", "vm-1", "p-vcpu", "8", "2026-04-01T00:00:00Z", "2026-04-16T00:00:00Z");
        moved.hold("c-acme", "vm-1", "p-vcpu", "8", "2026-04-16T00:00:00Z", "2026-04-20T00:00:00Z");
        moved.hold("c-acme", "vm-1", "p-vcpu", "8", "2026-04-21T00:00:00Z", "2026-05-01T00:00:00Z");
        moved.sample("vm-1", "vcpu", "2026-04-14T20:00:00Z", "8", "6", "3600");
        moved.sample("vm-1", "vcpu", "2026-04-16T10:00:00Z", "8", "1", "3600");
        moved.sample("vm-1", "vcpu", "2026-04-20T10:00:00Z", "8", "7", "3600");
        moved.sample("vm-1", "vcpu", "2026-04-22T10:00:00Z", "8", "2", "3600");
        String[] columns = {
            "resourceName", "state", "cpuUsedPercentMax", "cpuUsedPercentP95", "cpuUsed", "cpuConsumed", "samples"
        };
        assertThat(rows(moved.as(Viewer.of("acme")).run(APRIL).document(), "resources", columns))
                .contains("web-1 RUNNING 25.00 25.00 3 2688 2");
        assertThat(moved.as(Viewer.of("acme")).run(APRIL.by(SeriesStep.DAY)).series().stream()
                        .mapToLong(CapacityPoint::samples)
                        .sum())
                .isEqualTo(2);
        assertThat(rows(
                        moved.as(Viewer.of("solo"))
                                .run(SubscriptionCapacityQuery.of("c-solo", YearMonth.of(2026, 4)))
                                .document(),
                        "resources",
                        columns))
                .contains("vm-1 - - - - 2880 0");
    }

    @Test
    void samplesOfAResourceOfOneContractCountWhetherItHoldsAnythingOrNot() {
        CapacityWorld off = CapacityWorld.empty();
        off.hold("c-acme", "vm-1", "p-vcpu", "8", "2026-04-01T00:00:00Z", "2026-04-10T00:00:00Z");
        off.sample("vm-1", "vcpu", "2026-04-14T20:00:00Z", "8", "6", "3600");
        assertThat(off.operator().run(APRIL).samples()).isEqualTo(1);
    }

    @Test
    void anotherOnesContractIsRefusedInTheWordsForOneThatIsNotThere() {
        for (String contract : new String[] {"c-solo", "c-nowhere"}) {
            assertThatThrownBy(() -> world.as(Viewer.of("acme"))
                            .run(SubscriptionCapacityQuery.of(contract, YearMonth.of(2026, 4))))
                    .isInstanceOf(ReportRefusedException.class)
                    .hasMessage("there is no resource subscription \"" + contract + "\"; write the id of a contract");
        }
    }

    private ReportDocument document(SubscriptionCapacityQuery query) {
        return world.operator().run(query).document();
    }
}
