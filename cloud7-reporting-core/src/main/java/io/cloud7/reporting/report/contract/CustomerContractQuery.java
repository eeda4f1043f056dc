package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.rating.ContractRating;
import io.cloud7.reporting.rating.Payer;
import io.cloud7.reporting.rating.RatedContract;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.time.ReportingPeriod;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * Asks for the contract report of a customer.
 *
 * @param organization the buyer's id, of role CUSTOMER
 * @param contract the name of one of its contracts
 * @param from the first day of the window
 * @param to the last day of the window, inclusive
 * @param zone the zone in which the window's days begin; null: that of the settings
 * @param asOf the instant as of which status is told and held levels are counted; null: the end of the window
 */
public record CustomerContractQuery(
        String organization,
        String contract,
        LocalDate from,
        LocalDate to,
        @Nullable ZoneId zone,
        @Nullable Instant asOf)
        implements ReportQuery<CustomerContractReport> {
    private static final int FIRST_YEAR = 2;
    private static final int LAST_YEAR = 9998;

    public CustomerContractQuery {
        if (to.isBefore(from)) {
            throw new ReportRefusedException("the window ends before it begins: from " + from + " to " + to
                    + "; both dates are inclusive, so from is at most to");
        }
        if (from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            throw new ReportRefusedException("the window from " + from + " to " + to + " is outside the years "
                    + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }

    /** The same question about other days, both inclusive. */
    public CustomerContractQuery during(LocalDate first, LocalDate last) {
        return new CustomerContractQuery(organization, contract, first, last, zone, asOf);
    }

    /** The same question about a calendar month. */
    public CustomerContractQuery during(YearMonth month) {
        return during(month.atDay(1), month.atEndOfMonth());
    }

    /** The same question with the window's days in another zone. */
    public CustomerContractQuery in(@Nullable ZoneId other) {
        return new CustomerContractQuery(organization, contract, from, to, other, asOf);
    }

    /** The same question as of an instant. */
    public CustomerContractQuery asOf(@Nullable Instant instant) {
        return new CustomerContractQuery(organization, contract, from, to, zone, instant);
    }

    @Override
    public Privilege privilege() {
        return Privilege.CONTRACT;
    }

    @Override
    public PortfolioScope scope() {
        return PortfolioScope.contract(
                organization, contract, Micros.interval(from.minusDays(1), to.plusDays(2), ZoneOffset.UTC));
    }

    @Override
    public UsageRequest requirements(Portfolio portfolio) {
        Instant runsUntil = asOf == null ? window(portfolio).interval().getEnd() : asOf;
        return rating(portfolio).request(runsUntil);
    }

    @Override
    public CustomerContractReport calculate(Portfolio portfolio, Usage usage) {
        ContractFacts facts = facts(portfolio);
        RatedContract rated = rating(portfolio).rate(usage);
        ReportingPeriod window = window(portfolio);
        Instant reference = asOf == null ? window.interval().getEnd().minusNanos(1_000) : asOf;
        List<Warning> warnings = new ArrayList<>(rated.warnings());
        clipped(portfolio, facts.contract(), window.interval(), warnings);
        return new CustomerContractReport(portfolio, facts, buyer(portfolio), rated, window, reference, warnings);
    }

    private ContractRating rating(Portfolio portfolio) {
        return ContractRating.of(
                portfolio,
                facts(portfolio),
                window(portfolio).interval(),
                Payer.retail(buyer(portfolio).currency()));
    }

    private ReportingPeriod window(Portfolio portfolio) {
        return ReportingPeriod.ofClosed(
                from, to, zone == null ? portfolio.settings().zone() : zone);
    }

    private ContractFacts facts(Portfolio portfolio) {
        if (portfolio.contracts().size() != 1) {
            throw unknown();
        }
        return portfolio.contracts().get(0);
    }

    private Organization buyer(Portfolio portfolio) {
        facts(portfolio);
        Organization buyer = portfolio.organizations().find(organization).orElseThrow(this::unknown);
        if (buyer.role() != OrganizationRole.CUSTOMER) {
            throw new ReportRefusedException("organization " + organization + " is of role " + buyer.role()
                    + "; this report is for role CUSTOMER");
        }
        return buyer;
    }

    private ReportRefusedException unknown() {
        return new ReportRefusedException("organization \"" + organization + "\" has no contract named \"" + contract
                + "\"; write the organization's id and the contract's name");
    }

    private static void clipped(Portfolio portfolio, Contract contract, Interval window, List<Warning> warnings) {
        Interval life = contract.life(portfolio.settings().zone());
        if (!life.encloses(window)) {
            warnings.add(new Warning(
                    Warning.Code.WINDOW_CLIPPED,
                    "the window from " + window.getStart() + " to " + window.getEnd()
                            + " reaches beyond contract " + contract.id() + ", whose use counts from "
                            + life.getStart() + " to " + life.getEnd()));
        }
    }
}
