package io.cloud7.reporting.catalog;

import io.cloud7.reporting.organization.OrganizationRole;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A named set of products and models that contracts are made on.
 *
 * @param id unique among plans
 * @param name as people know it
 * @param audience the role it is offered to; null: all
 * @param models the models switched on for the buyer
 * @param products the ids of its products
 */
public record Plan(
        String id,
        String name,
        @Nullable OrganizationRole audience,
        Set<SubscriptionModel> models,
        List<String> products) {
    public Plan {
        Names.required(id, "plan", id, name);
        models = Collections.unmodifiableSet(new TreeSet<>(models));
        products = List.copyOf(products);
    }
}
