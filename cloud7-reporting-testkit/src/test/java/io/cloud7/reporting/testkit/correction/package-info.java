/** What becomes known after an invoice. */
@NullMarked
package io.cloud7.reporting.testkit.correction;

import org.jspecify.annotations.NullMarked;
