package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.rating.ChargeWarnings;
import io.cloud7.reporting.rating.RatedResale;
import io.cloud7.reporting.rating.ResellerRating;
import io.cloud7.reporting.report.Knowledge;
import io.cloud7.reporting.report.LookBack;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.RetrospectiveQuery;
import io.cloud7.reporting.report.correction.ResaleBill;
import io.cloud7.reporting.time.ReportingPeriod;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the contract report of a reseller.
 *
 * @param organization the buyer's id, of role RESELLER
 * @param contract the name of one of its contracts
 * @param endCustomer only the rows of this organization, which buys from the reseller; null: all rows
 * @param window when
 */
public record ResellerContractQuery(
        String organization, String contract, @Nullable String endCustomer, ReportWindow window)
        implements RetrospectiveQuery<ResellerContractReport> {
    /** The same question about other days, both inclusive. */
    public ResellerContractQuery during(LocalDate first, LocalDate last) {
        return with(new ReportWindow(first, last, window.zone(), window.asOf()));
    }

    /** The same question about a calendar month. */
    public ResellerContractQuery during(YearMonth month) {
        return during(month.atDay(1), month.atEndOfMonth());
    }

    /** The same question with the window's days in another zone. */
    public ResellerContractQuery in(@Nullable ZoneId zone) {
        return with(window.in(zone));
    }

    /** The same question as of an instant. */
    public ResellerContractQuery asOf(@Nullable Instant instant) {
        return with(window.asOf(instant));
    }

    private ResellerContractQuery with(ReportWindow other) {
        return new ResellerContractQuery(organization, contract, endCustomer, other);
    }

    /** The same question about one end customer only; null: about all, own use and what is unallocated. */
    public ResellerContractQuery endCustomer(@Nullable String id) {
        return new ResellerContractQuery(organization, contract, id, window);
    }

    @Override
    public Privilege privilege() {
        return Privilege.CONTRACT;
    }

    @Override
    public PortfolioScope scope() {
        return PortfolioScope.contract(organization, contract, window.span()).withSourced();
    }

    @Override
    public UsageRequest requirements(Portfolio portfolio) {
        return rating(portfolio).request(window.runsUntil(portfolio.settings()));
    }

    @Override
    public List<LookBack> lookBacks(Portfolio portfolio) {
        return bill(portfolio).retrospect().lookBacks();
    }

    @Override
    public ResellerContractReport calculate(Portfolio portfolio, Usage usage, List<Knowledge> known) {
        ResaleBill bill = bill(portfolio);
        RatedResale rated =
                bill.of(rating(portfolio).rate(usage), bill.retrospect().rate(known));
        ReportingPeriod period = window.period(portfolio.settings());
        List<Warning> warnings = new ArrayList<>(rated.warnings());
        warnings.addAll(new ChargeWarnings(portfolio.settings())
                .ofCorrections(rated.charges().stream()
                        .flatMap(row -> Stream.concat(Stream.of(row.wholesale()), Stream.ofNullable(row.retail())))));
        window.clippedBy(named().in(portfolio).contract(), portfolio.settings()).ifPresent(warnings::add);
        return new ResellerContractReport(
                portfolio,
                named().in(portfolio),
                buyer(portfolio),
                customer(portfolio),
                rated,
                period,
                window.reference(portfolio.settings()),
                warnings);
    }

    private ResellerRating rating(Portfolio portfolio) {
        buyer(portfolio);
        customer(portfolio);
        return ResellerRating.of(portfolio, named().in(portfolio), window.interval(portfolio.settings()));
    }

    private ResaleBill bill(Portfolio portfolio) {
        Settings settings = portfolio.settings();
        return new ResaleBill(portfolio, named().in(portfolio), window.interval(settings), window.runsUntil(settings));
    }

    private Organization buyer(Portfolio portfolio) {
        return named().buyer(portfolio, OrganizationRole.RESELLER);
    }

    private @Nullable Organization customer(Portfolio portfolio) {
        if (endCustomer == null) {
            return null;
        }
        ContractFacts own = named().in(portfolio);
        return own.sourced().stream()
                .filter(sourced -> sourced.organization().equals(endCustomer))
                .findFirst()
                .map(sourced -> portfolio.organizations().get(sourced.organization()))
                .orElseThrow(() -> new ReportRefusedException("no contract of \"" + endCustomer
                        + "\" is sourced from contract \"" + contract + "\" of organization \"" + organization
                        + "\"; write the id of an organization that buys from it"));
    }

    private NamedContract named() {
        return new NamedContract(organization, contract);
    }
}
