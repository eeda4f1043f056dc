package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.time.ReportingPeriod;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What a contract report says about whom and when it is. */
final class ContractHeader {
    private ContractHeader() {}

    static List<Field> of(
            Portfolio portfolio, Contract contract, Organization organization, ReportingPeriod window, Instant asOf) {
        ZoneId zone = portfolio.settings().zone();
        Organization reseller = portfolio.organizations().resellerOf(organization);
        return List.of(
                new Field("role", "Role", Cell.code(organization.role())),
                new Field("organization", "Organization ID", Cell.text(organization.id())),
                new Field("organizationName", "Organization", Cell.text(organization.name())),
                new Field("parentReseller", "Parent Reseller", Cell.text(reseller == null ? null : reseller.name())),
                new Field("contract", "Contract Name", Cell.text(contract.name())),
                new Field("contractId", "Contract ID", Cell.text(contract.id())),
                new Field(
                        "plan",
                        "Subscription Plan",
                        Cell.text(portfolio.catalog().plan(contract.plan()).name())),
                new Field("status", "Status", Cell.code(contract.status(asOf, zone))),
                new Field("start", "Start", Cell.day(contract.start())),
                new Field("end", "End", Cell.day(contract.end())),
                new Field("daysToExpiry", "Days to Expiry", Cell.whole(contract.daysToExpiry(asOf, zone))),
                new Field("from", "Usage From", Cell.day(window.from())),
                new Field("to", "Usage To", Cell.day(window.to())),
                new Field("zone", "Time Zone", new Cell.Text(window.zone().getId())),
                new Field("asOf", "As Of", Cell.moment(asOf)),
                new Field(
                        "currency",
                        "Currency",
                        new Cell.Code(organization.currency().getCurrencyCode())),
                new Field(
                        "taxNote",
                        "Tax",
                        new Cell.Text("Amounts are net; tax is what was given, apart from every other figure.")));
    }
}
