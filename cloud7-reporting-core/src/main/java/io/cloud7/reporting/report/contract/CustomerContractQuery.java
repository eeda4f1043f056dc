package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.rating.ContractRating;
import io.cloud7.reporting.rating.Payer;
import io.cloud7.reporting.rating.RatedContract;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.time.ReportingPeriod;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the contract report of a customer.
 *
 * @param organization the buyer's id, of role CUSTOMER
 * @param contract the name of one of its contracts
 * @param window when
 */
public record CustomerContractQuery(String organization, String contract, ReportWindow window)
        implements ReportQuery<CustomerContractReport> {
    /** The same question about other days, both inclusive. */
    public CustomerContractQuery during(LocalDate first, LocalDate last) {
        return new CustomerContractQuery(
                organization, contract, new ReportWindow(first, last, window.zone(), window.asOf()));
    }

    /** The same question about a calendar month. */
    public CustomerContractQuery during(YearMonth month) {
        return during(month.atDay(1), month.atEndOfMonth());
    }

    /** The same question with the window's days in another zone. */
    public CustomerContractQuery in(@Nullable ZoneId zone) {
        return new CustomerContractQuery(organization, contract, window.in(zone));
    }

    /** The same question as of an instant. */
    public CustomerContractQuery asOf(@Nullable Instant instant) {
        return new CustomerContractQuery(organization, contract, window.asOf(instant));
    }

    @Override
    public Privilege privilege() {
        return Privilege.CONTRACT;
    }

    @Override
    public PortfolioScope scope() {
        return PortfolioScope.contract(organization, contract, window.span());
    }

    @Override
    public UsageRequest requirements(Portfolio portfolio) {
        return rating(portfolio).request(window.runsUntil(portfolio.settings()));
    }

    @Override
    public CustomerContractReport calculate(Portfolio portfolio, Usage usage) {
        RatedContract rated = rating(portfolio).rate(usage);
        ReportingPeriod period = window.period(portfolio.settings());
        List<Warning> warnings = new ArrayList<>(rated.warnings());
        window.clippedBy(named().in(portfolio).contract(), portfolio.settings()).ifPresent(warnings::add);
        return new CustomerContractReport(
                portfolio,
                named().in(portfolio),
                buyer(portfolio),
                rated,
                period,
                window.reference(portfolio.settings()),
                warnings);
    }

    private ContractRating rating(Portfolio portfolio) {
        return ContractRating.of(
                portfolio,
                named().in(portfolio),
                window.interval(portfolio.settings()),
                Payer.retail(buyer(portfolio).currency()));
    }

    private Organization buyer(Portfolio portfolio) {
        return named().buyer(portfolio, OrganizationRole.CUSTOMER);
    }

    private NamedContract named() {
        return new NamedContract(organization, contract);
    }
}
