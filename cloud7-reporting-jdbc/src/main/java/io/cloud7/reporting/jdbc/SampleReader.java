package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.metering.Span;
import io.cloud7.reporting.metering.UtilizationMeter;
import io.cloud7.reporting.usage.SampleKey;
import io.cloud7.reporting.usage.UsageRequest.Sampling;
import io.cloud7.reporting.usage.Utilization;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** Folds samples in order of time: a percentile is no sum. One statement answers any number of resources. */
final class SampleReader {
    private final Knowledge knowledge;

    SampleReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Map<SampleKey, List<Utilization>> read(List<Sampling> samplings, Instant runsUntil) throws SQLException {
        SharedResources shared = new SharedResources(knowledge, runsUntil);
        shared.find(samplings);
        Map<SampleKey, UtilizationMeter> meters = new HashMap<>();
        List<@Nullable Object[]> asked = new ArrayList<>();
        for (Sampling sampling : samplings) {
            meters.put(sampling.key(), new UtilizationMeter(sampling.slices(), shared.counted(sampling)));
            Span span = around(sampling.slices());
            if (span.from() < span.to()) {
                asked.add(new @Nullable Object[] {
                    (long) asked.size(),
                    sampling.key().resource(),
                    sampling.key().meter(),
                    span.from() - knowledge.state().longestSample(),
                    span.to()
                });
            }
        }
        if (!asked.isEmpty() && knowledge.state().samples() > 0) {
            read(asked, meters);
        }
        Map<SampleKey, List<Utilization>> answers = new HashMap<>();
        meters.forEach((key, meter) -> answers.put(key, meter.answer()));
        return answers;
    }

    private void read(List<@Nullable Object[]> asked, Map<SampleKey, UtilizationMeter> meters) throws SQLException {
        With with = new With().rows(knowledge.session().given(Scratch.ASKED_SAMPLE, asked));
        knowledge.session().forEach(with.in(Sql.of("""
                        SELECT resource, meter, taken_at, allocated, used, seconds
                        FROM (SELECT a.question, s.resource, s.meter, s.taken_at, s.allocated, s.used, s.seconds,
                            ROW_NUMBER() OVER (PARTITION BY a.question, s.taken_at ORDER BY s.arrival DESC) AS place
                          FROM ${temp}asked_sample a
                          JOIN ${prefix}sample s ON s.resource = a.resource AND s.meter = a.meter
                            AND s.taken_at >= a.from_at AND s.taken_at < a.to_at
                          WHERE s.recorded_at <= ?) known
                        WHERE place = 1 ORDER BY question, taken_at""", knowledge.knownAt().last())), row -> {
            var sample = SampleArrivals.read(row);
            UtilizationMeter meter = meters.get(new SampleKey(sample.resource(), sample.meter()));
            if (meter != null) {
                meter.add(sample);
            }
        });
    }

    private static Span around(List<Interval> slices) {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (Interval slice : slices) {
            Span span = Span.of(slice);
            from = Math.min(from, span.from());
            to = Math.max(to, span.to());
        }
        return new Span(from, to);
    }
}
