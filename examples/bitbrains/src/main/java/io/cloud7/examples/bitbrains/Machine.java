package io.cloud7.examples.bitbrains;

import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UtilizationSample;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The trace of one machine, as it was delivered: some rows came twice, and some instants with two different rows.
 *
 * @param id of the machine
 * @param rows in the order of the file
 */
record Machine(String id, List<TraceRow> rows) {
    private static final BigDecimal SECONDS = BigDecimal.valueOf(TraceRow.STEP.toSeconds());

    /** Every row, also those that came twice: of two at one instant the later holds. */
    Stream<UtilizationSample> samples() {
        return rows.stream()
                .flatMap(row -> Stream.of(
                        new UtilizationSample(id, "vcpu", row.at(), row.cores(), row.coresUsed(), SECONDS),
                        new UtilizationSample(id, "ram", row.at(), row.memory(), row.memoryUsed(), SECONDS)));
    }

    /** One record a row and meter. A row that came twice is a duplicate; one that says otherwise corrects the former. */
    List<UsageRecord> usage() {
        Map<String, UsageRecord> latest = new HashMap<>();
        List<UsageRecord> records = new ArrayList<>();
        for (TraceRow row : rows) {
            records.add(record(latest, "vcpu", row.at(), row.cores()));
            records.add(record(latest, "ram", row.at(), row.memory()));
        }
        return records;
    }

    private UsageRecord record(Map<String, UsageRecord> latest, String product, Instant at, BigDecimal level) {
        String key = id + "/" + product + "/" + at.getEpochSecond();
        UsageRecord first = record(key, null, product, at, level);
        UsageRecord before = latest.get(key);
        UsageRecord record = before == null
                ? first
                : before.quantity().compareTo(first.quantity()) == 0
                        ? before
                        : record(before.id() + "+", before.id(), product, at, level);
        latest.put(key, record);
        return record;
    }

    private UsageRecord record(String record, @Nullable String corrects, String product, Instant at, BigDecimal level) {
        Instant until = at.plus(TraceRow.STEP);
        return new UsageRecord(
                record, Trace.CONTRACT, id, product, level, at, until, until, corrects, null, null, null);
    }
}
