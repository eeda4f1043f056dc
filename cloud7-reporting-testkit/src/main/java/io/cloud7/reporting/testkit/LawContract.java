package io.cloud7.reporting.testkit;

import static io.cloud7.reporting.testkit.MinuteCount.MINUTES;
import static io.cloud7.reporting.testkit.MinuteCount.micros;
import static io.cloud7.reporting.testkit.MinuteCount.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.usage.Allowance;
import io.cloud7.reporting.usage.Mask;
import io.cloud7.reporting.usage.SettledUse;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UsageRequest.SettledSpan;
import io.cloud7.reporting.usage.UsageSum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.threeten.extra.Interval;

/** What holds for any use: random use of fixed seeds, counted minute by minute. */
abstract class LawContract extends Group {
    private static final int WRITERS = 16;

    abstract boolean manyWriters();

    @RepeatedTest(20)
    void sumsSettlementsAndPeaksAreThoseOfEveryMinute(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        MinuteCount count = new MinuteCount("res-vcpu", random);
        store.add(count.records(), Stamp.asRecorded());
        int from = random.nextInt(MINUTES - 1);
        int to = from + 1 + random.nextInt(MINUTES - from);
        int reserved = random.nextInt(12);
        assertThat(quantity(store.sums("res-vcpu", minutes(from, to))))
                .isEqualByComparingTo(micros(count.used(from, to)));
        assertThat(store.peaks("res-vcpu", Mask.NONE, minutes(from, to)).get(0).total())
                .isEqualByComparingTo(BigDecimal.valueOf(count.peak(from, to)));
        SettledUse settled = settled(minutes(from, to), reserved);
        long covered = count.covered(from, to, reserved);
        assertThat(settled.taken()).containsExactly(Fraction.of(micros(covered)));
        assertThat(settled.overflow()).isEqualTo(Fraction.of(micros(count.used(from, to) - covered)));
        assertThat(settled.resources().stream()
                        .map(vm -> vm.taken().get(0).add(vm.overflow()).subtract(vm.used())))
                .allSatisfy(lost -> assertThat(lost).isZero());
    }

    @RepeatedTest(20)
    void aWindowCutIntoAnyPartsAddsUpExactly(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        MinuteCount count = new MinuteCount("payg-traffic", random);
        store.add(count.records(), Stamp.asRecorded());
        int[] cuts = IntStream.concat(IntStream.of(0, MINUTES), random.ints(30, 1, MINUTES))
                .sorted()
                .distinct()
                .toArray();
        List<Slice> parts = IntStream.range(1, cuts.length)
                .mapToObj(i -> Slice.everything(minutes(cuts[i - 1], cuts[i])))
                .toList();
        BigDecimal sum = store.sums("payg-traffic", parts, Mask.NONE).stream()
                .map(LawContract::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal moved = count.records().stream().map(UsageRecord::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(moved);
    }

    @RepeatedTest(5)
    void theOrderAndTheBatchesOfArrivalDoNotMatter(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<UsageRecord> records = new MinuteCount("res-vcpu", random).records();
        store.add(records, Stamp.asRecorded());
        List<UsageSum> sums = store.sums("res-vcpu", minutes(100, 2_000));
        SettledUse settled = settled(minutes(100, 2_000), 5);
        openWithSampleCloud();
        List<UsageRecord> shuffled = new ArrayList<>(records);
        shuffled.addAll(records);
        Collections.shuffle(shuffled, random);
        shuffled.forEach(record -> store.add(record));
        assertThat(store.sums("res-vcpu", minutes(100, 2_000))).isEqualTo(sums);
        assertThat(settled(minutes(100, 2_000), 5)).isEqualTo(settled);
    }

    /** Every writer sends the same records; each of these is accepted from one of them. Readers see whole batches. */
    @Test
    void writersAtOnceLoseAndDoubleNothing() throws Exception {
        assumeTrue(manyWriters(), "the storage takes one writer at a time");
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<IngestResult>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                List<List<UsageRecord>> batches = batches(new Random(writer));
                writers.add(pool.submit(() -> write(batches)));
            }
            int accepted = 0;
            int duplicates = 0;
            for (Future<IngestResult> writer : writers) {
                accepted += writer.get().accepted();
                duplicates += writer.get().duplicates();
            }
            assertThat(accepted).isEqualTo(1_000);
            assertThat(duplicates).isEqualTo((WRITERS - 1) * 1_000);
        } finally {
            pool.shutdownNow();
        }
        assertThat(store.total("payg-vcpu", null)).isEqualTo(Facts.hours("1000"));
    }

    private IngestResult write(List<List<UsageRecord>> batches) {
        int accepted = 0;
        int duplicates = 0;
        for (List<UsageRecord> batch : batches) {
            IngestResult result = store.add(batch, Stamp.asRecorded());
            accepted += result.accepted();
            duplicates += result.duplicates();
            try (StorageSnapshot snapshot = store.snapshot(null)) {
                BigDecimal total = OpenStore.total(snapshot, "payg-vcpu");
                assertThat(total.remainder(Facts.hours("10"))).isZero();
                assertThat(OpenStore.total(snapshot, "payg-vcpu")).isEqualTo(total);
            }
        }
        return new IngestResult(accepted, duplicates, List.of());
    }

    /** A hundred batches of ten records of one hour each, in an order of their own. */
    private static List<List<UsageRecord>> batches(Random order) {
        List<List<UsageRecord>> batches = new ArrayList<>();
        for (int batch = 0; batch < 100; batch++) {
            int number = batch;
            batches.add(IntStream.range(0, 10)
                    .mapToObj(i ->
                            Facts.use("u" + number + "-" + i, "payg-vcpu", "1", "2026-03-01T00:00", "2026-03-01T01:00"))
                    .toList());
        }
        Collections.shuffle(batches, order);
        return batches;
    }

    private SettledUse settled(Interval interval, int reserved) {
        Allowance reservation =
                new Allowance("r1", Allowance.Settled.CLOCK_HOUR, Fraction.of(BigDecimal.valueOf(reserved)));
        SettledSpan span = new SettledSpan(Slice.everything(interval), LocalDate.of(2026, 3, 1), List.of(reservation));
        return store.settled("res-vcpu", Mask.NONE, span).get(0);
    }

    private static BigDecimal quantity(List<UsageSum> sums) {
        return sums.stream().map(UsageSum::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
