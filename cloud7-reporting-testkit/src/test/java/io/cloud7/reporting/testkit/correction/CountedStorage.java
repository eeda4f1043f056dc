package io.cloud7.reporting.testkit.correction;

import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.storage.DataVersion;
import io.cloud7.reporting.storage.Storage;
import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A storage that counts the questions which it is asked. */
final class CountedStorage implements Storage {
    private final Storage storage;
    private int questions;

    CountedStorage(Storage storage) {
        this.storage = storage;
    }

    /** How many questions there were since this was asked last. */
    int questions() {
        int asked = questions;
        questions = 0;
        return asked;
    }

    @Override
    public StorageSnapshot snapshot(@Nullable Instant knownAt) {
        return new Counted(storage.snapshot(knownAt));
    }

    private final class Counted implements StorageSnapshot {
        private final StorageSnapshot snapshot;

        Counted(StorageSnapshot snapshot) {
            this.snapshot = snapshot;
        }

        @Override
        public DataVersion version() {
            return snapshot.version();
        }

        @Override
        public Portfolio portfolio(PortfolioScope scope) {
            questions++;
            return snapshot.portfolio(scope);
        }

        @Override
        public Usage usage(UsageRequest request) {
            questions++;
            return snapshot.usage(request);
        }

        @Override
        public StorageSnapshot earlier(Instant knownAt) {
            return new Counted(snapshot.earlier(knownAt));
        }

        @Override
        public void close() {
            snapshot.close();
        }
    }
}
