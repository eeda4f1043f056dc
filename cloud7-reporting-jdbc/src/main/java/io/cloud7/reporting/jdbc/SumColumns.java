package io.cloud7.reporting.jdbc;

/**
 * The columns in which sums of use come. What no record could fill is neither summed nor fetched.
 *
 * @param costs whether any record comes with a cost
 * @param cuts whether any record may be cut by a bound
 */
record SumColumns(boolean costs, boolean cuts) {
    private static final int VALUES_OF_CUTS = 3;
    private static final int COSTS_OF_CUTS = 2;

    /** Columns of costs, or nothing. */
    String ofCosts(String columns) {
        return costs ? columns : "";
    }

    /** What sums of whole days and months have instead of what is cut. */
    String nothingCut() {
        return cuts ? ", NULL".repeat(VALUES_OF_CUTS + (costs ? COSTS_OF_CUTS : 0)) : "";
    }
}
