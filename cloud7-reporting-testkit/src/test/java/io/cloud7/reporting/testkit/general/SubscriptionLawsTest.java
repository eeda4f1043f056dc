package io.cloud7.reporting.testkit.general;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.general.Activity;
import io.cloud7.reporting.report.general.Allocation;
import io.cloud7.reporting.report.general.Popularity;
import io.cloud7.reporting.report.general.Subscription;
import io.cloud7.reporting.report.general.SubscriptionPlanQuery;
import io.cloud7.reporting.report.general.SubscriptionPlanReport;
import io.cloud7.reporting.report.general.SubscriptionRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of the subscription plan report, on platforms that chance has built. */
class SubscriptionLawsTest {
    private static Instant day(int number) {
        return LocalDate.of(2026, 2, 1)
                .plusDays(number)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static SubscriptionPlanReport run(RandomPlatform platform, SubscriptionPlanQuery query) {
        return Reporting.over(platform.storage()).as(Viewer.cloudAdmin()).run(query);
    }

    private static Set<String> ids(List<Subscription> contracts) {
        return contracts.stream().map(row -> row.contract().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Property(tries = 300, seed = "61")
    void noContractIsLostOnTheTabs(@ForAll long seed, @ForAll @IntRange(max = 120) int asOf) {
        RandomPlatform platform = RandomPlatform.of(seed);
        SubscriptionPlanReport report = run(platform, SubscriptionPlanQuery.asOf(day(asOf)));
        Set<String> all =
                platform.cloud().contracts().stream().map(Contract::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(ids(report.contracts())).isEqualTo(all);
        assertThat(report.contracts()).hasSize(all.size());
        assertThat(ids(report.tabs().stream()
                        .flatMap(List::stream)
                        .map(SubscriptionRow::subscription)
                        .toList()))
                .isEqualTo(all);
    }

    @Property(tries = 300, seed = "62")
    void theSummaryOfPlansAddsUpToTheContracts(@ForAll long seed, @ForAll @IntRange(max = 120) int asOf) {
        SubscriptionPlanReport report = run(RandomPlatform.of(seed), SubscriptionPlanQuery.asOf(day(asOf)));
        assertThat(report.plans()).hasSize(3);
        assertThat(report.plans().stream().mapToInt(Popularity::activeContracts).sum())
                .isEqualTo(report.contracts(Activity.ACTIVE));
        assertThat(report.plans().stream()
                        .mapToInt(Popularity::inactiveContracts)
                        .sum())
                .isEqualTo(report.contracts(Activity.INACTIVE));
        List<BigDecimal> shares = report.plans().stream()
                .map(Popularity::shareOfActivePercent)
                .filter(Objects::nonNull)
                .toList();
        assertThat(shares).hasSize(report.contracts(Activity.ACTIVE) == 0 ? 0 : 3);
        if (!shares.isEmpty()) {
            BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isBetween(new BigDecimal("99.98"), new BigDecimal("100.02"));
        }
    }

    @Property(tries = 300, seed = "63")
    void rankedPlansFallAndEqualOnesShareARank(@ForAll long seed, @ForAll @IntRange(max = 120) int asOf) {
        List<Popularity<Plan>> plans = run(RandomPlatform.of(seed), SubscriptionPlanQuery.asOf(day(asOf)))
                .plans();
        for (Popularity<Plan> plan : plans) {
            long better = plans.stream()
                    .filter(other -> other.activeContracts() > plan.activeContracts())
                    .count();
            assertThat(plan.rank()).isEqualTo(1 + (int) better);
        }
        assertThat(plans.stream().map(Popularity::rank).toList()).isSorted();
    }

    @Property(tries = 300, seed = "64")
    void activeAndInactiveContractsPartTheWhole(@ForAll long seed, @ForAll @IntRange(max = 120) int asOf) {
        RandomPlatform platform = RandomPlatform.of(seed);
        SubscriptionPlanQuery all = SubscriptionPlanQuery.asOf(day(asOf));
        Set<String> active = ids(run(platform, all.activity(Activity.ACTIVE)).contracts());
        Set<String> inactive =
                ids(run(platform, all.activity(Activity.INACTIVE)).contracts());
        Set<String> together = new TreeSet<>(active);
        together.addAll(inactive);
        assertThat(together).hasSize(active.size() + inactive.size());
        assertThat(together).isEqualTo(ids(run(platform, all).contracts()));
    }

    @Property(tries = 300, seed = "65")
    void reservedAllocationIsTheSumOfRunningReservationsOfALivingContract(
            @ForAll long seed, @ForAll @IntRange(max = 120) int asOf) {
        RandomPlatform platform = RandomPlatform.of(seed);
        LocalDate day = LocalDate.ofInstant(day(asOf), ZoneOffset.UTC);
        for (SubscriptionRow row :
                run(platform, SubscriptionPlanQuery.asOf(day(asOf))).tabs().get(SubscriptionModel.RESERVED)) {
            Contract contract = row.subscription().contract();
            boolean lives = contract.life(ZoneOffset.UTC).contains(day(asOf));
            BigDecimal committed = contract.reservations().stream()
                    .filter(reservation ->
                            lives && !day.isBefore(reservation.start()) && day.isBefore(reservation.end()))
                    .map(reservation -> reservation.quantity())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal shown = row.allocation().items().stream()
                    .map(Allocation.Item::quantity)
                    .map(Objects::requireNonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(shown).isEqualByComparingTo(committed);
        }
    }

    @Property(tries = 300, seed = "66")
    void aViewerSeesTheContractsOfItsSubtree(@ForAll long seed, @ForAll @IntRange(max = 120) int asOf) {
        RandomPlatform platform = RandomPlatform.of(seed);
        SubscriptionPlanQuery query = SubscriptionPlanQuery.asOf(day(asOf));
        SubscriptionPlanReport all = run(platform, query);
        for (Organization viewer : platform.cloud().organizations().all()) {
            SubscriptionPlanReport seen = Reporting.over(platform.storage())
                    .as(Viewer.of(viewer.id()))
                    .run(query);
            assertThat(seen.contracts())
                    .isEqualTo(all.contracts().stream()
                            .filter(row -> platform.subtree(viewer.id())
                                    .contains(row.organization().id()))
                            .toList());
            assertThat(seen.plans())
                    .as("plans that nobody below " + viewer.id() + " has")
                    .noneMatch(plan ->
                            !viewer.id().equals("op") && plan.activeContracts() + plan.inactiveContracts() == 0);
        }
    }
}
