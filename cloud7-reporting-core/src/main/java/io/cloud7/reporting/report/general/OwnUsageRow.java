package io.cloud7.reporting.report.general;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.rating.ReservationCoverage;
import io.cloud7.reporting.report.resource.BundleRow;
import io.cloud7.reporting.report.resource.ContractView;
import io.cloud7.reporting.report.resource.ProductView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Use of one resource in one configuration period; or, without a resource, a reservation or quota that it counts
 * against.
 *
 * @param contract of the viewer's organization
 * @param product what is used; null: the fee of a bundle that has no items
 * @param region the name of the resource's region, else of the product's; null: none
 * @param resourceId the resource's id; null: no single resource
 * @param resourceName the resource's name, its id if it is unknown; null: no single resource
 * @param state of the resource at the end of the window; null: none, or unknown
 * @param quantity the level held, the amount moved, or the level reserved; null: not one
 * @param from the first instant
 * @param to the first instant after it
 * @param hours in which the level was held, 4 decimals; null: an amount moved, or no resource
 * @param usage in unit-hours or units, exact; null: no use of its own
 * @param rate the price of a unit-hour or unit; null: none
 * @param cost what it costs, fees as far as they are effective; null: unrated, or in the reservation's or bundle's row
 * @param reservation the figures of a reservation; null on other rows
 * @param bundle the figures of a quota in a billing period; null on other rows
 * @param flags what its reader must know
 */
public record OwnUsageRow(
        ContractView contract,
        @Nullable ProductView product,
        @Nullable String region,
        @Nullable String resourceId,
        @Nullable String resourceName,
        CloudResource.@Nullable State state,
        @Nullable BigDecimal quantity,
        Instant from,
        Instant to,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal usage,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal cost,
        @Nullable ReservationCoverage reservation,
        @Nullable BundleRow bundle,
        Set<Warning.Code> flags) {
    public OwnUsageRow {
        flags = Collections.unmodifiableSet(new TreeSet<>(flags));
    }

    /** By provider, resource type, resource name, from; then ids. Rows without a resource come before those with one. */
    static final Comparator<OwnUsageRow> ORDER = Comparator.comparing((OwnUsageRow row) ->
                    row.product() == null ? "" : row.product().provider().name())
            .thenComparing(row -> row.product() == null ? "" : row.product().resourceType())
            .thenComparing(OwnUsageRow::resourceName, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(OwnUsageRow::from)
            .thenComparing(row -> row.product() == null ? "" : row.product().id())
            .thenComparing(row -> row.contract().contract().id())
            .thenComparing(OwnUsageRow::resourceId, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(OwnUsageRow::allowance, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(OwnUsageRow::quantity, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The id of the reservation or bundle whose figures these are; null: none. */
    public @Nullable String allowance() {
        if (reservation != null) {
            return reservation.reservation().id();
        }
        return bundle == null ? null : bundle.bundleId();
    }
}
