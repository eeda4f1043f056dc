package io.cloud7.reporting.report.general;

import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.report.Visible;
import org.jspecify.annotations.Nullable;

/** In whose rows the use of an organization is shown, and which rows are wanted. */
final class ServiceOwners {
    private final Portfolio portfolio;
    private final OrganizationalServicesQuery query;
    private final @Nullable Organization wanted;

    /**
     * Checks the filters.
     *
     * @throws ReportRefusedException if the organization is unknown, or not of the role
     */
    ServiceOwners(Portfolio portfolio, OrganizationalServicesQuery query) {
        this.portfolio = portfolio;
        this.query = query;
        this.wanted = query.organization() == null ? null : new Visible(portfolio).organization(query.organization());
        if (wanted != null && query.role() != null && wanted.role() != query.role()) {
            throw new ReportRefusedException("organization \"" + wanted.id() + "\" is of role " + wanted.role()
                    + ", not " + query.role() + "; leave one of the two filters out");
        }
    }

    /** The buyer itself; with end customers, the highest reseller above it that the viewer may see, or asks for. */
    Organization of(String buyer) {
        Organization owner = portfolio.organizations().get(buyer);
        if (!query.withEndCustomers()) {
            return owner;
        }
        for (Organization next = owner; next != null && !isTop(next); ) {
            next = next.parent() == null ? null : portfolio.organizations().get(next.parent());
            if (next != null && next.role() == OrganizationRole.RESELLER) {
                owner = next;
            }
        }
        return owner;
    }

    private boolean isTop(Organization organization) {
        return organization.id().equals(portfolio.viewer().id())
                || (wanted != null && organization.id().equals(wanted.id()));
    }

    /** Whether the rows of an organization are wanted. */
    boolean wants(Organization owner) {
        return (wanted == null || owner.equals(wanted)) && (query.role() == null || owner.role() == query.role());
    }
}
