package io.cloud7.reporting.report.correction;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.time.BillingCalendar;
import io.cloud7.reporting.time.BillingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * The billing periods of an account that are invoiced in one currency, and where what became known of them later is
 * charged: on the document that has a line for it, else in the first later period that was not invoiced yet.
 */
final class InvoicedPeriods {
    private final BillingCalendar calendar;
    private final boolean alone;
    private final List<Invoice> documents;
    private final NavigableMap<LocalDate, ClosedPeriod> closed = new TreeMap<>();

    /**
     * Finds the periods that are closed.
     *
     * @param calendar the account's billing periods
     * @param alone whether each of them is rated by itself
     * @param documents the live documents of the currency that say when they were issued, in that order
     */
    InvoicedPeriods(BillingCalendar calendar, boolean alone, List<Invoice> documents) {
        this.calendar = calendar;
        this.alone = alone;
        this.documents = List.copyOf(documents);
        for (Invoice document : documents) {
            for (BillingPeriod period : periodsOf(document)) {
                if (!closed.containsKey(period.from()) && ClosedPeriod.isBilledBy(document, period)) {
                    closed.put(period.from(), new ClosedPeriod(period, document, documentsOf(period)));
                }
            }
        }
    }

    private List<BillingPeriod> periodsOf(Invoice document) {
        return calendar.periodsOf(Interval.of(document.from(), document.to()));
    }

    private List<Invoice> documentsOf(BillingPeriod period) {
        return documents.stream()
                .filter(document -> isFor(document, period) || correctsInAdvance(document, period))
                .toList();
    }

    private static boolean isFor(Invoice document, BillingPeriod period) {
        return period.interval().overlaps(Interval.of(document.from(), document.to()));
    }

    /** Whether a document that bills none of its own periods as a whole corrects a period, as a credit note may. */
    private boolean correctsInAdvance(Invoice document, BillingPeriod period) {
        return document.lines().stream()
                        .anyMatch(line -> line.chargeType() == ChargeType.ADJUSTMENT
                                && period.interval().contains(line.from()))
                && periodsOf(document).stream().noneMatch(own -> ClosedPeriod.isBilledBy(document, own));
    }

    /** The closed period that begins on a day; null if it is open. */
    @Nullable ClosedPeriod at(LocalDate first) {
        return closed.get(first);
    }

    /** In order of time. */
    Collection<ClosedPeriod> all() {
        return closed.values();
    }

    /** What is charged where, of each period in order of time. */
    List<CorrectionStep> steps() {
        return closed.values().stream()
                .flatMap(original -> stepsOf(original).stream())
                .toList();
    }

    /**
     * The difference goes where it would have gone at each time. It is cut whenever a period that was the first open one
     * is invoiced, and whenever a later document for the period itself is issued.
     */
    private List<CorrectionStep> stepsOf(ClosedPeriod original) {
        NavigableMap<Instant, BillingPeriod> openUntil = new TreeMap<>();
        BillingPeriod next = calendar.periodOf(original.period().to());
        for (ClosedPeriod later = at(next.from()); later != null; later = at(next.from())) {
            if (openUntil.isEmpty() || later.knownAt().isAfter(openUntil.lastKey())) {
                openUntil.put(later.knownAt(), next);
            }
            next = calendar.periodOf(next.to());
        }
        SortedSet<Instant> cuts =
                new TreeSet<>(openUntil.tailMap(original.knownAt(), false).keySet());
        cuts.addAll(original.laterIssues());
        List<CorrectionStep> steps = new ArrayList<>();
        Instant before = original.knownAt();
        for (Instant cut : cuts) {
            Map.Entry<Instant, BillingPeriod> open = openUntil.ceilingEntry(cut);
            steps.add(new CorrectionStep(original, before, open == null ? next : open.getValue(), cut, alone));
            before = cut;
        }
        steps.add(new CorrectionStep(original, before, next, null, alone));
        return steps;
    }
}
