/** Rules that the tests of every module share. */
@NullMarked
package io.cloud7.reporting.rules;

import org.jspecify.annotations.NullMarked;
