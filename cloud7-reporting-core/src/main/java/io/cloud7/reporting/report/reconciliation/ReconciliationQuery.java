package io.cloud7.reporting.report.reconciliation;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.report.Knowledge;
import io.cloud7.reporting.report.LookBack;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.RetrospectiveQuery;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * Asks whether invoices bill what they should. Only live invoices are seen, and of these only those of which every line
 * is on a contract that the viewer may see.
 *
 * @param invoice only the invoice of this number; null: all
 * @param organization only invoices with a contract that this organization buys, by id; null: of all
 * @param contract only invoices with a contract of this name; null: all
 * @param window only invoices whose period meets it. One that is only partly inside is not compared; one asked for by
 *     number must be for exactly this window. Null: whatever their periods
 * @param tolerance the greatest difference of two amounts that still match; null: one minor unit where charges are
 *     rounded, 0 where totals are
 */
public record ReconciliationQuery(
        @Nullable String invoice,
        @Nullable String organization,
        @Nullable String contract,
        @Nullable ReportWindow window,
        @Nullable BigDecimal tolerance)
        implements RetrospectiveQuery<ReconciliationReport> {
    public ReconciliationQuery {
        tolerance = tolerance == null ? null : Decimals.entering(tolerance, "tolerance");
        if (tolerance != null && tolerance.signum() < 0) {
            throw new ReportRefusedException("tolerance " + tolerance.toPlainString() + " is below 0; write 0 or more");
        }
    }

    /** One invoice. */
    public static ReconciliationQuery ofInvoice(String number) {
        return new ReconciliationQuery(number, null, null, null, null);
    }

    /** All invoices with a line on one contract. */
    public static ReconciliationQuery ofContract(String organization, String contract) {
        return new ReconciliationQuery(null, organization, contract, null, null);
    }

    /** A whole billing run: all invoices. */
    public static ReconciliationQuery ofAll() {
        return new ReconciliationQuery(null, null, null, null, null);
    }

    /** The same question about invoices whose period meets a window; null: all. */
    public ReconciliationQuery during(@Nullable ReportWindow other) {
        return new ReconciliationQuery(invoice, organization, contract, other, tolerance);
    }

    /** The same question with another tolerance; null: the usual one. */
    public ReconciliationQuery tolerating(@Nullable BigDecimal amount) {
        return new ReconciliationQuery(invoice, organization, contract, window, amount);
    }

    @Override
    public Privilege privilege() {
        return Privilege.CONTRACT;
    }

    /** All contracts: an invoice may be on many, and others on the same. */
    @Override
    public PortfolioScope scope() {
        return PortfolioScope.all(Interval.of(Micros.EARLIEST, Micros.LATEST)).withStrays();
    }

    @Override
    public void check(Portfolio portfolio) {
        chosen(portfolio, new Bills(portfolio));
    }

    @Override
    public UsageRequest requirements(Portfolio portfolio) {
        return run(portfolio).request();
    }

    @Override
    public List<LookBack> lookBacks(Portfolio portfolio) {
        return run(portfolio).lookBacks();
    }

    @Override
    public ReconciliationReport calculate(Portfolio portfolio, Usage usage, List<Knowledge> known) {
        Bills bills = new Bills(portfolio);
        List<Reconciliation> all = new ArrayList<>(run(portfolio).reconcile(usage, known));
        for (Invoice each : chosen(portfolio, bills)) {
            if (!isWhole(each, portfolio)) {
                all.add(Reconciliation.partial(
                        each, Comparison.of(portfolio.settings().rounding(), each.currency(), tolerance)));
            }
        }
        all.sort(
                (one, other) -> one.invoice().number().compareTo(other.invoice().number()));
        return new ReconciliationReport(this, portfolio, all);
    }

    private BillingRun run(Portfolio portfolio) {
        Bills bills = new Bills(portfolio);
        List<Invoice> whole = chosen(portfolio, bills).stream()
                .filter(each -> isWhole(each, portfolio))
                .toList();
        return new BillingRun(portfolio, bills, whole, tolerance);
    }

    private boolean isWhole(Invoice each, Portfolio portfolio) {
        if (window == null) {
            return true;
        }
        Interval asked = window.interval(portfolio.settings());
        Interval period = period(each);
        return invoice == null ? asked.encloses(period) : asked.equals(period);
    }

    private static Interval period(Invoice invoice) {
        return Interval.of(invoice.from(), invoice.to());
    }

    private List<Invoice> chosen(Portfolio portfolio, Bills bills) {
        Set<String> contracts = contracts(portfolio);
        List<Invoice> chosen = bills.invoices().stream()
                .filter(each -> invoice == null || invoice.equals(each.number()))
                .filter(each -> (organization == null && contract == null)
                        || each.contracts().stream().anyMatch(contracts::contains))
                .toList();
        if (chosen.isEmpty() && invoice != null) {
            throw new ReportRefusedException("there is no live invoice \"" + invoice + "\""
                    + (organization == null && contract == null ? "" : " of these contracts")
                    + "; write the number of one that was issued and not cancelled");
        }
        return chosen.stream()
                .filter(each -> invoice != null
                        || window == null
                        || window.interval(portfolio.settings()).overlaps(period(each)))
                .toList();
    }

    private Set<String> contracts(Portfolio portfolio) {
        Set<String> wanted = portfolio.contracts().stream()
                .map(ContractFacts::contract)
                .filter(each -> organization == null || organization.equals(each.organization()))
                .filter(each -> contract == null || contract.equals(each.name()))
                .map(Contract::id)
                .collect(Collectors.toSet());
        if (wanted.isEmpty() && (organization != null || contract != null)) {
            throw new ReportRefusedException("there is no contract"
                    + (contract == null ? "" : " \"" + contract + "\"")
                    + (organization == null ? "" : " of organization \"" + organization + "\"")
                    + "; write the organization's id and the contract's name");
        }
        return wanted;
    }
}
