/**
 * Any report on a terminal: what was asked, one table after the other, totals, warnings.
 *
 * <p>A report has more columns than a screen. Columns that say the same in every row are said once above the table,
 * empty ones are left out, and long texts are wrapped. Figures are never shortened.
 */
@NullMarked
package io.cloud7.examples.reportcli.terminal;

import org.jspecify.annotations.NullMarked;
