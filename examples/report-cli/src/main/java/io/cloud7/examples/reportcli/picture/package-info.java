/**
 * Reports as pictures, PNG or SVG.
 *
 * <pre>
 *   {@link io.cloud7.reporting.document.ReportDocument}   the figures as they stand in the tables
 *        │ {@link io.cloud7.examples.reportcli.picture.Picture}  knows which reports have something to draw
 *   Panel                            one axis each: LinePanel (lines, band, markers), BarPanel (bars, stacked or side by side)
 *        │
 *   Sheet                            headings and panels below one another, painted by XChart
 * </pre>
 *
 * <p>A picture says nothing that the tables do not say. It depends on the document and on the fonts of the machine alone:
 * no clock, no locale, no zone but that of the report.
 */
@NullMarked
package io.cloud7.examples.reportcli.picture;

import org.jspecify.annotations.NullMarked;
