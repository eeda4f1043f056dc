package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ChargeWarnings;
import io.cloud7.reporting.rating.ContractRating;
import io.cloud7.reporting.rating.Payer;
import io.cloud7.reporting.rating.RatedContract;
import io.cloud7.reporting.report.Knowledge;
import io.cloud7.reporting.report.LookBack;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.RetrospectiveQuery;
import io.cloud7.reporting.report.correction.BilledTo;
import io.cloud7.reporting.report.correction.ClosedPeriods;
import io.cloud7.reporting.report.correction.ContractRater;
import io.cloud7.reporting.report.correction.Retrospect;
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
import org.threeten.extra.Interval;

/**
 * Asks for the contract report of a customer.
 *
 * @param organization the buyer's id, of role CUSTOMER
 * @param contract the name of one of its contracts
 * @param window when
 */
public record CustomerContractQuery(String organization, String contract, ReportWindow window)
        implements RetrospectiveQuery<CustomerContractReport> {
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
        Instant runsUntil = window.runsUntil(portfolio.settings());
        return needsNow(portfolio)
                ? rating(portfolio).request(runsUntil)
                : new UsageRequest(List.of(), List.of(), List.of(), runsUntil);
    }

    private boolean needsNow(Portfolio portfolio) {
        Interval span = window.interval(portfolio.settings());
        ClosedPeriods closed = closed(portfolio);
        return closed.closedAt(span) == null || closed.isOpen(span);
    }

    @Override
    public List<LookBack> lookBacks(Portfolio portfolio) {
        return retrospect(portfolio).lookBacks();
    }

    @Override
    public CustomerContractReport calculate(Portfolio portfolio, Usage usage, List<Knowledge> known) {
        RatedContract rated = billed(portfolio, usage, retrospect(portfolio).rate(known));
        ReportingPeriod period = window.period(portfolio.settings());
        List<Warning> warnings = new ArrayList<>(rated.warnings());
        warnings.addAll(new ChargeWarnings(portfolio.settings()).ofCorrections(rated.charges().stream()));
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

    /** The window as known when it was invoiced, if all of it was at one instant; else as known now. */
    private RatedContract billed(Portfolio portfolio, Usage usage, Retrospect.Rated<RatedContract> then) {
        Interval span = window.interval(portfolio.settings());
        ClosedPeriods closed = closed(portfolio);
        Instant closedAt = closed.closedAt(span);
        RatedContract nothing = RatedContract.nothing(named().in(portfolio).contract());
        RatedContract now = needsNow(portfolio) ? rating(portfolio).rate(usage) : nothing;
        RatedContract whole = closedAt == null ? now : then.window(closedAt).orElse(nothing);
        List<Charge> charges = closed.bill(
                span,
                now.charges(),
                then,
                RatedContract::charges,
                portfolio.settings().rounding());
        return whole.withCharges(charges);
    }

    private Retrospect<RatedContract> retrospect(Portfolio portfolio) {
        Settings settings = portfolio.settings();
        return new Retrospect<>(
                new ContractRater(named().in(portfolio).contract().id()),
                window.interval(settings),
                window.runsUntil(settings),
                List.of(closed(portfolio)));
    }

    private ClosedPeriods closed(Portfolio portfolio) {
        return BilledTo.customer(portfolio, named().in(portfolio));
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
