package io.cloud7.reporting.storage;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.Organizations;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.Settings;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The digest of what the reports of one state of the cloud have in common: settings, organizations and catalog, by id.
 * The order of meters counts: of those of one capacity the first says in which unit it is shown. Worth keeping while
 * that state is asked. Immutable.
 */
public final class ReferenceDigest {
    private final Settings settings;
    private final Organizations organizations;
    private final Catalog catalog;
    private final String hex;

    private ReferenceDigest(Settings settings, Organizations organizations, Catalog catalog) {
        this.settings = settings;
        this.organizations = organizations;
        this.catalog = catalog;
        this.hex = new CanonicalBytes()
                .put(settings)
                .put(inOrder(organizations.all(), Organization::id))
                .put(inOrder(catalog.providers(), Provider::id))
                .put(List.copyOf(catalog.meters()))
                .put(inOrder(catalog.products(), Product::id))
                .put(inOrder(catalog.plans(), Plan::id))
                .hex();
    }

    /** The digest of what a portfolio has in common with others of the same state of the cloud. */
    public static ReferenceDigest of(Portfolio portfolio) {
        return new ReferenceDigest(portfolio.settings(), portfolio.organizations(), portfolio.catalog());
    }

    /** Whether it is that of a portfolio, because both are of the same objects. */
    public boolean isOf(Portfolio portfolio) {
        return settings.equals(portfolio.settings())
                && portfolio.organizations() == organizations
                && portfolio.catalog() == catalog;
    }

    private static <T> List<T> inOrder(Collection<T> things, Function<T, String> id) {
        return things.stream().sorted(Comparator.comparing(id)).toList();
    }

    String hex() {
        return hex;
    }
}
