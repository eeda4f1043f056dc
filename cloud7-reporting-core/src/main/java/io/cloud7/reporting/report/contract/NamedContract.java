package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.ReportRefusedException;

/** The contract that a question names by its buyer and its name. */
record NamedContract(String organization, String contract) {
    /** The contract in its portfolio; refused in the same words if it is unknown or not in scope. */
    ContractFacts in(Portfolio portfolio) {
        return portfolio.contracts().stream()
                .filter(facts -> facts.contract().organization().equals(organization)
                        && facts.contract().name().equals(contract))
                .findFirst()
                .orElseThrow(this::unknown);
    }

    /** Its buyer, who must be of this role. */
    Organization buyer(Portfolio portfolio, OrganizationRole role) {
        in(portfolio);
        Organization buyer = portfolio.organizations().find(organization).orElseThrow(this::unknown);
        if (buyer.role() != role) {
            throw new ReportRefusedException("organization " + organization + " is of role " + buyer.role()
                    + "; this report is for role " + role);
        }
        return buyer;
    }

    private ReportRefusedException unknown() {
        return new ReportRefusedException("organization \"" + organization + "\" has no contract named \"" + contract
                + "\"; write the organization's id and the contract's name");
    }
}
