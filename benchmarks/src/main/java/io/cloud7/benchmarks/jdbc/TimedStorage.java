package io.cloud7.benchmarks.jdbc;

import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.storage.DataVersion;
import io.cloud7.reporting.storage.Storage;
import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A storage that counts how long it is asked: the rest of a report's time is pricing and making rows. */
final class TimedStorage implements Storage {
    private final Storage storage;
    private long nanos;

    TimedStorage(Storage storage) {
        this.storage = storage;
    }

    /** Seconds since the last call. */
    double taken() {
        double seconds = nanos / 1e9;
        nanos = 0;
        return seconds;
    }

    private <T> T timed(Supplier<T> question) {
        long begun = System.nanoTime();
        try {
            return question.get();
        } finally {
            nanos += System.nanoTime() - begun;
        }
    }

    @Override
    public StorageSnapshot snapshot(@Nullable Instant knownAt) {
        return new Timed(timed(() -> storage.snapshot(knownAt)));
    }

    private final class Timed implements StorageSnapshot {
        private final StorageSnapshot snapshot;

        Timed(StorageSnapshot snapshot) {
            this.snapshot = snapshot;
        }

        @Override
        public DataVersion version() {
            return snapshot.version();
        }

        @Override
        public Portfolio portfolio(PortfolioScope scope) {
            return timed(() -> snapshot.portfolio(scope));
        }

        @Override
        public Usage usage(UsageRequest request) {
            return timed(() -> snapshot.usage(request));
        }

        @Override
        public StorageSnapshot earlier(Instant knownAt) {
            return new Timed(timed(() -> snapshot.earlier(knownAt)));
        }

        @Override
        public void close() {
            long begun = System.nanoTime();
            snapshot.close();
            nanos += System.nanoTime() - begun;
        }
    }
}
