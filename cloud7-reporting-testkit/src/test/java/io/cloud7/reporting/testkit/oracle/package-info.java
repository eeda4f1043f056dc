/**
 * A second opinion on money: {@code NaiveBill} computes the charges of a contract from its raw records, day by day and
 * hour by hour, with rational numbers and without the library's rating, metering or storage. It reads the library's
 * records of reference data and nothing else. Random contracts are rated both ways; no minor unit may differ.
 */
package io.cloud7.reporting.testkit.oracle;
