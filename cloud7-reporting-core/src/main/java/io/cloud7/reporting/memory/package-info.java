/**
 * A storage in memory: the reference for what a store answers, and the one that a report on a data folder runs on.
 *
 * <pre>
 *   {@link io.cloud7.reporting.memory.InMemoryStorage}
 *     writes   usage, one set of append-only columns a contract      from │ to │ recorded │ product │ resource │ quantity │ id
 *              samples, one set a resource and meter                          at │ recorded │ allocated │ used │ seconds
 *              level changes, given charges, invoices, states of the cloud
 *     reads    a snapshot remembers how long each column was; later writes only make them longer
 * </pre>
 *
 * <p>What stands is decided when it is asked: of the records known at an instant, corrections replace what they name,
 * and the rest is summed in one pass over the contract's records of the product.
 */
@NullMarked
package io.cloud7.reporting.memory;

import org.jspecify.annotations.NullMarked;
