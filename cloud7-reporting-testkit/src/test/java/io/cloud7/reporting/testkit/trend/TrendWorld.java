package io.cloud7.reporting.testkit.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.json.CloudJson;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** The cloud of {@code trend/cloud.json} or another one, without use. */
final class TrendWorld {
    private final InMemoryStorage storage = InMemoryStorage.create();
    private int records;

    TrendWorld() {
        this("cloud.json");
    }

    TrendWorld(String cloud) {
        try (InputStream in = TrendWorld.class.getResourceAsStream("/trend/" + cloud)) {
            storage.replace(
                    CloudJson.read(Objects.requireNonNull(in), "cloud.json"), Instant.parse("2025-01-01T00:00:00Z"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One resource holds a level, or moves an amount, from one day or instant to another. */
    TrendWorld use(String contract, String product, String quantity, String from, String to) {
        UsageRecord record = UsageRecord.of(
                "u" + records++, contract, "vm-" + contract, product, quantity, instant(from), instant(to));
        assertThat(storage.append(UsageBatch.ofUsage(List.of(record)), Stamp.asRecorded())
                        .refused())
                .isEmpty();
        return this;
    }

    /** One level a month, from a month on. */
    TrendWorld months(String contract, String product, String first, String... levels) {
        YearMonth month = YearMonth.parse(first);
        for (String level : levels) {
            use(
                    contract,
                    product,
                    level,
                    month.atDay(1).toString(),
                    month.plusMonths(1).atDay(1).toString());
            month = month.plusMonths(1);
        }
        return this;
    }

    /** A level is held from an instant on. */
    TrendWorld hold(String contract, String product, String level, String from) {
        LevelChange change = LevelChange.of("e" + records++, contract, "vm-" + contract, product, instant(from), level);
        assertThat(storage.append(UsageBatch.ofChanges(List.of(change)), Stamp.asRecorded())
                        .refused())
                .isEmpty();
        return this;
    }

    private static Instant instant(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Instant.parse(text);
    }

    Reporting operator() {
        return Reporting.over(storage).as(Viewer.cloudAdmin());
    }

    Reporting as(String organization) {
        return Reporting.over(storage).as(Viewer.of(organization));
    }

    static ReportWindow days(String from, String to) {
        return ReportWindow.of(LocalDate.parse(from), LocalDate.parse(to));
    }
}
