/** The general reports over a world with resellers below resellers, in which every edge case of theirs is somebody's. */
@NullMarked
package io.cloud7.reporting.testkit.general;

import org.jspecify.annotations.NullMarked;
