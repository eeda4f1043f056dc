package io.cloud7.reporting.testkit;

import static io.cloud7.reporting.testkit.Facts.at;
import static io.cloud7.reporting.testkit.Facts.decimal;
import static io.cloud7.reporting.testkit.Facts.sample;
import static io.cloud7.reporting.testkit.Facts.span;
import static io.cloud7.reporting.testkit.Facts.use;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.SampleKey;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UsageRequest;
import io.cloud7.reporting.usage.Utilization;
import io.cloud7.reporting.usage.Utilization.Spread;
import io.cloud7.reporting.usage.UtilizationSample;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.threeten.extra.Interval;

/** How hard resources worked, by their samples. */
abstract class SampleContract extends Group {
    private static final SampleKey VM_1 = new SampleKey("vm-1", "vcpu");
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60_000_000L);
    private static final Interval TEN_TO_NOON = span("2026-03-01T10:00", "2026-03-01T12:00");

    @Test
    void aSampleStandsUntilTheNextOneAndTheLastForAnHour() {
        store.addSamples(sample("2026-03-01T10:00", "4", "1", null), sample("2026-03-01T10:20", "4", "3", null));
        assertThat(store.utilization(VM_1, TEN_TO_NOON))
                .containsExactly(new Utilization(
                        2,
                        at("2026-03-01T10:20"),
                        micros(80),
                        minutes("320"),
                        minutes("200"),
                        spread("1", "3", "3"),
                        spread("0.25", "0.75", "0.75")));
    }

    @Test
    void aSampleFromBeforeTheWindowCountsForTheTimeInsideAndIsNotOneOfIt() {
        store.addSamples(sample("2026-03-01T09:45", "4", "1", null), sample("2026-03-01T10:30", "8", "2", "600"));
        assertThat(store.utilization(VM_1, TEN_TO_NOON, span("2026-03-01T09:50", "2026-03-01T10:10")))
                .containsExactly(
                        new Utilization(
                                1,
                                at("2026-03-01T10:30"),
                                micros(40),
                                minutes("200"),
                                minutes("50"),
                                spread("1", "2", "2"),
                                spread("0.25", "0.25", "0.25")),
                        new Utilization(
                                0,
                                at("2026-03-01T09:45"),
                                micros(20),
                                minutes("80"),
                                minutes("20"),
                                spread("1", "1", "1"),
                                spread("0.25", "0.25", "0.25")));
    }

    @Test
    void secondsCountHoweverSoonTheNextComesAndHoweverLongTheyReach() {
        store.addSamples(
                sample("2026-02-01T00:00", "2", "1", "4000000"),
                sample("2026-03-01T10:00", "2", "1", "300"),
                sample("2026-03-01T10:04", "2", "1", "300.5"));
        Utilization march = store.utilization(VM_1, span("2026-03-01T10:00", "2026-03-01T10:30"))
                .get(0);
        assertThat(march.sampled()).isEqualTo(micros(40) + 500_000L);
        assertThat(march.samples()).isEqualTo(2);
        assertThat(march.last()).isEqualTo(at("2026-03-01T10:04"));
    }

    @Test
    void theLaterDeliveryOfOneInstantHolds() {
        UtilizationSample one = sample("2026-03-01T10:00", "4", "1", "60");
        UtilizationSample three = sample("2026-03-01T10:00", "4", "3", "60");
        store.addSamples(one, three);
        assertThat(used(null)).isEqualByComparingTo(minutes("3"));
        IngestResult again = store.addSamples(three, one);
        assertThat(again.duplicates()).isEqualTo(1);
        assertThat(used(null)).isEqualByComparingTo(minutes("1"));
    }

    @Test
    void samplesAreKnownFromTheirStampOn() {
        Instant first = at("2026-03-02T00:00");
        Instant second = at("2026-03-03T00:00");
        store.addSamples(List.of(sample("2026-03-01T10:00", "4", "1", "60")), Stamp.at(first));
        store.addSamples(List.of(sample("2026-03-01T10:00", "4", "3", "60")), Stamp.at(second));
        assertThat(used(first.minusSeconds(1))).isZero();
        assertThat(used(first)).isEqualByComparingTo(minutes("1"));
        assertThat(used(second)).isEqualByComparingTo(minutes("3"));
        assertThat(used(null)).isEqualByComparingTo(minutes("3"));
    }

    @Test
    void aLatecomerShortensTheOneBeforeIt() {
        store.addSamples(sample("2026-03-01T10:00", "4", "1", null), sample("2026-03-01T11:00", "4", "1", null));
        store.addSamples(sample("2026-03-01T10:30", "4", "2", null));
        assertThat(used(null)).isEqualByComparingTo(minutes("150"));
        store.addSamples(sample("2026-03-01T10:30", "4", "0", null));
        assertThat(used(null)).isEqualByComparingTo(minutes("90"));
    }

    @Test
    void nothingOfNothingIsAtZeroAndSomethingOfNothingHasNoShare() {
        store.addSamples(sample("2026-03-01T10:00", "0", "0", "60"), sample("2026-03-01T10:01", "0", "5", "60"));
        Utilization utilization = store.utilization(VM_1, TEN_TO_NOON).get(0);
        assertThat(utilization.share()).isEqualTo(spread("0", "0", "0"));
        assertThat(utilization.level()).isEqualTo(spread("0", "5", "5"));
        assertThat(utilization.meanShare()).isNull();
        assertThat(utilization.meanLevel()).isEqualTo(Fraction.of(decimal("2.5")));
    }

    @Test
    void eachResourceAndMeterHasItsOwn() {
        store.addSamples(
                sample("2026-03-01T10:00", "4", "1", "60"),
                new UtilizationSample(
                        "vm-2", "vcpu", at("2026-03-01T10:00"), decimal("4"), decimal("2"), decimal("60")),
                new UtilizationSample(
                        "vm-1", "traffic", at("2026-03-01T10:00"), decimal("9"), decimal("9"), decimal("60")));
        assertThat(used(null)).isEqualByComparingTo(minutes("1"));
        assertThat(store.utilization(new SampleKey("vm-2", "vcpu"), TEN_TO_NOON)
                        .get(0)
                        .used())
                .isEqualByComparingTo(minutes("2"));
        assertThat(store.utilization(new SampleKey("vm-3", "vcpu"), TEN_TO_NOON, TEN_TO_NOON))
                .containsExactly(Utilization.NONE, Utilization.NONE);
        assertThat(store.utilization(VM_1)).isEmpty();
    }

    @Test
    void samplesOfAResourceThatMovedCountForAContractWhileItHeldLevels() {
        store.add(
                use("u1", "payg-vcpu", "2", "2026-03-01T09:00", "2026-03-01T10:20"),
                use("u2", "res-vcpu", "2", "2026-03-01T10:10", "2026-03-01T10:30"),
                use("u3", "payg-traffic", "2", "2026-03-01T10:00", "2026-03-01T12:00"));
        store.addSamples(sample("2026-03-01T10:00", "4", "1", "7200"));
        assertThat(used("c-acme", null)).isEqualByComparingTo(minutes("120"));
        Instant moved = at("2026-03-05T00:00");
        store.add(
                List.of(UsageRecord.of(
                        "u4", "c-solo", "vm-1", "payg-vcpu", "1", at("2026-03-01T10:45"), at("2026-03-01T11:50"))),
                Stamp.at(moved));
        assertThat(used("c-acme", null)).isEqualByComparingTo(minutes("30"));
        assertThat(used("c-solo", null)).isEqualByComparingTo(minutes("65"));
        assertThat(used("c-north", null)).isZero();
        assertThat(used(null)).isEqualByComparingTo(minutes("120"));
        assertThat(used("c-acme", moved.minusSeconds(1))).isEqualByComparingTo(minutes("120"));
    }

    @Test
    void levelChangesMoveAResourceToo() {
        store.add(
                LevelChange.of("e1", "c-acme", "vm-1", "payg-vcpu", at("2026-03-01T09:00"), "3"),
                LevelChange.of("e2", "c-acme", "vm-1", "payg-vcpu", at("2026-03-01T10:15"), "0"),
                LevelChange.of("e3", "c-solo", "vm-1", "payg-vcpu", at("2026-03-01T10:40"), "1"));
        store.addSamples(sample("2026-03-01T10:00", "4", "1", "7200"));
        assertThat(used("c-acme", null)).isEqualByComparingTo(minutes("15"));
        assertThat(used("c-solo", null)).isEqualByComparingTo(minutes("80"));
    }

    @Test
    void theNearestRankIsWeightedByTime() {
        nearestRank("95", "5", "1");
        nearestRank("94", "6", "9");
        nearestRank("19", "1", "1");
        nearestRank("18", "1", "9");
        nearestRank("1", "1", "9");
    }

    private void nearestRank(String secondsAt1, String secondsAt9, String p95) {
        openWithSampleCloud();
        store.addSamples(
                sample("2026-03-01T10:00", "10", "9", secondsAt9), sample("2026-03-01T11:00", "10", "1", secondsAt1));
        Utilization utilization = store.utilization(VM_1, TEN_TO_NOON).get(0);
        assertThat(utilization.level()).isEqualTo(spread("1", "9", p95));
        assertThat(utilization.share()).isEqualTo(spread("0.1", "0.9", "0." + p95));
    }

    /** Random samples of a whole number of minutes, counted minute by minute. */
    @RepeatedTest(20)
    void utilizationIsThatOfEveryMinuteAndAddsUpOverTheParts(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        SampledMinutes count = new SampledMinutes(random);
        List<UtilizationSample> delivered = new ArrayList<>(count.samples());
        delivered.addAll(count.samples());
        Collections.shuffle(delivered, random);
        store.addSamples(delivered, Stamp.asRecorded());
        int from = random.nextInt(MinuteCount.MINUTES - 1);
        int to = from + 1 + random.nextInt(MinuteCount.MINUTES - from);
        int cut = from + random.nextInt(to - from);
        List<Utilization> utilizations = store.utilization(
                VM_1, MinuteCount.minutes(from, to), MinuteCount.minutes(cut, to), MinuteCount.minutes(from, cut));
        Utilization all = utilizations.get(0);
        assertThat(all.used()).isEqualByComparingTo(MINUTE.multiply(BigDecimal.valueOf(count.used(from, to))));
        assertThat(all.allocated())
                .isEqualByComparingTo(MINUTE.multiply(BigDecimal.valueOf(count.allocated(from, to))));
        assertThat(all.share()).isEqualTo(count.share(from, to));
        Utilization late = utilizations.get(1);
        Utilization early = utilizations.get(2);
        assertThat(early.used().add(late.used())).isEqualByComparingTo(all.used());
        assertThat(early.samples() + late.samples()).isEqualTo(all.samples());
        assertThat(early.sampled() + late.sampled()).isEqualTo(all.sampled());
    }

    private BigDecimal used(@Nullable Instant knownAt) {
        return store.utilization(VM_1, knownAt, TEN_TO_NOON).get(0).used();
    }

    private BigDecimal used(String contract, @Nullable Instant knownAt) {
        return store.utilization(new UsageRequest.Sampling(VM_1, List.of(TEN_TO_NOON), contract), knownAt)
                .get(0)
                .used();
    }

    private static long micros(int minutes) {
        return MINUTE.longValueExact() * minutes;
    }

    private static BigDecimal minutes(String unitMinutes) {
        return decimal(unitMinutes).multiply(MINUTE);
    }

    private static Spread spread(String min, String max, String p95) {
        return new Spread(Fraction.of(decimal(min)), Fraction.of(decimal(max)), Fraction.of(decimal(p95)));
    }
}
