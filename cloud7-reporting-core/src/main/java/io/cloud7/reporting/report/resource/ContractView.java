package io.cloud7.reporting.report.resource;

import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.Portfolio;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Whose a row is.
 *
 * @param buyer the organization that bought the contract
 * @param reseller the reseller that it buys from; null: it buys from the operator
 * @param contract the contract
 * @param plan that it is made on
 */
public record ContractView(Organization buyer, @Nullable Organization reseller, Contract contract, Plan plan) {
    /** The view of a contract in its portfolio. */
    public static ContractView of(Portfolio portfolio, Contract contract) {
        Organization buyer = portfolio.organizations().get(contract.organization());
        return new ContractView(
                buyer,
                portfolio.organizations().resellerOf(buyer),
                contract,
                portfolio.catalog().plan(contract.plan()));
    }

    /** The currency in which the buyer is billed. */
    public Currency currency() {
        return buyer.currency();
    }

    /** Organization, Role, Parent Reseller, Contract Name, Subscription Plan. */
    public static Layout<ContractView> columns() {
        return Layout.<ContractView>empty()
                .with("Organization", ColumnType.TEXT, row -> Cell.text(row.buyer.name()))
                .with("Role", ColumnType.CODE, row -> Cell.code(row.buyer.role()))
                .with(
                        "Parent Reseller",
                        ColumnType.TEXT,
                        row -> Cell.text(row.reseller == null ? null : row.reseller.name()))
                .with("Contract Name", ColumnType.TEXT, row -> Cell.text(row.contract.name()))
                .with("Subscription Plan", ColumnType.TEXT, row -> Cell.text(row.plan.name()));
    }
}
