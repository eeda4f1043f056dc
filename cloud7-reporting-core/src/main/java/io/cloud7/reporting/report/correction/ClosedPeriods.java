package io.cloud7.reporting.report.correction;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.CorrectionPolicy;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.time.BillingCalendar;
import io.cloud7.reporting.time.BillingCycle;
import io.cloud7.reporting.time.BillingPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * The billing periods of an account that are invoiced, in each currency by itself, and where what became known of them
 * later is charged. Immutable.
 */
public final class ClosedPeriods {
    private final BillingCalendar calendar;
    private final boolean alone;
    private final boolean forDocuments;
    private final Currency currency;
    private final Set<Currency> charged = new LinkedHashSet<>();
    private final Map<Currency, InvoicedPeriods> invoiced;

    /**
     * Finds the periods that invoices close. An invoice that does not say when it was issued closes none, and under
     * RESTATE none is closed.
     *
     * @param portfolio whose settings say whether there are corrections, and the billing cycle
     * @param account the contract whose billing periods and buyer count
     * @param together all contracts that the invoices are for, it too. If some have other billing periods, these are cut
     *     at the account's, and each of the account's is rated by itself
     * @param invoices its live invoices
     */
    public ClosedPeriods(
            Portfolio portfolio,
            ContractFacts account,
            Collection<ContractFacts> together,
            Collection<Invoice> invoices) {
        Contract contract = account.contract();
        this.calendar = portfolio.settings().calendarOf(contract);
        this.alone = portfolio.settings().billingCycle() == BillingCycle.ANNIVERSARY
                && together.stream().anyMatch(each -> !each.contract().start().equals(contract.start()));
        this.forDocuments = false;
        this.currency = portfolio.organizations().get(contract.organization()).currency();
        charged.add(currency);
        together.stream()
                .flatMap(each -> each.givenCharges().stream())
                .map(GivenCharge::currency)
                .forEach(charged::add);
        this.invoiced = portfolio.settings().corrections() == CorrectionPolicy.RESTATE ? Map.of() : invoiced(invoices);
    }

    private ClosedPeriods(ClosedPeriods other) {
        this.calendar = other.calendar;
        this.alone = other.alone;
        this.forDocuments = true;
        this.currency = other.currency;
        this.charged.addAll(other.charged);
        this.invoiced = other.invoiced;
    }

    /**
     * The same for a question about documents: what a later document carries is charged in that document's period too,
     * not only in the open period whose report shows it.
     */
    public ClosedPeriods forDocuments() {
        return new ClosedPeriods(this);
    }

    private Map<Currency, InvoicedPeriods> invoiced(Collection<Invoice> invoices) {
        Map<String, List<Invoice>> byCurrency = invoices.stream()
                .filter(invoice -> invoice.issuedAt() != null)
                .sorted(Invoice.BY_ISSUE)
                .collect(Collectors.groupingBy(
                        invoice -> invoice.currency().getCurrencyCode(), TreeMap::new, Collectors.toList()));
        Map<Currency, InvoicedPeriods> periods = new LinkedHashMap<>();
        byCurrency
                .values()
                .forEach(documents ->
                        periods.put(documents.get(0).currency(), new InvoicedPeriods(calendar, alone, documents)));
        return periods;
    }

    private @Nullable ClosedPeriod at(Currency in, Instant instant) {
        InvoicedPeriods periods = invoiced.get(in);
        return periods == null ? null : periods.at(calendar.periodOf(instant).from());
    }

    /** When the period of a part of it was invoiced in each currency; null among them if it is open in one. */
    Set<@Nullable Instant> knownAt(Interval part) {
        Set<Currency> all = new LinkedHashSet<>(charged);
        all.addAll(invoiced.keySet());
        Set<@Nullable Instant> known = new LinkedHashSet<>();
        all.forEach(each -> known.add(knownAt(each, part.getStart())));
        return known;
    }

    private @Nullable Instant knownAt(Currency in, Instant instant) {
        ClosedPeriod known = at(in, instant);
        return known == null ? null : known.knownAt();
    }

    /** The closed periods that meet a window, in order of currency and time. */
    List<ClosedPeriod> in(Interval window) {
        return invoiced.values().stream()
                .flatMap(periods -> periods.all().stream())
                .filter(each -> each.period().interval().overlaps(window))
                .toList();
    }

    /**
     * The parts of a window that are rated each by itself: of each billing period, where others are billed with it whose
     * periods are not the same. Empty if the window is rated as a whole.
     */
    List<Interval> partsOf(Interval window) {
        List<BillingPeriod> periods = calendar.periodsOf(window);
        return !alone || periods.size() < 2 || in(window).isEmpty()
                ? List.of()
                : periods.stream()
                        .map(period -> period.interval().intersection(window))
                        .toList();
    }

