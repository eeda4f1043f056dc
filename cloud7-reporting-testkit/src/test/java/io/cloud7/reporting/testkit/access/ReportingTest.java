package io.cloud7.reporting.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.ReportCatalog;
import io.cloud7.reporting.ReportObserver;
import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.json.JsonExporter;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.CorrectionPolicy;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingTest {
    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final Viewer OPERATOR = Viewer.cloudAdmin();

    private final InMemoryStorage storage = MarkedPlatform.storage("0.05");

    @Test
    void aCachedReportIsTheSameUntilSomethingIsWritten() {
        Reporting reporting = Reporting.over(storage).cached(10_000).as(OPERATOR);
        Report first = reporting.run(payg());
        assertThat(reporting.run(payg())).isSameAs(first);
        storage.append(UsageBatch.ofUsage(List.of(use("late", null))), Stamp.at(NOW));
        Report second = reporting.run(payg());
        assertThat(texts(second)).isNotEqualTo(texts(first));
        storage.append(UsageBatch.ofUsage(List.of(use("late-corrected", "late"))), Stamp.at(NOW));
        Report third = reporting.run(payg());
        assertThat(third).isNotSameAs(second);
        Cloud cloud = MarkedPlatform.cloud("0.05");
        storage.replace(cloud, NOW);
        assertThat(reporting.run(payg())).isSameAs(third);
        storage.replace(restated(cloud), NOW);
        assertThat(reporting.run(payg())).isNotSameAs(third);
    }

    private static Cloud restated(Cloud cloud) {
        return new Cloud(
                cloud.settings().withCorrections(CorrectionPolicy.RESTATE),
                cloud.organizations(),
                cloud.catalog(),
                List.copyOf(cloud.contracts()),
                List.copyOf(cloud.resources()));
    }

    @Test
    void withoutACacheEachReportIsCalculated() {
        Reporting reporting = Reporting.over(storage).as(OPERATOR);
        assertThat(reporting.run(payg())).isNotSameAs(reporting.run(payg()));
    }

    @Test
    void theCacheKeepsViewersAndInstantsApart() {
        Reporting.Over cached = Reporting.over(storage).cached(10_000);
        List<String> all = texts(cached.as(OPERATOR).run(payg()));
        List<String> own = texts(cached.as(Viewer.of("qacme")).run(payg()));
        assertThat(own)
                .isNotEqualTo(all)
                .isEqualTo(texts(Reporting.over(storage).as(Viewer.of("qacme")).run(payg())));
        assertThat(texts(cached.as(OPERATOR)
                        .knownAt(Instant.parse("2025-01-01T00:00:00Z"))
                        .run(payg())))
                .isNotEqualTo(all);
        Viewer unprivileged = new Viewer(null, EnumSet.of(Privilege.CAPACITY));
        assertThatThrownBy(() -> cached.as(unprivileged).run(payg())).isInstanceOf(ReportRefusedException.class);
    }

    @Test
    void whoMeansTheSameSharesACachedReport() {
        Reporting.Over cached = Reporting.over(storage).cached(10_000);
        Report byNobody = cached.as(OPERATOR).run(payg());
        assertThat(cached.as(Viewer.of("qop")).run(payg())).isSameAs(byNobody);
        assertThat(cached.as(OPERATOR).run(payg())).isSameAs(byNobody);
        assertThat(cached.as(Viewer.of("qnorth")).run(payg())).isNotSameAs(byNobody);
        Report half = cached.as(OPERATOR).run(query("reserved", Map.of("utilization-below", "50")));
        assertThat(cached.as(OPERATOR).run(query("reserved", Map.of("utilization-below", "50.0"))))
                .isSameAs(half);
    }

    @Test
    void aWindowThatRunsToNowIsAnsweredFromTheCacheAsLongAsTheHostRoundsNow() {
        Reporting cached = Reporting.over(storage).cached(10_000).as(OPERATOR);
        Report first = cached.run(monthTo("2026-03-20T12:00:03.7Z", ChronoUnit.MINUTES));
        assertThat(cached.run(monthTo("2026-03-20T12:00:58.123456789Z", ChronoUnit.MINUTES)))
                .isSameAs(first);
        assertThat(cached.run(monthTo("2026-03-20T12:01:00Z", ChronoUnit.MINUTES)))
                .isNotSameAs(first);
        Report fine = cached.run(monthTo("2026-03-20T12:00:00.123456789Z", ChronoUnit.NANOS));
        assertThat(cached.run(monthTo("2026-03-20T12:00:00.123456Z", ChronoUnit.NANOS)))
                .isSameAs(fine);
    }

    private static ReportQuery<? extends Report> monthTo(String now, ChronoUnit unit) {
        return ReportCatalog.standard()
                .query("payg", new FilterValues(Map.of(), Instant.parse(now).truncatedTo(unit)));
    }

    @Test
    void aCacheOfNothingIsRefused() {
        Reporting.Over over = Reporting.over(storage);
        assertThatThrownBy(() -> over.cached(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 rows");
    }

    @Test
    void anObserverHearsWhoAskedWhatWithWhichFiltersAndHowManyRowsThereWere(@TempDir Path folder) throws IOException {
        List<String> heard = new ArrayList<>();
        Reporting reporting =
                Reporting.over(storage).observedBy(new Listening(heard)).as(Viewer.of("qnorth"));
        Report report = reporting.run(payg());
        long rows = report.document().rows();
        reporting.export(payg(), JsonExporter.standard(), folder);
        ReportQuery<?> foreign = query("payg", Map.of("organization", "qsouth"));
        assertThatThrownBy(() -> reporting.run(foreign)).isInstanceOf(ReportRefusedException.class);
        assertThat(rows).isPositive();
        assertThat(heard).hasSize(3);
        assertThat(heard.get(0)).startsWith("answered qnorth " + rows).contains("2026-03-01");
        assertThat(heard.get(1)).startsWith("exported qnorth " + rows + " [payg.json]");
        assertThat(heard.get(2)).startsWith("refused qnorth ").contains("qsouth", "unknown");
    }

    @Test
    void anObserverHearsOfAReaderThatFailsOrCancelsAfterItSawRows(@TempDir Path folder) {
        List<String> heard = new ArrayList<>();
        Reporting reporting =
                Reporting.over(storage).observedBy(new Listening(heard)).as(Viewer.of("qnorth"));
        assertThatThrownBy(() -> reporting.read(payg(), (contracts, of) -> {}, document -> {
                    document.tables().get(0).rows().forEach(row -> {
                        throw new UncheckedIOException(new IOException("disk full"));
                    });
                    return 0;
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> reporting.export(payg(), JsonExporter.standard(), folder, (contracts, of) -> {
                    throw new CancellationException("enough");
                }))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> reporting.read(payg(), (contracts, of) -> {}, document -> {
                    throw new IOException("closed");
                }))
                .isInstanceOf(IOException.class);
        assertThat(heard).hasSize(3);
        assertThat(heard.get(0))
                .startsWith("failed qnorth 1 java.io.IOException: disk full")
                .contains("2026-03-01");
        assertThat(heard.get(1)).matches("failed qnorth [1-9][0-9]* enough .*");
        assertThat(heard.get(2)).startsWith("failed qnorth 0 closed");
    }

    private record Listening(List<String> heard) implements ReportObserver {
        @Override
        public void answered(Viewer viewer, ReportQuery<?> query, long rows) {
            heard.add("answered " + viewer.organization() + " " + rows + " " + query);
        }

        @Override
        public void exported(Viewer viewer, ReportQuery<?> query, long rows, List<Path> files) {
            List<String> names = files.stream()
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
            heard.add("exported " + viewer.organization() + " " + rows + " " + names + " " + query);
        }

        @Override
        public void failed(Viewer viewer, ReportQuery<?> query, long rows, Throwable cause) {
            heard.add("failed " + viewer.organization() + " " + rows + " " + cause.getMessage() + " " + query);
        }

        @Override
        public void refused(Viewer viewer, ReportQuery<?> query, String reason) {
            heard.add("refused " + viewer.organization() + " " + query + ": " + reason);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"payg", "reserved", "bundle", "capacity"})
    void aReportIsTheSameWhetherItsRowsStreamOrNot(String id, @TempDir Path folder) throws IOException {
        Path streamed = Files.createDirectory(folder.resolve("streamed"));
        Path whole = Files.createDirectory(folder.resolve("whole"));
        ReportQuery<?> query = query(id, Map.of());
        Path one = Reporting.over(storage)
                .as(OPERATOR)
                .export(query, JsonExporter.standard(), streamed)
                .get(0);
        Path other = Reporting.over(storage)
                .cached(10_000)
                .as(OPERATOR)
                .export(query, JsonExporter.standard(), whole)
                .get(0);
        assertThat(one).hasSameBinaryContentAs(other);
    }

    @Test
    void aSummaryThatIsReadBeforeTheRowsIsTheSame() throws IOException {
        List<String> late = new ArrayList<>();
        List<String> early = new ArrayList<>();
        Reporting reporting = Reporting.over(storage).as(OPERATOR);
        reporting.read(
                payg(),
                (contracts, of) -> {},
                document -> late.addAll(Marks.of(document).texts()));
        reporting.read(payg(), (contracts, of) -> {}, document -> {
            assertThat(document.totals()).isNotEmpty();
            assertThat(document.warnings()).isNotNull();
            return early.addAll(Marks.of(document).texts());
        });
        assertThat(early).isEqualTo(late);
    }

    @Test
    void progressIsToldAndCanCancelBeforeAnythingIsThere(@TempDir Path folder) throws IOException {
        List<Integer> told = new ArrayList<>();
        Reporting reporting = Reporting.over(storage).as(OPERATOR);
        reporting.export(payg(), JsonExporter.standard(), folder, (contracts, of) -> {
            assertThat(of).isEqualTo(MarkedPlatform.PARENTS.size());
            told.add(contracts);
        });
        assertThat(told).isNotEmpty().isSorted().endsWith(MarkedPlatform.PARENTS.size());
        Path cancelled = Files.createDirectory(folder.resolve("cancelled"));
        assertThatThrownBy(() -> reporting.export(payg(), JsonExporter.standard(), cancelled, (contracts, of) -> {
                    throw new CancellationException("enough");
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(cancelled).isEmptyDirectory();
    }

    @Test
    void aHostAddsAReportOfItsOwnWithOneClass() {
        ReportCatalog catalog = ReportCatalog.standard().with(new ContractCount());
        ReportDefinition own = catalog.get("contract-count");
        assertThat(catalog.in(Privilege.GENERAL)).contains(own);
        Report report = Reporting.over(storage).as(Viewer.of("qnorth")).run(own.query(new FilterValues(Map.of(), NOW)));
        assertThat(texts(report)).contains("contracts 5");
        assertThatThrownBy(() -> catalog.with(new ContractCount()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contract-count");
        assertThatThrownBy(() -> catalog.get("nope"))
                .isInstanceOf(ReportRefusedException.class)
                .hasMessageContaining("contract-count");
    }

    @Test
    void aFilterThatTheReportDoesNotHaveIsRefusedByName() {
        assertThatThrownBy(() -> query("payg", Map.of("staus", "ACTIVE")))
                .isInstanceOf(ReportRefusedException.class)
                .hasMessageContaining("payg has no filter staus")
                .hasMessageContaining("include-deleted");
    }

    private static ReportQuery<? extends Report> payg() {
        return query("payg", Map.of());
    }

    private static ReportQuery<? extends Report> query(String id, Map<String, String> more) {
        Map<String, String> values = new TreeMap<>(Map.of("from", "2026-03-01", "to", "2026-03-31"));
        values.putAll(more);
        return ReportCatalog.standard().query(id, new FilterValues(values, NOW));
    }

    private static UsageRecord use(String id, @Nullable String corrects) {
        Instant to = Instant.parse("2026-03-02T00:00:00Z");
        return new UsageRecord(
                id,
                "c-qacme",
                "vm-qacme",
                "payg-cpu",
                BigDecimal.TEN,
                Instant.parse("2026-03-01T00:00:00Z"),
                to,
                to,
                corrects,
                null,
                null,
                null);
    }

    private static List<String> texts(Report report) {
        ReportDocument document = report.document();
        return Stream.concat(Marks.of(document).texts().stream(), Stream.of(document.id()))
                .toList();
    }
}
