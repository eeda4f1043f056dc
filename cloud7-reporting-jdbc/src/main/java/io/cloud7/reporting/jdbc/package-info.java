/**
 * A storage in the host's database, over the host's {@code DataSource}.
 *
 * <pre>
 *   JdbcStorage storage = {@link io.cloud7.reporting.jdbc.JdbcStorage}.of(dataSource);
 *   storage.replace(cloud, now);                       who, what, under which contracts
 *   storage.append(batch, Stamp.at(now));              what was used
 *   Reporting.over(storage).as(viewer).run(query);     sums, computed by the database
 * </pre>
 *
 * <p>The ledger is append-only: its rows are inserted and never touched again. Beside it stand rollups, written in the
 * same transaction: sums by day and month, and steps, which say how levels change, for peaks and for what is settled by
 * the hour. A report asks for whole months, whole days and the edges that are left, so it fetches sums, never usage
 * records; one statement asks all questions of a kind, so that a contract report needs five, whatever it is about. {@link
 * io.cloud7.reporting.jdbc.JdbcStorage#verify} compares the rollups with the ledger. Days and months begin in the zone that the platform had when its first cloud was put in
 * force; a report of another zone reads more edges and is as exact.
 *
 * <p>Writers queue at one row, on whatever host they are: what they send is neither lost nor doubled. A batch that fails
 * half-way leaves nothing behind and may be sent again as it is.
 */
@NullMarked
package io.cloud7.reporting.jdbc;

import org.jspecify.annotations.NullMarked;
