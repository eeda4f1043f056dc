package io.cloud7.reporting.report.correction;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.portfolio.CorrectionPolicy;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.time.BillingCalendar;
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
    private final NavigableMap<LocalDate, ClosedPeriod> closed = new TreeMap<>();

    /**
     * Finds the periods that invoices close. An invoice that does not say when it was issued closes none, and under
     * RESTATE none is closed.
     *
     * @param settings whether there are corrections, and the billing cycle
     * @param contract whose billing periods
     * @param invoices its live invoices
     */
    public ClosedPeriods(Settings settings, Contract contract, Collection<Invoice> invoices) {
        this.calendar = settings.calendarOf(contract);
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

    /** The closed periods that meet a window, in order of time. */
    List<ClosedPeriod> in(Interval window) {
        return closed.values().stream()
                .filter(each -> each.period().interval().overlaps(window))
                .toList();
    }

    /** Whether the whole window is as known at one instant: inside periods closed at it. */
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
                steps.add(new CorrectionStep(original, before, next, later.knownAt()));
                before = later.knownAt();
            }
            passed = later.knownAt().isAfter(passed) ? later.knownAt() : passed;
            next = calendar.periodOf(next.to());
            later = closed.get(next.from());
        }
        steps.add(new CorrectionStep(original, before, next, null));
        return steps;
    }

    /**
     * What is billed in a window: of closed periods the charges as they were known, of open ones as they are known now,
     * and the adjustments that are charged in it.
     *
     * @param window the window
     * @param now its charges as known now; null: all of it is closed
     * @param then its charges as known at an instant
     * @param whole the charges of whole billing periods as known at an instant; null: now
     * @param rounding how and where amounts are rounded
     */
    public List<Charge> bill(
            Interval window,
            List<Charge> now,
            Function<Instant, List<Charge>> then,
            Function<@Nullable Instant, List<Charge>> whole,
            Rounding rounding) {
        List<Charge> bill = new ArrayList<>();
        for (Charge charge : now) {
            if (at(billedIn(charge, window)) == null) {
                bill.add(charge);
            }
        }
        for (ClosedPeriod period : in(window)) {
            for (Charge charge : then.apply(period.knownAt())) {
                if (period.equals(at(billedIn(charge, window)))) {
                    bill.add(charge);
                }
            }
        }
        for (CorrectionStep step : stepsIn(window)) {
            List<Charge> before = ofOriginal(step, whole.apply(step.before()));
            List<Charge> after = ofOriginal(step, whole.apply(step.after()));
            bill.addAll(new Adjustments(step, rounding).of(before, after));
        }
        bill.sort(Charge.ORDER);
        return bill;
    }

    private List<Charge> ofOriginal(CorrectionStep step, List<Charge> charges) {
        Interval period = step.original().period().interval();
        return charges.stream()
                .filter(charge -> period.contains(startOf(charge)))
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
