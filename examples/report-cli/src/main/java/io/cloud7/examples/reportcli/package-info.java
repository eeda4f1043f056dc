/**
 * Reports on the command line: one class a command, and what they share.
 *
 * <pre>
 *   ReportCli ── contract, trend, capacity, …   every report of the catalog, as table, CSV, JSON, XLSX, picture
 *             ── validate      reads a data folder and says what is in it
 *             ── forecast      of contracts, or of any series of a CSV file
 *             ── import-focus  a FOCUS bill becomes a data folder
 *             ── demo          all of it, on data that is inside the program
 * </pre>
 *
 * <p>Results go to standard output, everything else to standard error. How a command ended is its
 * {@link io.cloud7.examples.reportcli.ExitStatus}.
 */
@NullMarked
package io.cloud7.examples.reportcli;

import org.jspecify.annotations.NullMarked;
