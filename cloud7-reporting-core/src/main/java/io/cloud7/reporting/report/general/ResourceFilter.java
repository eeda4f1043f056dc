package io.cloud7.reporting.report.general;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.CommonFilters;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.report.Visible;
import io.cloud7.reporting.report.resource.ContractView;
import io.cloud7.reporting.report.resource.ProductView;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a platform are wanted. What is null leaves nothing out.
 *
 * @param organization the id of the organization that buys
 * @param role of the organization that buys
 * @param parentReseller the id of the reseller that it buys from
 * @param provider the provider's id
 * @param region the region's id: of the resource, else of the product
 * @param resourceType the type of the resources
 */
public record ResourceFilter(
        @Nullable String organization,
        @Nullable OrganizationRole role,
        @Nullable String parentReseller,
        @Nullable String provider,
        @Nullable String region,
        @Nullable String resourceType) {
    /** Everything. */
    public static final ResourceFilter ALL = new ResourceFilter(null, null, null, null, null, null);

    /** The filters of a report over resources: the window, these, and some of its own. */
    static List<Filter<?>> filtersAnd(Filter<?>... own) {
        return Stream.concat(
                        Stream.of(
                                CommonFilters.FROM,
                                CommonFilters.TO,
                                CommonFilters.ZONE,
                                CommonFilters.AS_OF,
                                CommonFilters.ORGANIZATION,
                                CommonFilters.ROLE,
                                CommonFilters.PARENT_RESELLER,
                                CommonFilters.PROVIDER,
                                CommonFilters.REGION,
                                CommonFilters.RESOURCE_TYPE),
                        Stream.of(own))
                .toList();
    }

    static ResourceFilter of(FilterValues values) {
        return new ResourceFilter(
                values.get(CommonFilters.ORGANIZATION),
                values.get(CommonFilters.ROLE),
                values.get(CommonFilters.PARENT_RESELLER),
                values.get(CommonFilters.PROVIDER),
                values.get(CommonFilters.REGION),
                values.get(CommonFilters.RESOURCE_TYPE));
    }

    /** Only what this organization buys. */
    public ResourceFilter organization(@Nullable String id) {
        return new ResourceFilter(id, role, parentReseller, provider, region, resourceType);
    }

    /** Only what organizations of this role buy. */
    public ResourceFilter role(@Nullable OrganizationRole only) {
        return new ResourceFilter(organization, only, parentReseller, provider, region, resourceType);
    }

    /** Only what is bought from this reseller. */
    public ResourceFilter parentReseller(@Nullable String id) {
        return new ResourceFilter(organization, role, id, provider, region, resourceType);
    }

    /** Only resources of this provider. */
    public ResourceFilter provider(@Nullable String id) {
        return new ResourceFilter(organization, role, parentReseller, id, region, resourceType);
    }

    /** Only resources in this region. */
    public ResourceFilter region(@Nullable String id) {
        return new ResourceFilter(organization, role, parentReseller, provider, id, resourceType);
    }

    /** Only resources of this type. */
    public ResourceFilter resourceType(@Nullable String type) {
        return new ResourceFilter(organization, role, parentReseller, provider, region, type);
    }

    /**
     * Refuses what the viewer does not know.
     *
     * @throws ReportRefusedException if an id is unknown, or is of something else than the filter is about
     */
    void check(Portfolio portfolio) {
        Visible visible = new Visible(portfolio);
        if (organization != null) {
            OrganizationRole found = visible.organization(organization).role();
            if (role != null && role != found) {
                throw new ReportRefusedException("organization " + organization + " is of role " + found + ", not "
                        + role + "; leave the role out, or name an organization of it");
            }
        }
        if (parentReseller != null) {
            OrganizationRole found = visible.organization(parentReseller).role();
            if (found != OrganizationRole.RESELLER) {
                throw new ReportRefusedException("organization " + parentReseller + " is of role " + found
                        + "; a parent reseller is of role RESELLER");
            }
        }
        if (provider != null) {
            visible.provider(provider);
        }
        if (region != null) {
            visible.checkRegion(region, provider);
        }
        if (resourceType != null) {
            visible.checkResourceType(resourceType);
        }
    }

    /** Whether some of the resources of a contract are left out. */
    boolean isOfResources() {
        return provider != null || region != null || resourceType != null;
    }

    boolean takes(ContractView contract) {
        return is(organization, contract.buyer().id())
                && (role == null || role == contract.buyer().role())
                && is(
                        parentReseller,
                        contract.reseller() == null ? null : contract.reseller().id());
    }

    /** What is of no product is left out as soon as one is asked for. */
    boolean takes(@Nullable ProductView product) {
        return product == null
                ? provider == null && region == null && resourceType == null
                : takes(product, product.product().region());
    }

    boolean takes(ProductView product, @Nullable String regionId) {
        return is(provider, product.provider().id())
                && is(region, regionId)
                && is(resourceType, product.resourceType());
    }

    boolean takes(CloudResource resource) {
        return is(provider, resource.provider())
                && is(region, resource.region())
                && is(resourceType, resource.resourceType());
    }

    private static boolean is(@Nullable String wanted, @Nullable String found) {
        return wanted == null || wanted.equals(found);
    }
}
