/** Contract tests, samples and assertions for hosts that bring their own storage. */
@NullMarked
package io.cloud7.reporting.testkit;

import org.jspecify.annotations.NullMarked;
