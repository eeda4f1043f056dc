package io.cloud7.reporting.testkit;

import static io.cloud7.reporting.testkit.Facts.at;
import static io.cloud7.reporting.testkit.Facts.change;
import static io.cloud7.reporting.testkit.Facts.hours;
import static io.cloud7.reporting.testkit.Facts.span;
import static io.cloud7.reporting.testkit.Facts.use;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.storage.StorageSnapshot;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.Mask;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRequest;
import io.cloud7.reporting.usage.UsageSum;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Level changes count like the records that they say. */
abstract class LevelContract extends Group {
    @Test
    void changesOutOfOrderAndRepeatedGiveTheSumsOfTheirRuns() {
        LevelChange created = change("create", "vm-1", "2026-03-01T00:00", "2");
        LevelChange resized = change("resize", "vm-1", "2026-03-03T00:00", "4");
        LevelChange deleted = change("delete", "vm-1", "2026-03-06T00:00", "0");
        store.add(deleted, created);
        store.add(resized, created);
        assertThat(store.sums("payg-vcpu", OpenStore.ALWAYS))
                .extracting(sum -> sum.level() + " " + sum.held() / 3_600_000_000L)
                .containsExactly("2 48", "4 72");
    }

    @Test
    void changesAndRecordsOfOneLevelAddUp() {
        store.add(change("e1", "vm-1", "2026-03-01T00:00", "2"), change("e2", "vm-1", "2026-03-01T03:00", "0"));
        store.add(use("u1", "payg-vcpu", "2", "2026-03-01T10:00", "2026-03-01T11:00"));
        assertThat(store.sums("payg-vcpu", OpenStore.ALWAYS)).singleElement().satisfies(sum -> {
            assertThat(sum.quantity()).isEqualTo(hours("8"));
            assertThat(sum.first()).isEqualTo(at("2026-03-01T00:00"));
            assertThat(sum.last()).isEqualTo(at("2026-03-01T11:00"));
        });
    }

    @Test
    void ofSeveralChangesAtOneInstantTheLastRecordedHolds() {
        Instant late = at("2026-03-09T00:00");
        store.add(
                change("z", "vm-1", "2026-03-01T00:00", "9"),
                change("a", "vm-1", "2026-03-01T00:00", "3").recordedAt(late),
                change("b", "vm-1", "2026-03-01T00:00", "2").recordedAt(late),
                change("c", "vm-1", "2026-03-01T05:00", "0"));
        assertThat(store.total("payg-vcpu", null)).isEqualTo(hours("10"));
        assertThat(store.total("payg-vcpu", at("2026-03-08T00:00"))).isEqualTo(hours("45"));
    }

    @Test
    void aLevelThatIsStillHeldRunsUntilTheInstantAskedFor() {
        store.add(change("e1", "vm-1", "2026-03-01T00:00", "2"));
        assertThat(held(at("2026-03-01T12:00"))).containsExactly("c-acme 12");
        assertThat(held(at("2026-03-31T00:00"))).containsExactly("c-acme 720");
        assertThat(held(at("2026-03-01T00:00"))).isEmpty();
        assertThat(held(at("2026-02-01T00:00"))).isEmpty();
    }

    @Test
    void aMoveClosesTheRunOfTheContractThatIsLeft() {
        store.add(change("e1", "vm-1", "2026-03-01T00:00", "2"));
        store.add(LevelChange.of("e2", "c-solo", "vm-1", "payg-vcpu", at("2026-03-02T00:00"), "2"));
        store.add(change("e3", "vm-1", "2026-03-03T12:00", "0"));
        assertThat(held(at("2026-04-01T00:00"))).containsExactly("c-acme 24", "c-solo 36");
    }

    @Test
    void levelsOfOtherResourcesAndProductsDoNotEndARun() {
        store.add(
                change("e1", "vm-1", "2026-03-01T00:00", "2"),
                change("e2", "vm-2", "2026-03-01T01:00", "0"),
                LevelChange.of("e3", "c-acme", "vm-1", "res-vcpu", at("2026-03-01T01:00"), "0"),
                change("e4", "vm-1", "2026-03-01T06:00", "0"));
        assertThat(store.total("payg-vcpu", null)).isEqualTo(hours("12"));
    }

    /** Hours held of payg-vcpu, by contract. */
    private List<String> held(Instant runsUntil) {
        Slice slice = Slice.everything(span("2026-01-01T00:00", "2027-01-01T00:00"));
        List<UsageKey> keys = List.of(new UsageKey("c-acme", "payg-vcpu"), new UsageKey("c-solo", "payg-vcpu"));
        UsageRequest request = new UsageRequest(
                keys.stream()
                        .map(key -> new UsageRequest.Sum(key, List.of(slice), Mask.NONE))
                        .toList(),
                List.of(),
                List.of(),
                runsUntil);
        try (StorageSnapshot snapshot = store.snapshot(null)) {
            var usage = snapshot.usage(request);
            return keys.stream()
                    .flatMap(key -> usage.sumsOf(key).get(0).stream()
                            .mapToLong(UsageSum::held)
                            .mapToObj(held -> key.contract() + " " + held / 3_600_000_000L))
                    .toList();
        }
    }
}
