package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ChargeItem;
import io.cloud7.reporting.rating.ReservationCoverage;
import io.cloud7.reporting.report.ByModel;
import io.cloud7.reporting.report.Shown;
import io.cloud7.reporting.report.general.RatedContracts.Rated;
import io.cloud7.reporting.report.resource.BundleRow;
import io.cloud7.reporting.report.resource.ContractView;
import io.cloud7.reporting.report.resource.PaygRow;
import io.cloud7.reporting.report.resource.ProductView;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.UsageSum;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** The rows of one contract in the own usage report. */
final class OwnUsageRows {
    private final Portfolio portfolio;
    private final Interval window;
    private final Rated contract;
    private final ContractView view;
    private final List<Charge> charges;
    private final ResourceFilter filter;
    private final ZoneId zone;

    OwnUsageRows(Portfolio portfolio, Interval window, Rated contract, ResourceFilter filter) {
        this.portfolio = portfolio;
        this.window = window;
        this.contract = contract;
        this.view = contract.view();
        this.charges = contract.ownCharges();
        this.filter = filter;
        this.zone = portfolio.settings().zone();
    }

    /**
     * The three tabs, not yet in order.
     *
     * @param levels use by resource and level of a product, of those that are reserved or bundled
     */
    ByModel<List<OwnUsageRow>> tabs(Function<String, List<UsageSum>> levels) {
        return new ByModel<>(
                wanted(payg()),
                wanted(Stream.concat(reservations(), used(SubscriptionModel.RESERVED, levels))),
                wanted(Stream.concat(quotas(), used(SubscriptionModel.BUNDLE, levels))));
    }

    private List<OwnUsageRow> wanted(Stream<OwnUsageRow> rows) {
        return rows.filter(row -> filter.takes(row.product())).toList();
    }

    private Stream<OwnUsageRow> payg() {
        return charges.stream()
                .filter(charge -> charge.model() == SubscriptionModel.PAYG)
                .flatMap(charge -> charge.items().stream().map(item -> payg(charge, item)));
    }

    private OwnUsageRow payg(Charge charge, ChargeItem item) {
        PaygRow row = PaygRow.of(portfolio, contract.facts(), view, charge, item);
        return new OwnUsageRow(
                view,
                row.product(),
                row.region(),
                row.resourceId(),
                row.resourceName(),
                state(row.resource()),
                row.quantity(),
                row.from(),
                row.to(),
                row.hours(),
                row.usage(),
                row.product().meter().isLevel() ? row.hourlyRate() : row.unitPrice(),
                item.effectiveCost(),
                null,
                null,
                row.flags());
    }

    private CloudResource.@Nullable State state(@Nullable CloudResource resource) {
        return resource == null ? null : resource.state(window.getEnd().minusNanos(1_000));
    }

    /** Use by resource and level; what it costs is in the row of its reservation or quota. */
    private Stream<OwnUsageRow> used(SubscriptionModel model, Function<String, List<UsageSum>> levels) {
        return contract.facts().usedProducts().stream()
                .map(this::product)
                .filter(product -> product.product().model() == model)
                .flatMap(product -> levels.apply(product.id()).stream()
                        .filter(sum -> sum.quantity().signum() != 0)
                        .map(sum -> used(product, sum)));
    }

    private OwnUsageRow used(ProductView product, UsageSum sum) {
        boolean level = product.meter().isLevel();
        CloudResource resource = contract.facts().resources().get(sum.resource());
        BigDecimal usage = level ? Fraction.of(sum.quantity(), Micros.PER_HOUR).toDecimal() : sum.quantity();
        return new OwnUsageRow(
                view,
                product,
                PaygRow.region(portfolio, product, resource),
                sum.resource(),
                contract.facts().resourceName(sum.resource()),
                state(resource),
                sum.level() == null ? sum.quantity() : sum.level(),
                sum.first(),
                sum.last(),
                level ? Shown.hours(sum.held()) : null,
                usage,
                null,
                null,
                null,
                null,
                Set.of());
    }

    private Stream<OwnUsageRow> reservations() {
        return contract.figures().reservations().stream().map(coverage -> {
            Reservation reservation = coverage.reservation();
            return allowance(
                    product(reservation.product()),
                    reservation.quantity(),
                    coverage.running(),
                    coverage.effectiveRate(),
                    charges.stream()
                            .filter(charge -> reservation.id().equals(charge.reservation()))
                            .map(Charge::effectiveCost)
                            .filter(Objects::nonNull)
                            .reduce(BigDecimal.ZERO, BigDecimal::add),
                    coverage,
                    null,
                    coverage.flags());
        });
    }

    private Stream<OwnUsageRow> quotas() {
        return new BundleRows(
                        portfolio.catalog(), zone, view, contract.figures().bundlePeriods(), charges)
                .all().stream().map(charged -> quota(charged.row(), effective(charged)));
    }

    private OwnUsageRow quota(BundleRow row, @Nullable BigDecimal cost) {
        Interval days = Micros.interval(row.from(), row.to(), zone);
        return allowance(
                row.product(),
                null,
                days.overlaps(window) ? days.intersection(window) : days,
                row.overageRate(),
                cost,
                null,
                row,
                row.flags());
    }

    /** Null where it has no price. */
    private static @Nullable BigDecimal effective(BundleRows.Charged row) {
        return row.charges().stream()
                .map(Charge::effectiveCost)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(row.row().bundleId() == null ? null : BigDecimal.ZERO);
    }

    private OwnUsageRow allowance(
            @Nullable ProductView product,
            @Nullable BigDecimal quantity,
            Interval span,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal cost,
            @Nullable ReservationCoverage reservation,
            @Nullable BundleRow bundle,
            Set<Warning.Code> flags) {
        return new OwnUsageRow(
                view,
                product,
                product == null ? null : product.region(),
                null,
                null,
                null,
                quantity,
                span.getStart(),
                span.getEnd(),
                null,
                null,
                rate,
                cost,
                reservation,
                bundle,
                flags);
    }

    private ProductView product(String id) {
        return ProductView.of(portfolio.catalog(), id);
    }
}
