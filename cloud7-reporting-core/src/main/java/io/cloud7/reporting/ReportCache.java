package io.cloud7.reporting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.storage.DataVersion;
import org.jspecify.annotations.Nullable;

/**
 * Keeps reports of one storage for who asks the same again. The key holds the question, the organization of the viewer
 * and the version of the data, so that a new record, a correction or a change of the catalog is seen at once.
 */
final class ReportCache {
    private final Cache<Key, Answer<?>> answers;

    private record Key(ReportQuery<?> query, @Nullable String viewer, DataVersion version) {}

    private ReportCache(Cache<Key, Answer<?>> answers) {
        this.answers = answers;
    }

    static ReportCache ofRows(long rows) {
        if (rows <= 0) {
            throw new IllegalArgumentException("a cache of " + rows + " rows keeps nothing; name a positive number");
        }
        return new ReportCache(Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(rows)
                .weigher((Key key, Answer<?> answer) -> (int) Math.min(
                        Integer.MAX_VALUE, 1 + answer.report().document().rows()))
                .build());
    }

    @SuppressWarnings("unchecked") // a query has one type of report
    <R extends Report> @Nullable Answer<R> find(ReportQuery<R> query, @Nullable String viewer, DataVersion version) {
        return (Answer<R>) answers.getIfPresent(new Key(query, viewer, version));
    }

    void keep(ReportQuery<?> query, @Nullable String viewer, Answer<?> answer) {
        answers.put(new Key(query, viewer, answer.version()), answer);
    }
}
