package io.cloud7.reporting.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LevelMeterTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant UNTIL = hour(100);

    @Test
    void aLevelRunsUntilTheNextChangeAndAStillRunningOneUntilTheInstantAskedFor() {
        assertThat(runs(change("a", 0, "2"), change("b", 48, "4"), change("c", 60, "0"), change("d", 90, "1")))
                .containsExactly("a c1 2 0-48", "b c1 4 48-60", "d c1 1 90-100");
    }

    @Test
    void changesAtOrAfterTheInstantAskedForOpenNothingThatStillRuns() {
        assertThat(runs(change("a", 100, "2"))).isEmpty();
        assertThat(runs(change("a", 101, "2"))).isEmpty();
    }

    @Test
    void closedRunsAreAsTheyAreBeyondTheInstantAskedForToo() {
        assertThat(runs(change("a", 90, "2"), change("b", 110, "0"))).containsExactly("a c1 2 90-110");
    }

    @Test
    void ofSeveralChangesAtOneInstantTheLastRecordedHoldsAndThenTheGreaterId() {
        LevelChange late = change("a", 10, "7").recordedAt(hour(50));
        assertThat(runs(late, change("z", 10, "3"), change("b", 20, "0"))).containsExactly("a c1 7 10-20");
        assertThat(runs(change("y", 10, "7"), change("z", 10, "3"), change("b", 20, "0")))
                .containsExactly("z c1 3 10-20");
    }

    @Test
    void aMoveClosesTheRunOfTheContractThatIsLeft() {
        LevelChange moved = LevelChange.of("a", "c2", "vm", "p", hour(30), "2");
        assertThat(runs(change("a", 0, "2"), moved, change("c", 40, "0")))
                .containsExactly("a c1 2 0-30", "a c2 2 30-40");
    }

    @Test
    void otherResourcesAndProductsDoNotEndARun() {
        LevelChange vm2 = LevelChange.of("b", "c1", "vm2", "p", hour(5), "0");
        LevelChange q = LevelChange.of("c", "c1", "vm", "q", hour(5), "0");
        assertThat(runs(change("a", 0, "2"), vm2, q)).containsExactly("a c1 2 0-100");
    }

    @Test
    void aRepeatedChangeCountsWithItsEarliestRecording() {
        LevelChange again = change("a", 10, "3").recordedAt(hour(70));
        LevelChange other = change("b", 10, "5").recordedAt(hour(60));
        assertThat(runs(again, other, change("a", 10, "3"))).containsExactly("b c1 5 10-100");
    }

    @Test
    void oneIdWithTwoContentsIsAnError() {
        assertThatThrownBy(() -> runs(change("a", 10, "3"), change("a", 10, "4")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("c1")
                .hasMessageContaining("a");
    }

    @Property(tries = 300)
    void shuffledAndRepeatedChangesGiveTheRunsOfSortedOnes(
            @ForAll("histories") List<LevelChange> history, @ForAll Random random) {
        List<LevelChange> delivered = new ArrayList<>(history);
        for (LevelChange change : history) {
            if (random.nextBoolean()) {
                delivered.add(change.recordedAt(change.recordedAt().plusSeconds(random.nextInt(5))));
            }
        }
        Collections.shuffle(delivered, random);
        assertThat(LevelMeter.runs(delivered, UNTIL)).isEqualTo(LevelMeter.runs(history, UNTIL));
    }

    @Property(tries = 300)
    void theRunsHoldAtEachHourTheLevelOfTheLastChangeBeforeIt(@ForAll("histories") List<LevelChange> history) {
        List<UsageRecord> runs = LevelMeter.runs(history, UNTIL);
        for (int hour = 0; hour < 100; hour++) {
            Instant middle = hour(hour).plusSeconds(1_800);
            BigDecimal held = BigDecimal.ZERO;
            for (UsageRecord run : runs) {
                boolean holds = !run.from().isAfter(middle) && run.to().isAfter(middle);
                held = holds ? held.add(run.quantity()) : held;
            }
            assertThat(held).isEqualByComparingTo(lastLevelBefore(history, middle));
        }
    }

    private static BigDecimal lastLevelBefore(List<LevelChange> history, Instant instant) {
        LevelChange last = null;
        for (LevelChange change : history) {
            boolean later = last == null
                    || change.at().isAfter(last.at())
                    || (change.at().equals(last.at()) && recordedLater(change, last));
            last = change.at().isBefore(instant) && later ? change : last;
        }
        return last == null ? BigDecimal.ZERO : last.level();
    }

    private static boolean recordedLater(LevelChange one, LevelChange other) {
        return one.recordedAt().isAfter(other.recordedAt())
                || (one.recordedAt().equals(other.recordedAt()) && one.id().compareTo(other.id()) > 0);
    }

    /** Up to twelve changes of one resource and product at whole hours, on two contracts. */
    @Provide
    Arbitrary<List<LevelChange>> histories() {
        Arbitrary<LevelChange> anonymous = Combinators.combine(
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of("c1", "c2"))
                .as((at, level, days, contract) -> LevelChange.of(
                                "any", contract, "vm", "p", hour(at), level.toString())
                        .recordedAt(hour(at).plus(Duration.ofDays(days))));
        return anonymous.list().ofMaxSize(12).map(LevelMeterTest::numbered);
    }

    private static List<LevelChange> numbered(List<LevelChange> changes) {
        List<LevelChange> numbered = new ArrayList<>();
        for (LevelChange change : changes) {
            numbered.add(new LevelChange(
                    "e" + numbered.size(),
                    change.contract(),
                    change.resource(),
                    change.product(),
                    change.at(),
                    change.level(),
                    change.recordedAt()));
        }
        return numbered;
    }

    private static List<String> runs(LevelChange... changes) {
        return LevelMeter.runs(Arrays.asList(changes), UNTIL).stream()
                .map(run -> run.id() + " " + run.contract() + " " + run.quantity() + " " + hours(run.from()) + "-"
                        + hours(run.to()))
                .toList();
    }

    private static LevelChange change(String id, int hour, String level) {
        return LevelChange.of(id, "c1", "vm", "p", hour(hour), level);
    }

    private static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    private static long hours(Instant instant) {
        return Duration.between(START, instant).toHours();
    }
}
