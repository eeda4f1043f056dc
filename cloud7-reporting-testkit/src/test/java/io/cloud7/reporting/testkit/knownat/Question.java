package io.cloud7.reporting.testkit.knownat;

import io.cloud7.reporting.ReportCatalog;
import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.json.JsonExporter;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.storage.Storage;
import io.cloud7.reporting.testkit.access.EnteredFilters;
import io.cloud7.reporting.testkit.access.MarkedPlatform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A report that somebody asks for by filters. */
record Question(ReportDefinition report, String viewer, Map<String, String> values) {
    private static final Instant NOW = Instant.parse("2026-05-20T12:00:00Z");
    private static final List<ReportDefinition> REPORTS =
            ReportCatalog.standard().all();
    private static final List<String> VIEWERS = List.copyOf(MarkedPlatform.PARENTS.keySet());

    static Question any(SplittableRandom random) {
        ReportDefinition report = REPORTS.get(random.nextInt(REPORTS.size()));
        String viewer = random.nextInt(3) == 0 ? "qop" : VIEWERS.get(random.nextInt(VIEWERS.size()));
        return new Question(report, viewer, EnteredFilters.atRandom(report, random));
    }

    /** The answer as JSON, or why there is none. */
    String answer(Storage storage, @Nullable Instant knownAt) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Reporting.over(storage)
                    .as(Viewer.of(viewer))
                    .knownAt(knownAt)
                    .read(report.query(new FilterValues(values, NOW)), (contracts, of) -> {}, document -> {
                        JsonExporter.standard().write(document, out);
                        return document.id();
                    });
            return out.toString(StandardCharsets.UTF_8);
        } catch (ReportRefusedException e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
