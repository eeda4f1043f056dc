package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.storage.DataVersion;
import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.sql.SQLException;

/** One transaction that sees the store as it was when it began. */
final class JdbcSnapshot implements StorageSnapshot {
    private final DataVersion version;
    private final Knowledge knowledge;
    private final Session session;

    JdbcSnapshot(DataVersion version, Knowledge knowledge) {
        this.version = version;
        this.knowledge = knowledge;
        this.session = knowledge.session();
    }

    @Override
    public DataVersion version() {
        return version;
    }

    @Override
    public Portfolio portfolio(PortfolioScope scope) {
        try {
            return new PortfolioReader(knowledge).read(scope);
        } catch (SQLException e) {
            throw Sessions.failed("the portfolio could not be read", session.dialect(), e);
        }
    }

    @Override
    public Usage usage(UsageRequest request) {
        try {
            return new UsageReader(knowledge).read(request);
        } catch (SQLException e) {
            throw Sessions.failed("usage could not be read", session.dialect(), e);
        }
    }

    @Override
    public void close() {
        try {
            session.finish();
        } catch (SQLException e) {
            throw Sessions.failed("the snapshot could not be closed", session.dialect(), e);
        }
    }
}
