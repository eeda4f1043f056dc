package io.cloud7.reporting.contract;

import io.cloud7.reporting.quantity.Decimals;
import java.math.BigDecimal;

/**
 * What is given back when a contract is terminated.
 *
 * @param policy whether anything is
 * @param feePercent the part that is kept, 0 to 100
 */
public record Refund(Policy policy, BigDecimal feePercent) {
    /** Whether paid fees are given back. */
    public enum Policy {
        /** Nothing is; fees already begun and reservations run to their planned end. */
        NO_REFUND,
        /** What pays for days after the termination is. */
        PRORATED
    }

    /** Nothing is given back. */
    public static final Refund NONE = new Refund(Policy.NO_REFUND, BigDecimal.ZERO);

    public Refund {
        feePercent = Decimals.notNegative(feePercent, "feePercent of a refund");
        if (feePercent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException(
                    "feePercent of a refund is " + feePercent.toPlainString() + "; it is at most 100");
        }
        if (policy == Policy.NO_REFUND && feePercent.signum() != 0) {
            throw new IllegalArgumentException("a refund of policy NO_REFUND has a feePercent; only PRORATED has one");
        }
    }
}
