package io.cloud7.reporting.report.resource;

import io.cloud7.reporting.catalog.BaseRate;
import io.cloud7.reporting.catalog.PaygSettings;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ChargeItem;
import io.cloud7.reporting.report.Shown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pay-as-you-go use of one resource in one configuration period: at one level and price, inside one billing period.
 *
 * @param contract whose it is
 * @param product what is used
 * @param resourceId the resource's id; null: no single resource, for example the rest up to a minimum
 * @param resourceName the resource's name, its id if it is unknown; null: no single resource
 * @param resource the resource; null: none, or unknown
 * @param region the name of the resource's region, else of the product's; null: none
 * @param quantity the level held, or the amount moved; null: not one
 * @param from the first instant of the use
 * @param to the first instant after it
 * @param held microseconds in which the level was held
 * @param usage all use, in unit-hours or units, exact to 24 decimals
 * @param charged what is charged of it; less if a month at the highest level is the most that is charged
 * @param baseRate the unit in which the price is quoted; null: an amount moved
 * @param unitPrice the price of one unit of the base rate; null: not per unit, or none, or what a bound of the price makes
 * @param hourlyRate the price of a unit-hour, 8 decimals (HALF_UP); null: not per unit, or none, or an amount moved
 * @param amount what it costs, as in {@link ChargeItem#billedCost}; null: unrated
 * @param flags what its reader must know: UNRATED, COST_MISSING; MINIMUM or MAXIMUM if it is what that makes of the amount
 */
public record PaygRow(
        ContractView contract,
        ProductView product,
        @Nullable String resourceId,
        @Nullable String resourceName,
        @Nullable CloudResource resource,
        @Nullable String region,
        @Nullable BigDecimal quantity,
        Instant from,
        Instant to,
        long held,
        BigDecimal usage,
        BigDecimal charged,
        @Nullable BaseRate baseRate,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal hourlyRate,
        @Nullable BigDecimal amount,
        Set<Warning.Code> flags) {
    /** By resource type, resource name, resource id, from. Rows that are equal in these keep the order of charges. */
    public static final Comparator<PaygRow> ORDER = Comparator.comparing(
                    (PaygRow row) -> row.product().resourceType())
            .thenComparing(PaygRow::resourceName, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(PaygRow::resourceId, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(PaygRow::from);

    public PaygRow {
        flags = Collections.unmodifiableSet(new TreeSet<>(flags));
    }

    /**
     * The row of a charge's item.
     *
     * @throws NullPointerException if the charge has no product
     */
    public static PaygRow of(
            Portfolio portfolio, ContractFacts facts, ContractView contract, Charge charge, ChargeItem item) {
        ProductView product = ProductView.of(portfolio.catalog(), Objects.requireNonNull(charge.product(), "product"));
        PaygSettings payg = portfolio.settings().payg();
        boolean level = product.meter().isLevel();
        String id = item.resource();
        CloudResource resource = id == null ? null : facts.resources().get(id);
        BigDecimal unitPrice = item.kind() == ChargeItem.Kind.SHARE ? charge.unitPrice() : null;
        return new PaygRow(
                contract,
                product,
                id,
                id == null ? null : facts.resourceName(id),
                resource,
                region(portfolio, product, resource),
                item.level() == null ? item.used() : item.level(),
                item.from(),
                item.to(),
                item.held(),
                item.used(),
                item.quantity(),
                level ? payg.baseRate() : null,
                unitPrice,
                level ? hourlyRate(payg, unitPrice) : null,
                item.billedCost(),
                flags(charge, item.kind()));
    }

    /** Those of the charge; but of a bound of its price in the item that this makes, and no others there. */
    private static Set<Warning.Code> flags(Charge charge, ChargeItem.Kind kind) {
        return switch (kind) {
            case MINIMUM -> Set.of(Warning.Code.MINIMUM);
            case MAXIMUM -> Set.of(Warning.Code.MAXIMUM);
            case SHARE, RELEASED ->
                charge.flags().stream()
                        .filter(flag -> flag != Warning.Code.MINIMUM && flag != Warning.Code.MAXIMUM)
                        .collect(Collectors.toSet());
        };
    }

    /** Hours in which the level was held, 4 decimals; null: an amount moved. */
    public @Nullable BigDecimal hours() {
        return product.meter().isLevel() ? Shown.hours(held) : null;
    }

    /** The id of the resource's region, else of the product's; null: none. */
    public @Nullable String regionId() {
        return resource == null || resource.region() == null ? product.product().region() : resource.region();
    }

    /** The name of a resource's region, else of its product's; null: none. */
    public static @Nullable String region(Portfolio portfolio, ProductView product, @Nullable CloudResource resource) {
        String region = resource == null ? null : resource.region();
        if (resource == null || region == null) {
            return product.region();
        }
        return portfolio
                .catalog()
                .findProvider(resource.provider())
                .map(provider -> provider.regionName(region))
                .orElse(region);
    }

    private static @Nullable BigDecimal hourlyRate(PaygSettings payg, @Nullable BigDecimal unitPrice) {
        if (unitPrice == null) {
            return null;
        }
        return payg.baseRate() == BaseRate.MONTHLY
                ? unitPrice.divide(payg.monthlyHours(), 8, RoundingMode.HALF_UP)
                : unitPrice.setScale(8, RoundingMode.HALF_UP);
    }
}
