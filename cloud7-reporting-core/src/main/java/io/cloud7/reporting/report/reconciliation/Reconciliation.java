package io.cloud7.reporting.report.reconciliation;

import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.Correction;
import io.cloud7.reporting.time.BillingCalendar;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * An invoice beside the charges that it should bill, line by line. All amounts are in the invoice's currency and
 * without tax.
 *
 * @param invoice the invoice
 * @param outcome whether it is right
 * @param tolerance the greatest difference of two amounts that still match
 * @param lines its lines in their order, then what is unbilled; none if the outcome is PARTIAL_PERIOD
 * @param warnings what the reader must know, in order
 */
public record Reconciliation(
        Invoice invoice, Outcome outcome, BigDecimal tolerance, List<ReconciledLine> lines, List<Warning> warnings) {
    public Reconciliation {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reconciles an invoice by itself: no other invoice bills any of the charges.
     *
     * @param invoice the invoice
     * @param window the span in which the charges were rated; if it is not the invoice's period, nothing is compared
     * @param charges all charges of its contracts in it; those of other currencies are not expected
     * @param calendars the billing periods of a contract, by its id
     * @param rounding how and where amounts are rounded
     * @param tolerance the greatest difference of two amounts that still match; null: one minor unit where charges are
     *     rounded, 0 where totals are
     */
    public static Reconciliation of(
            Invoice invoice,
            Interval window,
            List<Charge> charges,
            Function<String, BillingCalendar> calendars,
            Rounding rounding,
            @Nullable BigDecimal tolerance) {
        Comparison comparison = Comparison.of(rounding, invoice.currency(), tolerance);
        if (!window.equals(Interval.of(invoice.from(), invoice.to()))) {
            return partial(invoice, comparison);
        }
        ExpectedCharges expected = new ExpectedCharges(
                invoice,
                charges.stream()
                        .filter(charge -> charge.currency().equals(invoice.currency()))
                        .filter(charge -> !isCarriedByAnother(charge, invoice))
                        .toList(),
                calendars);
        LineMatching matching = new LineMatching();
        List<ReconciledLine> lines = matching.lines(invoice, linesOf(invoice), expected, comparison);
        List<ReconciledLine> unbilled = matching.unbilled(expected).stream()
                .map(charge -> LineMatching.unbilled(charge, comparison))
                .toList();
        return of(
                invoice,
                comparison,
                Stream.concat(lines.stream(), unbilled.stream()).toList(),
                List.of());
    }

    private static boolean isCarriedByAnother(Charge charge, Invoice invoice) {
        Correction correction = charge.correction();
        return correction != null
                && correction.carriedBy() != null
                && !correction.carriedBy().equals(invoice.number());
    }

    /** What is compared of an invoice: all lines but tax. */
    static List<InvoiceLine> linesOf(Invoice invoice) {
        return invoice.lines().stream()
                .filter(line -> line.chargeType() != ChargeType.TAX)
                .toList();
    }

    static Reconciliation of(
            Invoice invoice, Comparison comparison, List<ReconciledLine> lines, List<Warning> warnings) {
        boolean allMatch = lines.stream().allMatch(line -> line.status() == LineStatus.MATCHED)
                && warnings.stream().noneMatch(warning -> warning.code() == Warning.Code.UNKNOWN_CONTRACT);
        return new Reconciliation(
                invoice,
                allMatch ? Outcome.RECONCILED : Outcome.NOT_RECONCILED,
                comparison.tolerance(),
                lines,
                warnings(invoice, comparison, warnings));
    }

    /** Of an invoice whose period is not the window that was asked about. */
    static Reconciliation partial(Invoice invoice, Comparison comparison) {
        Warning partial = new Warning(
                Warning.Code.PARTIAL_PERIOD,
                "invoice " + invoice.number() + " is for " + invoice.from() + " to " + invoice.to()
                        + ", which is not the window; ask for its period, or name no window");
        return new Reconciliation(
                invoice,
                Outcome.PARTIAL_PERIOD,
                comparison.tolerance(),
                List.of(),
                warnings(invoice, comparison, List.of(partial)));
    }

    private static List<Warning> warnings(Invoice invoice, Comparison comparison, List<Warning> more) {
        BigDecimal total = invoice.total();
        BigDecimal sum = invoice.lines().stream()
                .map(InvoiceLine::amount)
                .reduce(ReconciledLine.amount(invoice.tax()), BigDecimal::add);
        Stream<Warning> wrong = total == null || comparison.isTotal(total, sum)
                ? Stream.empty()
                : Stream.of(new Warning(
                        Warning.Code.TOTAL_DIFFERS,
                        "invoice " + invoice.number() + " states a total of "
                                + comparison.amount(total).toPlainString()
                                + ", but its lines and tax are "
                                + comparison.amount(sum).toPlainString()));
        return Stream.concat(more.stream(), wrong).distinct().sorted().toList();
    }

    /** Whether every line matched, and nothing is unbilled. */
    public boolean isReconciled() {
        return outcome == Outcome.RECONCILED;
    }

    /** The lines that differ. */
    public List<ReconciledLine> differences() {
        return lines.stream()
                .filter(line -> line.status() != LineStatus.MATCHED)
                .toList();
    }

    /** How many lines have a status. */
    public long count(LineStatus status) {
        return lines.stream().filter(line -> line.status() == status).count();
    }

    /** What should be billed. */
    public BigDecimal expected() {
        return sum(ReconciledLine::expected);
    }

    /** What is billed. */
    public BigDecimal billed() {
        return sum(ReconciledLine::billed);
    }

    /** Net variance: billed − expected, in which differences may cancel out. */
    public BigDecimal net() {
        return sum(ReconciledLine::variance);
    }

    /** Gross variance: the sum of all differences without their signs. */
    public BigDecimal gross() {
        return sum(line -> line.variance().abs());
    }

    private BigDecimal sum(Function<ReconciledLine, @Nullable BigDecimal> amount) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ReconciledLine line : lines) {
            sum = sum.add(ReconciledLine.amount(amount.apply(line)));
        }
        return sum;
    }
}
