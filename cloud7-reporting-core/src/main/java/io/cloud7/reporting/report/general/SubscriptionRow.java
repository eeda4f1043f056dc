package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.SubscriptionModel;
import java.util.List;

/**
 * A contract on the tab of one model.
 *
 * @param subscription the contract
 * @param model the tab's
 * @param allocation what the contract has under this model
 * @param providers the names of the providers from whom it has or may use something under this model, in order
 */
public record SubscriptionRow(
        Subscription subscription, SubscriptionModel model, Allocation allocation, List<String> providers) {
    public SubscriptionRow {
        providers = List.copyOf(providers);
    }
}
