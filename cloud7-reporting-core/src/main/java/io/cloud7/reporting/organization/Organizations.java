package io.cloud7.reporting.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tree of all organizations: one root of role CLOUD_ADMIN, customers are leaves. */
public final class Organizations {
    private final Map<String, Organization> byId;
    private final Map<String, List<Organization>> children;
    private final Organization root;

    /**
     * Builds the tree.
     *
     * @throws IllegalArgumentException if ids repeat, a parent is unknown, there is not exactly one root, a customer
     *     has children, or parents form a circle
     */
    public Organizations(Collection<Organization> organizations) {
        Map<String, Organization> all = new LinkedHashMap<>();
        for (Organization organization : organizations) {
            if (all.put(organization.id(), organization) != null) {
                throw new IllegalArgumentException("two organizations have the id " + organization.id());
            }
        }
        byId = Collections.unmodifiableMap(all);
        children = new LinkedHashMap<>();
        Organization top = null;
        for (Organization organization : all.values()) {
            if (organization.parent() == null) {
                if (top != null) {
                    throw new IllegalArgumentException(
                            "two organizations are CLOUD_ADMIN: " + top.id() + " and " + organization.id());
                }
                top = organization;
            } else {
                Organization parent = all.get(organization.parent());
                if (parent == null) {
                    throw new IllegalArgumentException(
                            "organization " + organization.id() + " has the unknown parent " + organization.parent());
                }
                if (parent.role() == OrganizationRole.CUSTOMER) {
                    throw new IllegalArgumentException("organization " + organization.id() + " has the parent "
                            + parent.id() + " of role CUSTOMER; customers have no children");
                }
                children.computeIfAbsent(parent.id(), id -> new ArrayList<>()).add(organization);
            }
        }
        if (top == null) {
            throw new IllegalArgumentException("no organization is CLOUD_ADMIN; one is the root of the tree");
        }
        root = top;
        Set<String> reached = subtree(root.id());
        for (String id : all.keySet()) {
            if (!reached.contains(id)) {
                throw new IllegalArgumentException("organization " + id + " is its own ancestor");
            }
        }
    }

    /** The operator. */
    public Organization root() {
        return root;
    }

    /** All, in the order given. */
    public Collection<Organization> all() {
        return byId.values();
    }

    public Optional<Organization> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The organization with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Organization get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("unknown organization " + id));
    }

    /** The ids of an organization and all below it, itself first. */
    public Set<String> subtree(String id) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (reached.add(next)) {
                children.getOrDefault(next, List.of()).forEach(child -> open.add(child.id()));
            }
        }
        return reached;
    }

    /** The reseller that an organization buys from, or null if it buys from the operator. */
    public @Nullable Organization resellerOf(Organization organization) {
        if (organization.parent() == null) {
            return null;
        }
        Organization parent = get(organization.parent());
        return parent.role() == OrganizationRole.RESELLER ? parent : null;
    }
}
