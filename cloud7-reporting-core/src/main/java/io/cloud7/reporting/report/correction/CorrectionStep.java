package io.cloud7.reporting.report.correction;

import io.cloud7.reporting.time.BillingPeriod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * What became known of an invoiced period between two instants, and where it is charged.
 *
 * @param original the invoiced period
 * @param before until when its charges, and the adjustments before, know it
 * @param chargedIn the later billing period whose invoice carries what no document of its own does
 * @param after when that invoice was issued, or a document that carries some of it; null: none is yet, so all that is
 *     known now counts
 * @param alone whether the original period is to be rated by itself, not together with others
 */
public record CorrectionStep(
        ClosedPeriod original,
        Instant before,
        BillingPeriod chargedIn,
        @Nullable Instant after,
        boolean alone) {
    /** Whether a later document that was issued at its end, and may carry some of it, is for a time in a window. */
    boolean isCarriedIn(Interval window) {
        return original.issuedLater(after).stream()
                .anyMatch(
                        document -> Interval.of(document.from(), document.to()).overlaps(window));
    }
}
