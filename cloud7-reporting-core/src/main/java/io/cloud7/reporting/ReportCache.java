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
    private static final int VIEWERS = 10_000;

    private final Cache<Key, Answer<?>> answers;
    private final Cache<Asking, String> viewers =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(VIEWERS).build();

    private record Key(ReportQuery<?> query, String viewer, DataVersion version) {}

    private record Asking(@Nullable String organization, DataVersion version) {}

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

    /**
     * A report that is kept.
     *
     * @param organization whose member asks; null: the operator
     */
    <R extends Report> @Nullable Answer<R> find(
            ReportQuery<R> query, @Nullable String organization, DataVersion version) {
        String viewer = viewers.getIfPresent(new Asking(organization, version));
        return viewer == null ? null : find(query, organization, viewer, version);
    }

    /**
     * A report that is kept, by the id of the viewer's organization, under which all who see the same share it.
     *
     * @param organization whose member asks; null: the operator
     * @param viewer the id of that organization
     */
    @SuppressWarnings("unchecked") // a query has one type of report
    <R extends Report> @Nullable Answer<R> find(
            ReportQuery<R> query, @Nullable String organization, String viewer, DataVersion version) {
        viewers.put(new Asking(organization, version), viewer);
        return (Answer<R>) answers.getIfPresent(new Key(query, viewer, version));
    }

    void keep(ReportQuery<?> query, String viewer, Answer<?> answer) {
        answers.put(new Key(query, viewer, answer.version()), answer);
    }
}
