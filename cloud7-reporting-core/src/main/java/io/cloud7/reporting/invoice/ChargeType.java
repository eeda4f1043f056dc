package io.cloud7.reporting.invoice;

/** What a charge is for, with its FOCUS charge category. */
public enum ChargeType {
    /** Use of PAYG resources, and excess of reservations. */
    USAGE("Usage"),
    /** The part of a reservation that is paid once. */
    RESERVATION_UPFRONT("Purchase"),
    /** The part of a reservation that is paid for each billing period. */
    RESERVATION_RECURRING("Purchase"),
    /** The flat fee of a bundle. */
    BUNDLE_FEE("Purchase"),
    /** Use beyond a bundle's quota. */
    OVERAGE("Usage"),
    /** A fee of the contract itself. */
    SUBSCRIPTION_FEE("Purchase"),
    DISCOUNT("Credit"),
    CREDIT("Credit"),
    /** Part of a paid fee, given back at termination. */
    REFUND("Credit"),
    EARLY_TERMINATION("Adjustment"),
    /** The correction of an invoiced period. */
    ADJUSTMENT("Adjustment"),
    /** Tax of an invoice; outside every resource figure. */
    TAX("Tax");

    private final String category;

    ChargeType(String category) {
        this.category = category;
    }

    /** Whether it is for use, which is billed in arrears. */
    public boolean isUse() {
        return this == USAGE || this == OVERAGE;
    }

    /** Whether it is a fee of the agreed terms, which is billed in advance for a time. */
    public boolean isFee() {
        return this == RESERVATION_UPFRONT
                || this == RESERVATION_RECURRING
                || this == BUNDLE_FEE
                || this == SUBSCRIPTION_FEE;
    }

    /** The FOCUS charge category. */
    public String category() {
        return category;
    }
}
