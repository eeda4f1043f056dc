/** CSV export and import. */
@NullMarked
package io.cloud7.reporting.csv;

import org.jspecify.annotations.NullMarked;
