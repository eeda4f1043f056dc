package io.cloud7.reporting.testkit;

import static io.cloud7.reporting.testkit.Facts.change;
import static io.cloud7.reporting.testkit.Facts.decimal;
import static io.cloud7.reporting.testkit.Facts.span;
import static io.cloud7.reporting.testkit.Facts.use;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.usage.Mask;
import io.cloud7.reporting.usage.Peaks;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.threeten.extra.Interval;

/** The highest levels held at once. */
abstract class PeakContract extends Group {
    private static final Interval DAY = span("2026-03-01T00:00", "2026-03-02T00:00");

    @Test
    void levelsHeldAtOnceAddUpAndThoseThatFollowDoNot() {
        store.add(
                use("u1", "vm-1", "b-vcpu", "4", "2026-03-01T00:00", "2026-03-01T10:00"),
                use("u2", "vm-1", "b-vcpu", "5", "2026-03-01T10:00", "2026-03-01T20:00"),
                use("u3", "vm-2", "b-vcpu", "3", "2026-03-01T09:00", "2026-03-01T10:00"),
                use("u4", "vm-2", "b-vcpu", "1", "2026-03-01T12:00", "2026-03-01T13:00"),
                use("u5", "vm-2", "b-vcpu", "1.5", "2026-03-01T12:30", "2026-03-01T14:00"));
        assertThat(store.peaks("b-vcpu", Mask.NONE, DAY))
                .containsExactly(peaks("7.5", Map.of("vm-1", "5", "vm-2", "3")));
    }

    @Test
    void eachWindowHasItsOwn() {
        store.add(
                use("u1", "vm-1", "b-vcpu", "9", "2026-02-28T00:00", "2026-03-01T01:00"),
                use("u2", "vm-1", "b-vcpu", "2", "2026-03-01T05:00", "2026-03-01T06:00"));
        assertThat(store.peaks(
                        "b-vcpu",
                        Mask.NONE,
                        DAY,
                        span("2026-03-01T01:00", "2026-03-02T00:00"),
                        span("2026-03-05T00:00", "2026-03-06T00:00")))
                .containsExactly(peaks("9", Map.of("vm-1", "9")), peaks("2", Map.of("vm-1", "2")), Peaks.NONE);
    }

    @Test
    void maskedTimeHasNoPeak() {
        store.add(
                use("u1", "vm-1", "b-vcpu", "4", "2026-03-01T00:00", "2026-03-01T10:00"),
                use("u2", "vm-2", "b-vcpu", "3", "2026-03-01T02:00", "2026-03-01T03:00"));
        Mask mask = new Mask(List.of(), Map.of("vm-2", List.of(DAY)));
        assertThat(store.peaks("b-vcpu", mask, DAY)).containsExactly(peaks("4", Map.of("vm-1", "4")));
    }

    @Test
    void levelChangesCountAndVolumesHaveNone() {
        store.add(change("e1", "vm-1", "2026-03-01T02:00", "2"), change("e2", "vm-1", "2026-03-01T03:00", "0"));
        store.add(use("u1", "vm-2", "payg-vcpu", "3", "2026-03-01T02:30", "2026-03-01T04:00"));
        store.add(use("u2", "payg-traffic", "100", "2026-03-01T02:30", "2026-03-01T04:00"));
        assertThat(store.peaks("payg-vcpu", Mask.NONE, DAY))
                .containsExactly(peaks("5", Map.of("vm-1", "2", "vm-2", "3")));
        assertThat(store.peaks("payg-traffic", Mask.NONE, DAY, DAY)).containsExactly(Peaks.NONE, Peaks.NONE);
    }

    private static Peaks peaks(String total, Map<String, String> byResource) {
        TreeMap<String, java.math.BigDecimal> levels = new TreeMap<>();
        byResource.forEach((resource, level) -> levels.put(resource, decimal(level)));
        return new Peaks(decimal(total), levels);
    }
}
