package io.cloud7.reporting.report.reconciliation;

/**
 * Whose bill a line belongs to.
 *
 * @param contract the id of the contract that is billed; below a reseller's contract also those sourced from it
 * @param wholesale whether it is a reseller's contract together with all that is sourced from it
 * @param external whether the issuer is none of the organizations, such as the provider of an imported bill
 */
record Account(String contract, boolean wholesale, boolean external) {}
