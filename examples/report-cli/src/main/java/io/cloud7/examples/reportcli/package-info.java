/**
 * Reports on the command line: one class a command, and what they share.
 *
 * <pre>
 *   ReportCli ── contract, trend, capacity, …   every report of the catalog, as table, CSV, JSON, XLSX, picture
 *             ── validate      reads a data folder and says what is in it
 *             ── load          a data folder or a bill goes into a database
 *             ── verify        compares what a database keeps with its ledger
 *             ── forecast      of contracts, or of any series of a CSV file
 *             ── import-focus  a FOCUS bill becomes a data folder
 *             ── demo          all of it, on data that is inside the program
 * </pre>
 *
 * <p>Where a report gets its data, a data folder or a database, is an
 * {@link io.cloud7.examples.reportcli.OpenSource}. Results go to standard output, everything else to standard error. How a command ended is its
 * {@link io.cloud7.examples.reportcli.ExitStatus}.
 */
@NullMarked
package io.cloud7.examples.reportcli;

import org.jspecify.annotations.NullMarked;
