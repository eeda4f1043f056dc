package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.rating.Charge;
import java.time.LocalDate;
import java.util.Comparator;

/** What a bill's figures are compared by. Absent parts are null. */
record BillKey(
        ChargeType type,
        SubscriptionModel model,
        String product,
        String reservation,
        String bundle,
        String fee,
        LocalDate period)
        implements Comparable<BillKey> {
    static BillKey of(Charge charge) {
        return new BillKey(
                charge.chargeType(),
                charge.model(),
                charge.product(),
                charge.reservation(),
                charge.bundle(),
                charge.fee(),
                charge.billingPeriod());
    }

    @Override
    public int compareTo(BillKey other) {
        return Comparator.comparing(BillKey::toString).compare(this, other);
    }
}
