/** The same question as known at the same instant has the same bytes for ever, and the digest tells what it is from. */
@NullMarked
package io.cloud7.reporting.testkit.knownat;

import org.jspecify.annotations.NullMarked;
