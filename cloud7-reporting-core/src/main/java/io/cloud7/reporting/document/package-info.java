/**
 * A report as tables: the border between reports and formats.
 *
 * <p>A {@link io.cloud7.reporting.document.ReportDocument} has header fields, named
 * {@link io.cloud7.reporting.document.Table tables} of typed {@link io.cloud7.reporting.document.Cell cells}, totals and
 * warnings. Exporters see nothing else, so a format is one class. Rows are handed over one by one: memory does not grow
 * with them.
 */
@NullMarked
package io.cloud7.reporting.document;

import org.jspecify.annotations.NullMarked;