    /**
     * The instant as known at which all of a window is billed in the buyer's currency; null: it is open, or closed at
     * several instants.
     */
    public @Nullable Instant closedAt(Interval window) {
        Instant common = null;
        for (BillingPeriod period : calendar.periodsOf(window)) {
            Instant known = knownAt(currency, period.interval().getStart());
            if (known == null || (common != null && !common.equals(known))) {
                return null;
            }
            common = known;
        }
        return common;
    }

    /** Whether anything of a window is not invoiced, so that what is known now counts. */
    public boolean isOpen(Interval window) {
        return calendar.periodsOf(window).stream()
                .anyMatch(period -> charged.stream()
                        .anyMatch(each -> at(each, period.interval().getStart()) == null));
    }

    /**
     * Whether an invoice is to bill all that no document bills of the period that holds an instant: one that closes it,
     * or bills all of it while it is open.
     */
    public boolean answersFor(Invoice invoice, Instant instant) {
        ClosedPeriod known = at(invoice.currency(), instant);
        return !billsInAdvance(invoice, instant)
                && (known == null || known.knownAt().equals(invoice.issuedAt()));
    }

    /** Whether an invoice bills only some of the period that holds an instant, before its use is known. */
    public boolean billsInAdvance(Invoice invoice, Instant instant) {
        return !ClosedPeriod.isBilledBy(invoice, calendar.periodOf(instant));
    }

    /** What is charged in the periods that begin inside a window, in order of currency and original period. */
    public List<CorrectionStep> stepsIn(Interval window) {
        return invoiced.values().stream()
                .flatMap(periods -> periods.steps().stream())
                .filter(step -> window.contains(step.chargedIn().interval().getStart())
                        || (forDocuments && step.isCarriedIn(window)))
                .toList();
    }

    /**
     * What is billed in a window: of closed periods the charges as they were known, of open ones as they are known now,
     * and the adjustments that are charged in it.
     *
     * @param window the window
     * @param now its charges as known now; those of closed periods do not count
     * @param then what was known when invoices were issued
     * @param charges the charges of that
     * @param rounding how and where amounts are rounded
     */
    public <T> List<Charge> bill(
            Interval window,
            List<Charge> now,
            Retrospect.Rated<T> then,
            Function<T, List<Charge>> charges,
            Rounding rounding) {
        List<Charge> bill = new ArrayList<>();
        List<Interval> parts = partsOf(window);
        for (Interval part : parts) {
            for (Instant known : knownAt(part)) {
                then.part(known, part).map(charges).orElse(List.of()).stream()
                        .filter(charge -> Objects.equals(knownAt(charge.currency(), part.getStart()), known))
                        .forEach(bill::add);
            }
        }
        if (parts.isEmpty()) {
            now.stream().filter(charge -> knownAt(charge, window) == null).forEach(bill::add);
            for (Instant known :
                    in(window).stream().map(ClosedPeriod::knownAt).distinct().toList()) {
                then.window(known).map(charges).orElse(List.of()).stream()
                        .filter(charge -> known.equals(knownAt(charge, window)))
                        .forEach(bill::add);
            }
        }
        for (CorrectionStep step : stepsIn(window)) {
            List<Charge> before = then.before(step).map(charges).orElse(List.of());
            List<Charge> after = then.after(step).map(charges).orElse(List.of());
            bill.addAll(new Adjustments(step, rounding).of(ofOriginal(step, before), ofOriginal(step, after)));
        }
        bill.sort(Charge.ORDER);
        return bill;
    }

    private @Nullable Instant knownAt(Charge charge, Interval window) {
        return knownAt(charge.currency(), billedIn(charge, window));
    }

    /** A period that is rated by itself has no charges of others, only some that began before it. */
    private List<Charge> ofOriginal(CorrectionStep step, List<Charge> charges) {
        Interval period = step.original().period().interval();
        return charges.stream()
                .filter(charge -> charge.currency().equals(step.original().currency()))
                .filter(charge -> step.alone() || period.contains(startOf(charge)))
                .toList();
    }

    /** The first instant of a charge's billing period inside a window. */
    private Instant billedIn(Charge charge, Interval window) {
        Instant start = startOf(charge);
        return start.isBefore(window.getStart()) ? window.getStart() : start;
    }

    private Instant startOf(Charge charge) {
        return charge.billingPeriod().atStartOfDay(calendar.zone()).toInstant();
    }
}
