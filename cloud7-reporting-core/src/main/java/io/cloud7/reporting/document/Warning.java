package io.cloud7.reporting.document;

/**
 * Something that the reader of a report must know.
 *
 * @param code a word of a closed list, for programs
 * @param text what it is, where, and what to do, for people
 */
public record Warning(Code code, String text) implements Comparable<Warning> {
    /** What warnings are about. */
    public enum Code {
        /** Use without a price in force: it is not in the totals. */
        UNRATED,
        /** Use beyond a reservation that has no price. */
        EXCESS_UNRATED,
        /** Use beyond a quota that blocks. */
        OVER_QUOTA,
        /** Use whose given cost is missing; it counts 0. */
        COST_MISSING,
        /** Use outside the contract's life; it is left out. */
        OUTSIDE_LIFE,
        /** The window reaches beyond the contract; it was clipped. */
        WINDOW_CLIPPED,
        /** A correction of a record that never came; it counts by itself. */
        CORRECTS_UNKNOWN,
        /** Use of a product that is not in the contract's plan. */
        OUTSIDE_PLAN,
        /** Use by a resource of another contract. */
        FOREIGN_RESOURCE,
        /** Use of a bundle's product while no bundle has it: its quota is 0. */
        OUTSIDE_BUNDLE,
        /** A resource that was there and has no use. */
        NEVER_USED,
        /** An invoice that names a contract which is not there. */
        UNKNOWN_CONTRACT,
        /** More of a reseller's pool is given away than there is. */
        OVER_SOLD,
        /** A customer pays in another currency than its reseller; there is no margin. */
        OTHER_CURRENCY,
        /** Two meters of one capacity count in different units; the columns leave one out. */
        OTHER_UNIT,
        /** An invoice whose total is not its lines and tax. */
        TOTAL_DIFFERS,
        /** An invoice whose period is not the window and so not compared, or is only a part of billing periods. */
        PARTIAL_PERIOD,
        /** Charges in another currency than every invoice of their contract and period. */
        NO_INVOICE_IN_CURRENCY,
        /** The minimum of a price makes an amount greater than that of the use. */
        MINIMUM,
        /** The maximum of a price makes an amount smaller than that of the use. */
        MAXIMUM,
        /** A reservation or bundle ends in a forecast and nothing follows it; what is used from then on has another price. */
        TERM_ENDS,
        /** A reseller's contract of which a report shows the own use alone. */
        OWN_USE_ONLY
    }

    @Override
    public int compareTo(Warning other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : text.compareTo(other.text);
    }
}
