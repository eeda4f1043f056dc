package io.cloud7.reporting.testkit;

import static io.cloud7.reporting.testkit.Facts.at;
import static io.cloud7.reporting.testkit.Facts.change;
import static io.cloud7.reporting.testkit.Facts.charge;
import static io.cloud7.reporting.testkit.Facts.hours;
import static io.cloud7.reporting.testkit.Facts.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.storage.Ingest;
import io.cloud7.reporting.storage.IngestListener;
import io.cloud7.reporting.storage.IngestResult.Reason;
import io.cloud7.reporting.storage.IngestResult.Refused;
import io.cloud7.reporting.storage.IngestTotals;
import io.cloud7.reporting.storage.Ledger;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of facts that are streamed. */
abstract class StreamContract extends Group {
    private final List<String> told = new ArrayList<>();
    private final List<IngestTotals> progress = new ArrayList<>();

    private final class Watching implements IngestListener<UsageRecord> {
        private final int cancelledAfter;

        Watching(int batches) {
            cancelledAfter = batches;
        }

        @Override
        public void refused(UsageRecord fact, Refused refused) {
            told.add(fact.id() + " " + fact.quantity().toPlainString() + " " + refused.reason());
        }

        @Override
        public void progressed(IngestTotals totals) {
            progress.add(totals);
        }

        @Override
        public boolean isCancelled() {
            return progress.size() == cancelledAfter;
        }
    }

    /** Records of an hour each, one an hour, of one vCPU. */
    private static List<UsageRecord> hourly(int count) {
        return IntStream.range(0, count).mapToObj(StreamContract::hour).toList();
    }

    private static UsageRecord hour(int number) {
        Instant from = at("2026-03-01T00:00").plusSeconds(3_600L * number);
        return UsageRecord.of("s" + number, "c-acme", "vm-1", "payg-vcpu", "1", from, from.plusSeconds(3_600));
    }

    private Ingest<UsageRecord> usage() {
        return Ingest.ofUsage(store.ports().ledger(), Stamp::asRecorded);
    }

    @Test
    void everyBatchIsTakenAndTheLastOneMayBeShort() {
        IngestTotals totals =
                usage().inBatchesOf(4).toldTo(new Watching(-1)).from(hourly(10).iterator());

        assertThat(totals).isEqualTo(new IngestTotals(10, 0, 0, 0, false));
        assertThat(totals.isComplete()).isTrue();
        assertThat(progress).extracting(IngestTotals::facts).containsExactly(4L, 8L, 10L);
        assertThat(store.total("payg-vcpu", null)).isEqualTo(hours("10"));
    }

    @Test
    void duplicatesConflictsAndOtherRefusalsAreToldApartInTheOrderInWhichTheyCame() {
        List<UsageRecord> facts = new ArrayList<>(hourly(5));
        facts.add(3, use("s1", "payg-vcpu", "7", "2026-03-01T01:00", "2026-03-01T02:00"));
        facts.add(hour(0));
        facts.add(use("s9", "nothing", "1", "2026-03-01T01:00", "2026-03-01T02:00"));
        facts.add(use("s2", "payg-vcpu", "8", "2026-03-01T02:00", "2026-03-01T03:00"));

        IngestTotals totals = usage().inBatchesOf(3).toldTo(new Watching(-1)).from(facts.iterator());

        assertThat(totals).isEqualTo(new IngestTotals(5, 1, 2, 1, false));
        assertThat(totals.facts()).isEqualTo(9);
        assertThat(totals.isComplete()).isFalse();
        assertThat(told)
                .containsExactly(
                        "s1 7 " + Reason.CONFLICT, "s9 1 " + Reason.UNKNOWN_REFERENCE, "s2 8 " + Reason.CONFLICT);
    }

    @Test
    void aListenerStopsItBetweenBatchesAndSendingAllAgainAddsTheRest() {
        IngestTotals first =
                usage().inBatchesOf(3).toldTo(new Watching(2)).from(hourly(10).iterator());
        assertThat(first).isEqualTo(new IngestTotals(6, 0, 0, 0, true));
        assertThat(store.total("payg-vcpu", null)).isEqualTo(hours("6"));

        IngestTotals second = usage().inBatchesOf(3).from(hourly(10).iterator());
        assertThat(second).isEqualTo(new IngestTotals(4, 6, 0, 0, false));
        assertThat(store.total("payg-vcpu", null)).isEqualTo(hours("10"));
    }

    @Test
    void theSourceIsReadNoFurtherThanTheBatchThatIsTaken() {
        List<Integer> readWhenTaken = new ArrayList<>();
        List<UsageRecord> read = new ArrayList<>();
        Ledger ledger = (batch, stamp) -> {
            readWhenTaken.add(read.size());
            return store.ports().ledger().append(batch, stamp);
        };

        Ingest.ofUsage(ledger, Stamp::asRecorded)
                .inBatchesOf(4)
                .from(hourly(10).stream().peek(read::add).iterator());

        assertThat(readWhenTaken).hasSize(3);
        assertThat(readWhenTaken.get(0)).isBetween(4, 5);
        assertThat(readWhenTaken.get(1)).isBetween(8, 9);
    }

    @Test
    void whatTheSourceThrowsEndsItAndWhatWasTakenStays() {
        Iterator<UsageRecord> breaking = hourly(10).stream()
                .peek(record -> {
                    if (record.id().equals("s7")) {
                        throw new UncheckedIOException(new IOException("line 8"));
                    }
                })
                .iterator();

        assertThatThrownBy(() -> usage().inBatchesOf(3).from(breaking)).isInstanceOf(UncheckedIOException.class);
        assertThat(store.total("payg-vcpu", null)).isEqualTo(hours("6"));
    }

    @Test
    void everyBatchHasItsOwnStamp() {
        List<Instant> stamps = new ArrayList<>(List.of(at("2026-05-01T00:00"), at("2026-05-02T00:00")));
        Ingest.ofUsage(store.ports().ledger(), () -> Stamp.at(stamps.remove(0)))
                .inBatchesOf(2)
                .from(hourly(4).iterator());

        assertThat(store.total("payg-vcpu", at("2026-05-01T12:00"))).isEqualTo(hours("2"));
        assertThat(store.total("payg-vcpu", at("2026-05-02T12:00"))).isEqualTo(hours("4"));
    }

    @Test
    void factsOfEveryKindAreStreamed() {
        Ledger ledger = store.ports().ledger();
        assertThat(Ingest.ofChanges(ledger, Stamp::asRecorded)
                        .from(List.of(change("e1", "vm-1", "2026-03-01T00:00", "2"))
                                .iterator())
                        .accepted())
                .isEqualTo(1);
        assertThat(Ingest.ofCharges(ledger, Stamp::asRecorded)
                        .from(List.of(charge("g1", "2026-03-02T00:00", "-5")).iterator())
                        .accepted())
                .isEqualTo(1);
        assertThat(Ingest.ofSamples(ledger, Stamp::asRecorded)
                        .from(List.of(Facts.sample("2026-03-01T00:00", "4", "1", null))
                                .iterator())
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void batchesHoldAtLeastOneFact() {
        assertThatThrownBy(() -> usage().inBatchesOf(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("batches of 0 facts");
    }
}
