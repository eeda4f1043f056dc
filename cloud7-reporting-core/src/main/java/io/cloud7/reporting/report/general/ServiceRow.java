package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.catalog.Service;
import io.cloud7.reporting.organization.Organization;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What an organization uses of one type of one service, under one model.
 *
 * @param organization the buyer, or the reseller above it where end customers are included
 * @param reseller the reseller that it buys from; null: it buys from the operator
 * @param provider the provider
 * @param service its service
 * @param type what is used
 * @param figures how much
 * @param shareOfOrganizationPercent the part of the organization's use of this type in the window; null: it used none
 * @param shareOfProviderPercent the part of all use of this type in the window on this provider, of all that the viewer
 *     may see; null: there was none
 */
public record ServiceRow(
        Organization organization,
        @Nullable Organization reseller,
        Provider provider,
        Service service,
        ServiceType type,
        ServiceFigures figures,
        @Nullable BigDecimal shareOfOrganizationPercent,
        @Nullable BigDecimal shareOfProviderPercent) {
    /** By organization, provider, service and type, as people know them; then by ids. */
    static final Comparator<ServiceRow> ORDER = Comparator.comparing(
                    (ServiceRow row) -> row.organization().name())
            .thenComparing(row -> row.organization().id())
            .thenComparing(row -> row.provider().name())
            .thenComparing(row -> row.provider().id())
            .thenComparing(row -> row.service().name())
            .thenComparing(row -> row.service().id())
            .thenComparing(row -> row.type().resourceType())
            .thenComparing(row -> row.type().meter().name())
            .thenComparing(row -> row.type().meter().code());
}
