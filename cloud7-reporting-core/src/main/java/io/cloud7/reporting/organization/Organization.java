package io.cloud7.reporting.organization;

import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A tenant account.
 *
 * @param id unique among organizations
 * @param name as people know it; need not be unique
 * @param role what it is
 * @param parent the organization it buys from; null for the operator alone
 * @param currency the one currency in which it is billed
 * @param status the state of its account
 * @param discounts a reseller's discounts
 * @param attributes custom fields
 */
public record Organization(
        String id,
        String name,
        OrganizationRole role,
        @Nullable String parent,
        Currency currency,
        OrganizationStatus status,
        List<Discount> discounts,
        Map<String, String> attributes) {
    public Organization {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("organization \"" + id + "\" has a blank id or name: \"" + name + "\"");
        }
        if ((parent == null) != (role == OrganizationRole.CLOUD_ADMIN)) {
            throw new IllegalArgumentException("organization " + id + " of role " + role
                    + (parent == null
                            ? " has no parent; only the CLOUD_ADMIN has none"
                            : " has parent " + parent + "; the CLOUD_ADMIN has none"));
        }
        if (!discounts.isEmpty() && role != OrganizationRole.RESELLER) {
            throw new IllegalArgumentException(
                    "organization " + id + " of role " + role + " has discounts; only a RESELLER has them");
        }
        discounts = List.copyOf(discounts);
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** An active organization without discounts or custom fields. */
    public static Organization of(
            String id, String name, OrganizationRole role, @Nullable String parent, Currency currency) {
        return new Organization(id, name, role, parent, currency, OrganizationStatus.ACTIVE, List.of(), Map.of());
    }
}
