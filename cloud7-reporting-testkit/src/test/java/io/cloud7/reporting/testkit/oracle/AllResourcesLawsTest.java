package io.cloud7.reporting.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Row;
import io.cloud7.reporting.money.RoundAt;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.WideReport;
import io.cloud7.reporting.report.WideReportQuery;
import io.cloud7.reporting.report.contract.ContractTotals;
import io.cloud7.reporting.report.general.AllBundleQuery;
import io.cloud7.reporting.report.general.AllBundleReport;
import io.cloud7.reporting.report.general.AllPaygQuery;
import io.cloud7.reporting.report.general.AllPaygReport;
import io.cloud7.reporting.report.general.AllReservedQuery;
import io.cloud7.reporting.report.general.AllReservedReport;
import io.cloud7.reporting.report.general.ResourceFilter;
import io.cloud7.reporting.report.general.TypeCoverage;
import io.cloud7.reporting.report.resource.ReservedRow;
import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.testkit.oracle.World.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Laws of the reports over all resources, on platforms that chance has built. */
class AllResourcesLawsTest {
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

    private static ResourceFilter customers() {
        return ResourceFilter.ALL.role(OrganizationRole.CUSTOMER);
    }

    private static Map<String, BigDecimal> payg(AllPaygReport report) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        report.totals().forEach(total -> amounts.put(total.currency().getCurrencyCode(), total.amount()));
        return amounts;
    }

    private static Map<String, BigDecimal> reserved(AllReservedReport report) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        report.totals().forEach(total -> amounts.put(total.currency().getCurrencyCode(), total.billed()));
        return amounts;
    }

    private static Map<String, BigDecimal> bundle(AllBundleReport report) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        report.totals().forEach(total -> amounts.put(total.currency().getCurrencyCode(), total.billed()));
        return amounts;
    }

    @Property(tries = 60, seed = "2026112501", shrinking = ShrinkingMode.OFF)
    void allPaygIsTheSumOfTheContractsPaygTabs(@ForAll("platforms") World world) {
        for (Window window : world.windows()) {
            AllPaygReport report =
                    operator(world).run(AllPaygQuery.during(window(window)).where(customers()));
            new ContractTabs(world, window, SubscriptionModel.PAYG, ContractTotals::payg)
                    .areEqualTo(world, payg(report));
        }
    }

    @Property(tries = 60, seed = "2026112502", shrinking = ShrinkingMode.OFF)
    void allReservedIsTheSumOfTheContractsReservedTabs(@ForAll("platforms") World world) {
        for (Window window : world.windows()) {
            AllReservedReport report =
                    operator(world).run(AllReservedQuery.during(window(window)).where(customers()));
            new ContractTabs(world, window, SubscriptionModel.RESERVED, ContractTotals::reserved)
                    .areEqualTo(world, reserved(report));
        }
    }

    @Property(tries = 60, seed = "2026112503", shrinking = ShrinkingMode.OFF)
    void allBundleIsTheSumOfTheContractsBundleTabs(@ForAll("platforms") World world) {
        for (Window window : world.windows()) {
            AllBundleReport report =
                    operator(world).run(AllBundleQuery.during(window(window)).where(customers()));
            new ContractTabs(world, window, SubscriptionModel.BUNDLE, ContractTotals::bundle)
                    .areEqualTo(world, bundle(report));
        }
    }

    @Property(tries = 25, seed = "2026112504", shrinking = ShrinkingMode.OFF)
    void theOrganizationsOneByOneAreTheWhole(@ForAll("platforms") World world) {
        ReportWindow window = window(world.windows().get(1));
        sameInParts(world, AllPaygQuery.during(window));
        sameInParts(world, AllPaygQuery.during(window).byResource(true));
        sameInParts(world, AllReservedQuery.during(window));
        sameInParts(world, AllBundleQuery.during(window));
    }

    private static <R extends WideReport<R>> void sameInParts(World world, WideReportQuery<R> query) {
        try (StorageSnapshot snapshot = world.stored().snapshot(null)) {
            Portfolio portfolio = snapshot.portfolio(query.scope());
            R whole = query.calculate(portfolio, snapshot.usage(query.requirements(portfolio)));
            Map<String, List<ContractFacts>> byOrganization = new LinkedHashMap<>();
            portfolio
                    .contracts()
                    .forEach(facts -> byOrganization
                            .computeIfAbsent(facts.contract().organization(), id -> new ArrayList<>())
                            .add(facts));
            Portfolio nothing = portfolio.with(List.of());
            R sum = query.calculate(nothing, snapshot.usage(query.requirements(nothing)));
            List<Row> rows = new ArrayList<>();
            for (List<ContractFacts> some : byOrganization.values()) {
                Portfolio part = portfolio.with(some);
                R report = query.calculate(part, snapshot.usage(query.requirements(part)));
                rows.addAll(rows(report.document(), 0));
                sum = sum.plus(report);
            }
            assertThat(rows).isEqualTo(rows(whole.document(), 0));
            for (int table = 1; table < whole.document().tables().size(); table++) {
                assertThat(rows(sum.document(), table)).isEqualTo(rows(whole.document(), table));
            }
            assertThat(sum.document().totals()).isEqualTo(whole.document().totals());
            assertThat(sum.document().warnings()).isEqualTo(whole.document().warnings());
        }
    }

    private static List<Row> rows(ReportDocument document, int table) {
        List<Row> rows = new ArrayList<>();
        document.tables().get(table).rows().forEach(rows::add);
        return rows;
    }

    @Property(tries = 25, seed = "2026112505", shrinking = ShrinkingMode.OFF)
    void exportedAmountsAddUpToTheTotals(@ForAll("platforms") World world) {
        World rounded = world.roundedAt(RoundAt.CHARGE);
        ReportWindow window = window(rounded.windows().get(1));
        Reporting reporting = operator(rounded);
        ReportDocument payg = reporting.run(AllPaygQuery.during(window)).document();
        addUp(payg, "amount", "amount.");
        ReportDocument reserved = reporting.run(AllReservedQuery.during(window)).document();
        addUp(reserved, "upfrontFee", "upfrontFee.");
        addUp(reserved, "recurringFeeInWindow", "recurringFee.");
        addUp(reserved, "excessAmount", "excessAmount.");
        addUp(reserved, "refund", "refunds.");
        addUp(reserved, "amortizedUpfrontInWindow", "amortizedUpfront.");
        addUp(reserved, "keptRest", "keptRest.");
        addUp(reserved, "effectiveCost", "effectiveCost.");
        addUp(reserved, "unusedCost", "unusedCost.");
        ReportDocument bundle = reporting.run(AllBundleQuery.during(window)).document();
        addUp(bundle, "bundleFee", "bundleFee.");
        addUp(bundle, "overageAmount", "overageAmount.");
        addUp(bundle, "refund", "refunds.");
    }

    private static void addUp(ReportDocument document, String column, String total) {
        List<String> keys = document.tables().get(0).columns().stream()
                .map(each -> each.key())
                .toList();
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Row row : rows(document, 0)) {
            if (row.cells().get(keys.indexOf(column)) instanceof Cell.Amount amount) {
                sums.merge(amount.currency().getCurrencyCode(), amount.value(), BigDecimal::add);
            }
        }
        Map<String, BigDecimal> totals = new TreeMap<>();
        for (Field field : document.totals()) {
            if (field.key().startsWith(total) && field.value() instanceof Cell.Amount amount) {
                totals.put(amount.currency().getCurrencyCode(), amount.value());
            }
        }
        assertThat(ContractTabs.nonZero(sums)).as(column).isEqualTo(ContractTabs.nonZero(totals));
    }

    @Property(tries = 25, seed = "2026112506", shrinking = ShrinkingMode.OFF)
    void partsByRoleAndByProviderAddUpToTheWhole(@ForAll("platforms") World world) {
        ReportWindow window = window(world.windows().get(0));
        Reporting reporting = operator(world);
        List<ResourceFilter> roles = List.of(OrganizationRole.values()).stream()
                .map(ResourceFilter.ALL::role)
                .toList();
        List<ResourceFilter> providers = world.cloud().catalog().providers().stream()
                .map(Provider::id)
                .map(ResourceFilter.ALL::provider)
                .toList();
        boolean allOfProviders = world.cloud().contracts().stream()
                .flatMap(contract -> contract.bundles().stream())
                .noneMatch(bundle -> bundle.items().isEmpty());
        for (List<ResourceFilter> parts : allOfProviders ? List.of(roles, providers) : List.of(roles)) {
            addUp(
                    parts,
                    filter -> payg(reporting.run(AllPaygQuery.during(window).where(filter))));
            addUp(
                    parts,
                    filter -> reserved(
                            reporting.run(AllReservedQuery.during(window).where(filter))));
            addUp(
                    parts,
                    filter -> bundle(reporting.run(AllBundleQuery.during(window).where(filter))));
        }
    }

    private static void addUp(List<ResourceFilter> parts, Function<ResourceFilter, Map<String, BigDecimal>> figures) {
        Map<String, BigDecimal> sum = new TreeMap<>();
        for (ResourceFilter part : parts) {
            figures.apply(part).forEach((currency, amount) -> sum.merge(currency, amount, BigDecimal::add));
        }
        assertThat(ContractTabs.nonZero(sum)).isEqualTo(ContractTabs.nonZero(figures.apply(ResourceFilter.ALL)));
    }

    @Property(tries = 25, seed = "2026112507", shrinking = ShrinkingMode.OFF)
    void rowsOfAResourceAddedUpChangeNoTotal(@ForAll("platforms") World world) {
        ReportWindow window = window(world.windows().get(1));
        AllPaygReport periods = operator(world).run(AllPaygQuery.during(window));
        AllPaygReport resources =
                operator(world).run(AllPaygQuery.during(window).byResource(true));
        assertThat(resources.totals()).usingRecursiveComparison().isEqualTo(periods.totals());
        assertThat(resources.providers()).usingRecursiveComparison().isEqualTo(periods.providers());
        assertThat(resources.usage()).usingRecursiveComparison().isEqualTo(periods.usage());
        assertThat(resources.rows().stream()
                        .map(row -> List.of(
                                row.contract().contract().id(),
                                row.product().id(),
                                String.valueOf(row.resourceId()),
                                row.flags()))
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Property(tries = 25, seed = "2026112508", shrinking = ShrinkingMode.OFF)
    void whatIsCommittedIsCoveredOrUnused(@ForAll("platforms") World world) {
        AllReservedReport report = operator(world)
                .run(AllReservedQuery.during(window(world.windows().get(1))));
        for (TypeCoverage type : report.hours()) {
            assertThat(type.covered()
                            .add(type.unused())
                            .subtract(type.committed())
                            .abs())
                    .isLessThan(new BigDecimal("0.000000000000001"));
        }
        report.rows().forEach(row -> assertThat(row.coverage().committed()).isNotNegative());
    }

    @Property(tries = 25, seed = "2026112511", shrinking = ShrinkingMode.OFF)
    void overItsWholeTermAReservationsEffectiveCostIsWhatIsBilledForIt(@ForAll("platforms") World world) {
        LocalDate first = world.cloud().contracts().stream()
                .map(Contract::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = world.cloud().contracts().stream()
                .map(Contract::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        AllReservedReport report =
                operator(world).run(AllReservedQuery.during(ReportWindow.of(first.minusDays(2), last.plusDays(2))));
        report.rows().stream()
                .map(ReservedRow::coverage)
                .forEach(coverage -> assertThat(coverage.effectiveCost())
                        .as(coverage.reservation().id())
                        .isEqualByComparingTo(coverage.upfrontFee()
                                .add(coverage.recurringFee())
                                .add(coverage.refund())));
    }
}
