package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.storage.Admission;
import io.cloud7.reporting.storage.CloudVersion;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.Ledger;
import io.cloud7.reporting.storage.ReferenceStore;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.Storage;
import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.storage.UsageBatch;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A storage in a database. Safe for use by many threads, and by many hosts on one database.
 *
 * <p>A write that returns is durable as far as the database is; one that throws left nothing behind, or, where the
 * connection broke while it was committed, all of it: sending the same batch again is right in either case. A snapshot
 * holds one connection of the data source until it is closed.
 *
 * <p>Batches of some ten thousand facts are fastest, as {@link io.cloud7.reporting.storage.Ingest} makes them.
 * PostgreSQL is loaded by COPY and DuckDB by its appender, whatever the address says; MariaDB loads faster with
 * {@code useBulkStmts=true} in its address. H2 needs no option.
 */
public final class JdbcStorage implements Storage, Ledger, ReferenceStore {
    private final Sessions sessions;
    private final JdbcSettings settings;
    private final Clouds clouds = new Clouds();
    private final UsedProducts used = new UsedProducts();

    private JdbcStorage(Sessions sessions, JdbcSettings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    /**
     * Opens a storage with the {@linkplain JdbcSettings#STANDARD standard settings}.
     *
     * @throws JdbcStorageException if the database cannot be reached, or its schema cannot be used
     */
    public static JdbcStorage of(DataSource source) {
        return of(source, JdbcSettings.STANDARD);
    }

    /**
     * Opens a storage.
     *
     * @param source of connections to DuckDB, H2, PostgreSQL or MariaDB; the host owns it
     * @param settings how it is used
     * @throws JdbcStorageException if the database cannot be reached, or its schema cannot be used
     */
    public static JdbcStorage of(DataSource source, JdbcSettings settings) {
        return new JdbcStorage(Sessions.open(source, settings), settings);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Where the connection breaks while the batch is committed, it is tried again, and facts of this very call may be
     * counted as duplicates: they are in once.
     *
     * @throws JdbcStorageException if it could not be written
     */
    @Override
    public IngestResult append(UsageBatch batch, Stamp stamp) {
        return sessions.write("the batch could not be written", session -> {
            StoreState state = StoreState.lock(session);
            boolean rollups = state.rollups() < 0 ? settings.rollups() : state.keepsRollups();
            Delivery delivery = new Delivery(session, state, clouds, rollups);
            if (state.clouds() == 0) {
                return delivery.append(batch, stamp, Admission.ofNothing(), null);
            }
            KnownCloud cloud = clouds.get(session, state.clouds());
            return delivery.append(
                    batch, stamp, cloud.admission(), cloud.cloud().catalog());
        });
    }

    /**
     * {@inheritDoc}
     *
     * @throws JdbcStorageException if it could not be written
     */
    @Override
    public void replace(Cloud cloud, Instant recordedAt, String author) {
        sessions.write("the cloud could not be written", session -> {
            clouds.add(session, StoreState.lock(session), cloud, recordedAt, author);
            return cloud;
        });
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the number of one, or the id of a contract that it names, is too long for the
     *     database; then none is added
     * @throws JdbcStorageException if they could not be written
     */
    @Override
    public void addInvoices(List<Invoice> invoices, Instant recordedAt) {
        invoices.forEach(Misfit::check);
        sessions.write("the invoices could not be written", session -> {
            new Invoices(session).add(StoreState.lock(session), invoices, recordedAt);
            return invoices;
        });
    }

    /**
     * {@inheritDoc}
     *
     * @throws JdbcStorageException if it could not be read
     */
    @Override
    public List<CloudVersion> history() {
        return sessions.read("the history could not be read", session -> {
            List<CloudVersion> history = clouds.history(session);
            session.finish();
            return history;
        });
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if there is no state of the cloud yet
     * @throws JdbcStorageException if it could not be read
     */
    @Override
    public StorageSnapshot snapshot(@Nullable Instant knownAt) {
        return sessions.read("the store could not be read", session -> JdbcSnapshot.of(session, clouds, used, knownAt));
    }

    /**
     * Compares everything that is computed from the ledger, and kept, with the ledger: the rollups, and the counts that
     * reports rely on. The database is read as it is at one moment, and nothing is written; memory does not grow with it.
     *
     * @param progress hears how far it is, and may cancel
     * @throws JdbcStorageException if it could not be read
     */
    public Verification verify(LedgerProgress progress) {
        return sessions.read("the store could not be verified", session -> {
            Verification verification = new LedgerComparison(session, StoreState.read(session), progress).run(clouds);
            session.finish();
            return verification;
        });
    }

    /**
     * Computes everything that is computed from the ledger, and kept, anew: the rollups, and the counts that reports rely
     * on. What {@link #verify} found is mended then, unless records, samples or invoices themselves are gone.
     *
     * <p>It is one transaction: all of it is in the database in the end, or nothing. Reports answer from what was there
     * before until then; writers, those of other hosts too, wait. Memory does not grow with the ledger. On PostgreSQL the
     * user is the owner of the tables, for the role of writers deletes no sums.
     *
     * @param progress hears how far it is, and may cancel
     * @return of how many records of the ledger
     * @throws JdbcStorageException if it could not be written
     */
    public long rebuild(LedgerProgress progress) {
        return sessions.write(
                "what is kept beside the ledger could not be computed anew",
                session -> new Rebuild(session, StoreState.lock(session), progress, Rebuild.AT_ONCE).run(clouds));
    }
}
