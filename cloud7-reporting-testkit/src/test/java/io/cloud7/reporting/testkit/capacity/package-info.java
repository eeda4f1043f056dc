/** The capacity report over a small world, with figures worked out by hand, and its laws. */
@NullMarked
package io.cloud7.reporting.testkit.capacity;

import org.jspecify.annotations.NullMarked;
