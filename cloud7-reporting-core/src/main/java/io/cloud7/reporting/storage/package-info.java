/**
 * The port to storage. A report costs two questions, however many contracts it covers.
 *
 * <pre>
 *   host   ──  {@link io.cloud7.reporting.storage.ReferenceStore}.replace(cloud)        who, what, under which contracts
 *          ──  {@link io.cloud7.reporting.storage.Ledger}.append(batch)                  what was used; append-only
 *          ──  {@link io.cloud7.reporting.storage.Ingest}.ofUsage(ledger, stamps)        the same, of any number of facts
 *   report ──  {@link io.cloud7.reporting.storage.Storage}.snapshot(knownAt)             one consistent view
 *                  .portfolio(scope)                                                     1. whose contracts
 *                  .usage(request)                                                       2. which sums
 *                  .earlier(instant)                                                     the same view, knowing less
 * </pre>
 *
 * <p>A store answers by sums, never by raw rows: from maintained rollups, by one statement a kind, or from memory; the
 * answers are equal. Every record carries the instant at which it was recorded, so that a snapshot <em>as known at</em>
 * a past instant gives the same answers for ever. What a store must do is a published test class in the testkit.
 */
@NullMarked
package io.cloud7.reporting.storage;

import org.jspecify.annotations.NullMarked;
