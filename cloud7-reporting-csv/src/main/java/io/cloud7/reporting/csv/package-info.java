/**
 * CSV: reports as files for spreadsheets, and the data folder.
 *
 * <pre>
 *   ReportDocument  ──  {@link io.cloud7.reporting.csv.CsvExporter}       ──  contract-charges.csv, …   guarded
 *   my-cloud/       ──  {@link io.cloud7.reporting.csv.DataFolder}        ──  any store                 row by row
 *   any program     ──  {@link io.cloud7.reporting.csv.DataFolderWriter}  ──  my-cloud/                 unguarded: data
 * </pre>
 *
 * <p>Everything streams: memory does not grow with rows. A bad row of a data folder is reported with its file, line,
 * field and reason, and the good ones go in; a file that is not what it should be (a column missing or unknown, no
 * UTF-8, broken gzip or quotes) is an {@link io.cloud7.reporting.json.UnreadableException}.
 *
 * <p>People choose names, and spreadsheets run formulas: {@link io.cloud7.reporting.csv.FormulaGuard} puts an
 * apostrophe before a text that would be one, so that it can be taken away again.
 */
@NullMarked
package io.cloud7.reporting.csv;

import org.jspecify.annotations.NullMarked;
