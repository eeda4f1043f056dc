package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.ContractStatus;
import io.cloud7.reporting.contract.Fee;
import io.cloud7.reporting.organization.Organization;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A contract as of an instant.
 *
 * @param plan the plan that it was made on
 * @param organization the buyer
 * @param reseller the reseller that the buyer buys from; null: it buys from the operator
 * @param contract the contract
 * @param models the models that it has
 * @param status its status
 * @param daysToExpiry days until its end; negative after it
 * @param term 1, and one more for each day on which something of it was renewed
 */
public record Subscription(
        Plan plan,
        Organization organization,
        @Nullable Organization reseller,
        Contract contract,
        Set<SubscriptionModel> models,
        ContractStatus status,
        long daysToExpiry,
        int term) {
    /** By plan, organization and start, as people know them; then by ids. */
    static final Comparator<Subscription> ORDER = Comparator.comparing(
                    (Subscription row) -> row.plan().name())
            .thenComparing(row -> row.plan().id())
            .thenComparing(row -> row.organization().name())
            .thenComparing(row -> row.organization().id())
            .thenComparing(row -> row.contract().start())
            .thenComparing(row -> row.contract().name())
            .thenComparing(row -> row.contract().id());

    public Subscription {
        models = Collections.unmodifiableSet(new TreeSet<>(models));
    }

    /** Whether it counts as active or as inactive. */
    public Activity activity() {
        return Activity.of(status);
    }

    /** The contract's own fees that are due so often, added up, in the buyer's currency. */
    public BigDecimal fees(Fee.Every every) {
        return contract.fees().stream()
                .filter(fee -> fee.every() == every)
                .map(Fee::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
