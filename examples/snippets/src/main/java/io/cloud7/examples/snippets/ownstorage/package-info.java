/**
 * A host that brings its own storage.
 *
 * <pre>
 *   {@link io.cloud7.examples.snippets.ownstorage.DeliveryTable}  the host's own: every delivery, in the order in which it came
 *   {@link io.cloud7.examples.snippets.ownstorage.OwnStorage}     writes there first, and answers in memory from what is there
 * </pre>
 *
 * <p>The storage contract of the testkit says whether it answers as every storage must.
 */
@NullMarked
package io.cloud7.examples.snippets.ownstorage;

import org.jspecify.annotations.NullMarked;
