package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.storage.DataVersion;
import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One transaction that sees the store as it was when it began. */
final class JdbcSnapshot implements StorageSnapshot {
    private final Session session;
    private final StoreState state;
    private final Clouds clouds;
    private final UsedProducts used;
    private final @Nullable Instant knownAt;
    private final boolean outermost;
    private final Knowledge knowledge;

    private JdbcSnapshot(
            Session session,
            StoreState state,
            Clouds clouds,
            UsedProducts used,
            @Nullable Instant knownAt,
            boolean outermost)
            throws SQLException {
        this.session = session;
        this.state = state;
        this.clouds = clouds;
        this.used = used;
        this.knownAt = knownAt;
        this.outermost = outermost;
        KnownAt known = KnownAt.of(knownAt, state);
        KnownCloud cloud = clouds.get(session, clouds.numberAt(session, state, known.micros()));
        this.knowledge = new Knowledge(session, state, cloud, known, used);
    }

    /**
     * Begins.
     *
     * @throws IllegalStateException if there is no state of the cloud yet
     */
    static JdbcSnapshot of(Session session, Clouds clouds, UsedProducts used, @Nullable Instant knownAt)
            throws SQLException {
        StoreState state = StoreState.read(session);
        if (state.clouds() == 0) {
            throw new IllegalStateException("the storage holds no cloud yet; call replace(cloud, recordedAt) first");
        }
        return new JdbcSnapshot(session, state, clouds, used, knownAt, true);
    }

    @Override
    public DataVersion version() {
        return new DataVersion(state.sequence(), knownAt);
    }

    @Override
    public Portfolio portfolio(PortfolioScope scope) {
        try {
            return new PortfolioReader(knowledge).read(scope);
        } catch (SQLException e) {
            throw session.failed("the portfolio could not be read", e);
        }
    }

    @Override
    public Usage usage(UsageRequest request) {
        try {
            return new UsageReader(knowledge).read(request);
        } catch (SQLException e) {
            throw session.failed("usage could not be read", e);
        }
    }

    @Override
    public StorageSnapshot earlier(Instant instant) {
        try {
            Instant first = knownAt != null && knownAt.isBefore(instant) ? knownAt : instant;
            return new JdbcSnapshot(session, state, clouds, used, first, false);
        } catch (SQLException e) {
            throw session.failed("the earlier state could not be read", e);
        }
    }

    @Override
    public void close() {
        if (outermost) {
            try {
                session.finish();
            } catch (SQLException e) {
                throw session.failed("the snapshot could not be closed", e);
            }
        }
    }
}
