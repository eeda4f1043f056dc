package io.cloud7.reporting.report.correction;

import io.cloud7.reporting.time.BillingPeriod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became known of an invoiced period between two instants, and where it is charged.
 *
 * @param original the invoiced period
 * @param before until when its charges, and the adjustments before, know it
 * @param chargedIn the later billing period whose invoice carries the difference
 * @param after when that invoice was issued; null: it is not yet, so all that is known now counts
 * @param alone whether the original period is to be rated by itself, not together with others
 */
public record CorrectionStep(
        ClosedPeriod original,
        Instant before,
        BillingPeriod chargedIn,
        @Nullable Instant after,
        boolean alone) {}
