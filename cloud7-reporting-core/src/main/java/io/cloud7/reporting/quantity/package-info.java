/** Exact amounts of usage. */
@NullMarked
package io.cloud7.reporting.quantity;

import org.jspecify.annotations.NullMarked;
