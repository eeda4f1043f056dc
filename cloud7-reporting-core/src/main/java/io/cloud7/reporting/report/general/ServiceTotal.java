package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.catalog.SubscriptionModel;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The sum of a tab's rows of one type on one provider.
 *
 * @param model the tab's
 * @param provider the provider
 * @param type what is used
 * @param figures how much
 * @param rank among the providers of this type on this tab, 1 for the most use; equal use shares a rank
 * @param shareOfTypePercent the part of the tab's use of this type; null: there is none
 */
public record ServiceTotal(
        SubscriptionModel model,
        Provider provider,
        ServiceType type,
        ServiceFigures figures,
        int rank,
        @Nullable BigDecimal shareOfTypePercent) {
    /** By model and type, the most used provider first. */
    static final Comparator<ServiceTotal> ORDER = Comparator.comparing(ServiceTotal::model)
            .thenComparing(total -> total.type().resourceType())
            .thenComparing(total -> total.type().meter().name())
            .thenComparing(total -> total.type().meter().code())
            .thenComparingInt(ServiceTotal::rank)
            .thenComparing(total -> total.provider().name())
            .thenComparing(total -> total.provider().id());
}
