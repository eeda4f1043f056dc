package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.ContractStatus;
import io.cloud7.reporting.organization.Organization;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one contract is granted and holds on one provider.
 *
 * @param organization the buyer
 * @param contract the contract
 * @param provider the provider; null: the contract is granted nothing, holds nothing and has no resource
 * @param models the models that the contract has
 * @param status its status, active or in grace
 * @param daysToExpiry days until it expires; below 0 after that
 * @param allocations what it is granted and holds
 * @param counts how many resources it has
 * @param label by the highest utilization; null without an entitlement
 * @param flags what else one must know
 */
public record CapacityRow(
        Organization organization,
        Contract contract,
        @Nullable Provider provider,
        List<SubscriptionModel> models,
        ContractStatus status,
        long daysToExpiry,
        ByKind<Allocation> allocations,
        ResourceCounts counts,
        @Nullable AllocationLabel label,
        List<CapacityFlag> flags) {
    public CapacityRow {
        models = List.copyOf(models);
        flags = List.copyOf(flags);
    }
}
