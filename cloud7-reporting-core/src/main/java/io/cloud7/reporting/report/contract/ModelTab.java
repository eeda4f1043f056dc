package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.money.Money;
import io.cloud7.reporting.rating.Charge;
import java.util.List;

/**
 * One tab of a contract report.
 *
 * @param model its model
 * @param present whether the contract has the model
 * @param charges the charges of the model, in {@link Charge#ORDER}
 * @param total billed, in the buyer's currency
 */
public record ModelTab(SubscriptionModel model, boolean present, List<Charge> charges, Money total) {
    public ModelTab {
        charges = List.copyOf(charges);
    }
}
