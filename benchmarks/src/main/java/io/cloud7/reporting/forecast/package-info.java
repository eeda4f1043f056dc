/** The choice of the combination's constants; in the package that it looks into. */
@NullMarked
package io.cloud7.reporting.forecast;

import org.jspecify.annotations.NullMarked;
