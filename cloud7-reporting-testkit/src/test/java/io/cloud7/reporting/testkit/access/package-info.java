/** Nobody sees what is not theirs: every viewer, every report, every organization. */
@NullMarked
package io.cloud7.reporting.testkit.access;

import org.jspecify.annotations.NullMarked;
