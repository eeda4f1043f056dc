package io.cloud7.reporting.testkit.general;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.general.OrganizationalServicesQuery;
import io.cloud7.reporting.report.general.OrganizationalServicesReport;
import io.cloud7.reporting.report.general.ServiceFigures;
import io.cloud7.reporting.report.general.ServiceRow;
import io.cloud7.reporting.report.general.ServiceTotal;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** Laws of the organizational services report, on platforms that chance has built. */
class ServiceLawsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private static OrganizationalServicesQuery query(int first, int days) {
        LocalDate from = FIRST.plusDays(first);
        return OrganizationalServicesQuery.during(ReportWindow.of(from, from.plusDays(days)));
    }

    private static OrganizationalServicesReport run(RandomPlatform platform, OrganizationalServicesQuery query) {
        return Reporting.over(platform.storage()).as(Viewer.cloudAdmin()).run(query);
    }

    @Property(tries = 300, seed = "51")
    void sharesAddUpToHundredWithinTheRoundingOfEachRow(
            @ForAll long seed, @ForAll @IntRange(max = 80) int first, @ForAll @IntRange(max = 40) int days) {
        OrganizationalServicesReport report = run(RandomPlatform.of(seed), query(first, days));
        report.tabs().stream().forEach(rows -> {
            addUp(rows, row -> List.of(row.organization().id(), row.type()), ServiceRow::shareOfOrganizationPercent);
            addUp(rows, row -> List.of(row.provider().id(), row.type()), ServiceRow::shareOfProviderPercent);
        });
    }

    private static void addUp(
            List<ServiceRow> rows,
            Function<ServiceRow, List<Object>> whole,
            Function<ServiceRow, @Nullable BigDecimal> share) {
        rows.stream().collect(Collectors.groupingBy(whole)).forEach((key, parts) -> {
            List<BigDecimal> shares =
                    parts.stream().map(share).filter(Objects::nonNull).toList();
            boolean used = parts.stream().anyMatch(row -> row.figures().usage().signum() > 0);
            assertThat(shares).as("shares of " + key).hasSize(used ? parts.size() : 0);
            if (used) {
                BigDecimal off = sum(shares).subtract(BigDecimal.valueOf(100)).abs();
                assertThat(off)
                        .as("shares of " + key)
                        .isLessThanOrEqualTo(new BigDecimal("0.005").multiply(BigDecimal.valueOf(parts.size())));
            }
        });
    }

    @Property(tries = 300, seed = "52")
    void useOfATabIsThatOfItsRecordsInsideTheLifeOfTheirContracts(
            @ForAll long seed, @ForAll @IntRange(max = 80) int first, @ForAll @IntRange(max = 40) int days) {
        RandomPlatform platform = RandomPlatform.of(seed);
        OrganizationalServicesQuery query = query(first, days);
        OrganizationalServicesReport report = run(platform, query);
        Interval window = report.window().interval();
        for (SubscriptionModel model : SubscriptionModel.values()) {
            for (Meter meter : platform.cloud().catalog().meters()) {
                BigDecimal recorded = sum(platform.usage().stream()
                        .filter(record -> product(platform, record).model() == model)
                        .filter(record -> product(platform, record).meter().equals(meter.code()))
                        .map(record -> used(platform, record, window))
                        .toList());
                BigDecimal reported = sum(report.tabs().get(model).stream()
                        .filter(row -> row.type().meter().equals(meter))
                        .map(row -> row.figures().usage())
                        .toList());
                assertThat(rounded(reported)).as(model + " " + meter.code()).isEqualByComparingTo(rounded(recorded));
            }
        }
    }

    private static Product product(RandomPlatform platform, UsageRecord record) {
        return platform.cloud().catalog().product(record.product());
    }

    private static BigDecimal used(RandomPlatform platform, UsageRecord record, Interval window) {
        Contract contract = platform.cloud().findContract(record.contract()).orElseThrow();
        Interval life = contract.life(ZoneOffset.UTC);
        long from =
                Math.max(Micros.of(record.from()), Math.max(Micros.of(window.getStart()), Micros.of(life.getStart())));
        long to = Math.min(Micros.of(record.to()), Math.min(Micros.of(window.getEnd()), Micros.of(life.getEnd())));
        BigDecimal micros = BigDecimal.valueOf(Math.max(0, to - from));
        boolean level = product(platform, record).meter().equals("vcpu")
                || product(platform, record).meter().equals("ram");
        BigDecimal whole =
                level ? Micros.PER_HOUR : BigDecimal.valueOf(Micros.of(record.to()) - Micros.of(record.from()));
        return record.quantity().multiply(micros).divide(whole, 40, RoundingMode.HALF_EVEN);
    }

    @Property(tries = 300, seed = "53")
    void totalsAreTheSumsOfTheirRows(
            @ForAll long seed,
            @ForAll @IntRange(max = 80) int first,
            @ForAll @IntRange(max = 40) int days,
            @ForAll boolean withEndCustomers) {
        OrganizationalServicesReport report =
                run(RandomPlatform.of(seed), query(first, days).includingEndCustomers(withEndCustomers));
        for (ServiceTotal total : report.totals()) {
            List<ServiceFigures> rows = report.tabs().get(total.model()).stream()
                    .filter(row -> row.provider().equals(total.provider())
                            && row.type().equals(total.type()))
                    .map(ServiceRow::figures)
                    .toList();
            ServiceFigures sum = total.figures();
            assertThat(rows).isNotEmpty();
            assertThat(rounded(sum(rows.stream().map(ServiceFigures::usage).toList())))
                    .isEqualByComparingTo(rounded(sum.usage()));
            assertThat(sum(rows.stream()
                            .map(ServiceFigures::allocated)
                            .filter(Objects::nonNull)
                            .toList()))
                    .isEqualByComparingTo(sum.allocated() == null ? BigDecimal.ZERO : sum.allocated());
        }
        assertThat(report.totals().stream().map(ServiceTotal::model).distinct().count())
                .isEqualTo(
                        report.tabs().stream().filter(rows -> !rows.isEmpty()).count());
    }

    @Property(tries = 300, seed = "54")
    void includingEndCustomersMovesRowsAndChangesNoTotal(
            @ForAll long seed, @ForAll @IntRange(max = 80) int first, @ForAll @IntRange(max = 40) int days) {
        RandomPlatform platform = RandomPlatform.of(seed);
        OrganizationalServicesReport apart = run(platform, query(first, days));
        OrganizationalServicesReport together = run(platform, query(first, days).includingEndCustomers(true));
        assertThat(together.counts().contracts()).isEqualTo(apart.counts().contracts());
        assertThat(together.counts().resources()).isEqualTo(apart.counts().resources());
        assertThat(byProviderAndType(together)).isEqualTo(byProviderAndType(apart));
        together.tabs().stream()
                .flatMap(List::stream)
                .forEach(row -> assertThat(row.reseller()).as(row.toString()).isNull());
    }

    private static Map<List<Object>, List<Object>> byProviderAndType(OrganizationalServicesReport report) {
        return report.totals().stream()
                .collect(Collectors.toMap(
                        total -> List.of(total.model(), total.provider(), total.type()),
                        total -> List.of(
                                total.rank(),
                                total.figures().usage(),
                                total.figures().counts().contracts(),
                                total.figures().counts().resources(),
                                String.valueOf(total.figures().allocated()))));
    }

    @Property(tries = 300, seed = "55")
    void filtersLeaveRowsOutAndChangeNone(
            @ForAll long seed, @ForAll @IntRange(max = 80) int first, @ForAll @IntRange(max = 40) int days) {
        RandomPlatform platform = RandomPlatform.of(seed);
        OrganizationalServicesReport all = run(platform, query(first, days));
        for (Organization organization : platform.cloud().organizations().all()) {
            OrganizationalServicesReport one = run(
                    platform, query(first, days).organization(organization.id()).provider("p1"));
            for (SubscriptionModel model : SubscriptionModel.values()) {
                assertThat(one.tabs().get(model))
                        .isEqualTo(all.tabs().get(model).stream()
                                .filter(row -> row.organization().equals(organization)
                                        && row.provider().id().equals("p1"))
                                .toList());
            }
        }
    }

    @Property(tries = 300, seed = "56")
    void aViewerSeesTheRowsOfItsSubtreeWithTheSameFigures(
            @ForAll long seed, @ForAll @IntRange(max = 80) int first, @ForAll @IntRange(max = 40) int days) {
        RandomPlatform platform = RandomPlatform.of(seed);
        OrganizationalServicesReport all = run(platform, query(first, days));
        for (Organization viewer : platform.cloud().organizations().all()) {
            OrganizationalServicesReport seen = Reporting.over(platform.storage())
                    .as(Viewer.of(viewer.id()))
                    .run(query(first, days));
            for (SubscriptionModel model : SubscriptionModel.values()) {
                assertThat(figures(seen.tabs().get(model)))
                        .isEqualTo(figures(all.tabs().get(model).stream()
                                .filter(row -> platform.subtree(viewer.id())
                                        .contains(row.organization().id()))
                                .toList()));
            }
        }
    }

    private static List<List<Object>> figures(List<ServiceRow> rows) {
        return rows.stream()
                .<List<Object>>map(
                        row -> List.of(row.organization(), row.provider(), row.service(), row.type(), row.figures()))
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(15, RoundingMode.HALF_UP);
    }
}
