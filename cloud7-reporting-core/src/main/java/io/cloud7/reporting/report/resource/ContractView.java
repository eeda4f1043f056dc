package io.cloud7.reporting.report.resource;

import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.Portfolio;
import java.math.BigDecimal;
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

    /** A charged amount in the buyer's currency, as it is shown. */
    public Cell amount(@Nullable BigDecimal charged, Rounding rounding) {
        return charged == null ? Cell.EMPTY : Cell.amount(rounding.shown(charged, currency()), currency());
    }

    /** A price in the buyer's currency, with all its decimals. */
    public Cell price(@Nullable BigDecimal price) {
        return Cell.amount(price, currency());
    }

    /** Currency: that in which the buyer is billed. */
    public static Layout<ContractView> currencyColumn() {
        return Layout.<ContractView>empty()
                .with(
                        "Currency",
                        ColumnType.CODE,
                        row -> new Cell.Code(row.currency().getCurrencyCode()));
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

    /** Organization ID, Contract ID: names may repeat, these do not. */
    public static Layout<ContractView> ids() {
        return Layout.<ContractView>empty()
                .with("Organization ID", ColumnType.TEXT, row -> Cell.text(row.buyer.id()))
                .with("Contract ID", ColumnType.TEXT, row -> Cell.text(row.contract.id()));
    }
}
