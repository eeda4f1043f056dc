package io.cloud7.reporting.report.correction;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.portfolio.CorrectionPolicy;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.time.BillingCalendar;
import io.cloud7.reporting.time.BillingCycle;
import io.cloud7.reporting.time.BillingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * The billing periods of an account that are invoiced, and where what became known of them later is charged: at each time
 * in the first later period that was not invoiced yet. Immutable.
 */
public final class ClosedPeriods {
    private static final Comparator<Invoice> BY_ISSUE =
            Comparator.comparing(ClosedPeriods::issuedAt).thenComparing(Invoice::number);

    private final BillingCalendar calendar;
    private final boolean alone;
    private final NavigableMap<LocalDate, ClosedPeriod> closed = new TreeMap<>();

    /**
     * Finds the periods that invoices close. An invoice that does not say when it was issued closes none, and under
     * RESTATE none is closed.
     *
     * @param settings whether there are corrections, and the billing cycle
     * @param contract whose billing periods
     * @param together all contracts that the invoices are for. If some have other billing periods, these are cut at the
     *     contract's, and each of the contract's is rated by itself
     * @param invoices its live invoices
     */
    public ClosedPeriods(
            Settings settings, Contract contract, Collection<Contract> together, Collection<Invoice> invoices) {
        this.calendar = settings.calendarOf(contract);
        this.alone = settings.billingCycle() == BillingCycle.ANNIVERSARY
                && together.stream().anyMatch(each -> !each.start().equals(contract.start()));
        if (settings.corrections() == CorrectionPolicy.RESTATE) {
            return;
        }
        invoices.stream()
                .filter(invoice -> invoice.issuedAt() != null)
                .sorted(BY_ISSUE)
                .forEach(this::close);
    }

    private void close(Invoice invoice) {
        for (BillingPeriod period : calendar.periodsOf(Interval.of(invoice.from(), invoice.to()))) {
            ClosedPeriod known = closed.get(period.from());
            List<Invoice> all = known == null ? new ArrayList<>() : new ArrayList<>(known.invoices());
            all.add(invoice);
            closed.put(period.from(), new ClosedPeriod(period, issuedAt(invoice), all));
        }
    }

    private static Instant issuedAt(Invoice invoice) {
        Instant issuedAt = invoice.issuedAt();
        if (issuedAt == null) {
            throw new IllegalArgumentException("invoice " + invoice.number() + " does not say when it was issued");
        }
        return issuedAt;
    }

    /** The closed period that is, or holds, a time; null if it is open. */
    @Nullable ClosedPeriod at(Instant instant) {
        return closed.get(calendar.periodOf(instant).from());
    }

    /** When the period of a part of it was invoiced; null if it is open. */
    @Nullable Instant knownAt(Interval part) {
        ClosedPeriod known = at(part.getStart());
        return known == null ? null : known.knownAt();
    }

    /** The closed periods that meet a window, in order of time. */
    List<ClosedPeriod> in(Interval window) {
        return closed.values().stream()
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

    /** The instant as known at which all of a window is billed; null: it is open, or closed at several instants. */
    public @Nullable Instant closedAt(Interval window) {
        Instant common = null;
        for (BillingPeriod period : calendar.periodsOf(window)) {
            ClosedPeriod known = closed.get(period.from());
            if (known == null || (common != null && !common.equals(known.knownAt()))) {
                return null;
            }
            common = known.knownAt();
        }
        return common;
    }

    /** What is charged in the periods that begin inside a window, in order of the original period. */
    public List<CorrectionStep> stepsIn(Interval window) {
        List<CorrectionStep> steps = new ArrayList<>();
        for (ClosedPeriod original : closed.values()) {
            for (CorrectionStep step : stepsOf(original)) {
                if (window.contains(step.chargedIn().interval().getStart())) {
                    steps.add(step);
                }
            }
        }
        return steps;
    }

    /** The difference goes where it would have gone at each time: into the first later period that was open then. */
    private List<CorrectionStep> stepsOf(ClosedPeriod original) {
        List<CorrectionStep> steps = new ArrayList<>();
        Instant before = original.knownAt();
        Instant passed = Instant.MIN;
        BillingPeriod next = calendar.periodOf(original.period().to());
        ClosedPeriod later = closed.get(next.from());
        while (later != null) {
            boolean wasFirstOpen = !later.knownAt().isBefore(passed);
            if (wasFirstOpen && later.knownAt().isAfter(before)) {
                steps.add(new CorrectionStep(original, before, next, later.knownAt(), alone));
                before = later.knownAt();
            }
            passed = later.knownAt().isAfter(passed) ? later.knownAt() : passed;
            next = calendar.periodOf(next.to());
            later = closed.get(next.from());
        }
        steps.add(new CorrectionStep(original, before, next, null, alone));
        return steps;
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
            bill.addAll(then.part(knownAt(part), part).map(charges).orElse(List.of()));
        }
        if (parts.isEmpty()) {
            now.stream().filter(charge -> at(billedIn(charge, window)) == null).forEach(bill::add);
            for (ClosedPeriod period : in(window)) {
                then.window(period.knownAt()).map(charges).orElse(List.of()).stream()
                        .filter(charge -> period.equals(at(billedIn(charge, window))))
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

    /** A period that is rated by itself has no charges of others, only some that began before it. */
    private List<Charge> ofOriginal(CorrectionStep step, List<Charge> charges) {
        Interval period = step.original().period().interval();
        return charges.stream()
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
