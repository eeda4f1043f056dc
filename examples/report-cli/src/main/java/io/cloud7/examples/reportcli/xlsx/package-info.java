/**
 * A report as a spreadsheet: how a host adds a format of its own, with one class over
 * {@link io.cloud7.reporting.document.ReportDocument} and a library for the file.
 */
@NullMarked
package io.cloud7.examples.reportcli.xlsx;

import org.jspecify.annotations.NullMarked;
