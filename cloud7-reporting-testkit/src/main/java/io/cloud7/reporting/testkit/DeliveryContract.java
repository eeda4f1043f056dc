package io.cloud7.reporting.testkit;

import static io.cloud7.reporting.testkit.Facts.at;
import static io.cloud7.reporting.testkit.Facts.change;
import static io.cloud7.reporting.testkit.Facts.charge;
import static io.cloud7.reporting.testkit.Facts.hours;
import static io.cloud7.reporting.testkit.Facts.use;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.storage.IngestResult;
import io.cloud7.reporting.storage.IngestResult.Kind;
import io.cloud7.reporting.storage.IngestResult.Reason;
import io.cloud7.reporting.storage.IngestResult.Refused;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.testkit.StorageContract.Ports;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import io.cloud7.reporting.usage.UtilizationSample;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of each record of a batch. */
abstract class DeliveryContract extends Group {
    private final UsageRecord four = use("u1", "payg-vcpu", "4", "2026-03-01T00:00", "2026-03-01T01:00");

    @Test
    void aSecondDeliveryOfEqualContentCountsOnce() {
        assertThat(store.add(four)).isEqualTo(new IngestResult(1, 0, List.of()));
        UsageRecord again = use("u1", "payg-vcpu", "4.0", "2026-03-01T00:00", "2026-03-01T01:00");
        assertThat(store.add(again, again.recordedAt(at("2026-06-01T00:00"))))
                .isEqualTo(new IngestResult(0, 2, List.of()));
        assertThat(store.total("payg-vcpu", null)).isEqualTo(hours("4"));
    }

    @Test
    void theSameIdWithOtherContentIsRefusedAndWhatWasThereStays() {
        store.add(four);
        IngestResult result = store.add(
                use("u0", "payg-vcpu", "1", "2026-03-01T00:00", "2026-03-01T01:00"),
                use("u1", "payg-vcpu", "5", "2026-03-01T00:00", "2026-03-01T02:00"));
        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.kind()).isEqualTo(Kind.USAGE);
            assertThat(refused.index()).isEqualTo(1);
            assertThat(refused.reason()).isEqualTo(Reason.CONFLICT);
            assertThat(refused.field()).isEqualTo("quantity");
            assertThat(refused.text()).contains("u1", "c-acme", "quantity", "4", "5", "to");
        });
        assertThat(store.total("payg-vcpu", null)).isEqualTo(hours("5"));
    }

    @Test
    void everyFieldCountsWhenContentIsCompared() {
        store.add(four);
        List<UsageRecord> others = List.of(
                use("u1", "vm-2", "payg-vcpu", "4", "2026-03-01T00:00", "2026-03-01T01:00"),
                use("u1", "res-vcpu", "4", "2026-03-01T00:00", "2026-03-01T01:00"),
                use("u1", "payg-vcpu", "4", "2026-02-28T23:00", "2026-03-01T01:00"),
                use("u1", "payg-vcpu", "4", "2026-03-01T00:00", "2026-03-01T01:01"),
                Facts.with(four, four.recordedAt(), "u0", null, null, null),
                Facts.costing(four, "1", null),
                Facts.billedIn(four, "2026-04-01"));
        assertThat(store.add(others, Stamp.asRecorded()).refused())
                .extracting(Refused::field)
                .containsExactly("resource", "product", "from", "to", "corrects", "cost", "billing_period");
    }

    @Test
    void aBatchIsReadInItsOrder() {
        IngestResult result =
                store.add(four, four, use("u1", "payg-vcpu", "9", "2026-03-01T00:00", "2026-03-01T01:00"));
        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.duplicates()).isEqualTo(1);
        assertThat(result.refused()).extracting(Refused::index).containsExactly(2);
        assertThat(store.total("payg-vcpu", null)).isEqualTo(hours("4"));
    }

    @Test
    void idsAreUniqueByContractAndKind() {
        store.add(four);
        UsageRecord elsewhere = UsageRecord.of(
                "u1", "c-solo", "vm-9", "payg-vcpu", "7", at("2026-03-01T00:00"), at("2026-03-01T01:00"));
        assertThat(store.add(elsewhere).accepted()).isEqualTo(1);
        assertThat(store.add(change("u1", "vm-2", "2026-03-02T00:00", "1")).accepted())
                .isEqualTo(1);
        assertThat(store.add(charge("u1", "2026-03-02T00:00", "-5")).accepted()).isEqualTo(1);
    }

    @Test
    void idsAreToldApartByEveryCharacter() {
        List<String> ids = List.of("a", "A", "a ", "ä", "a\u0308", "日", "\ud83d\ude00", "\ud83d", "\ude00", "?");
        for (String id : ids) {
            assertThat(store.add(use(id, "payg-vcpu", "1", "2026-03-01T00:00", "2026-03-01T01:00"))
                            .accepted())
                    .isEqualTo(1);
        }
        assertThat(store.total("payg-vcpu", null)).isEqualTo(hours("10"));
    }

    @Test
    void repeatedChangesAndChargesCountOnceAndOtherContentIsRefused() {
        LevelChange one = change("e1", "vm-1", "2026-03-01T00:00", "2");
        store.add(one);
        assertThat(store.add(one).duplicates()).isEqualTo(1);
        assertThat(store.add(change("e1", "vm-1", "2026-03-01T00:00", "3")).refused())
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.kind()).isEqualTo(Kind.LEVEL_CHANGE);
                    assertThat(refused.reason()).isEqualTo(Reason.CONFLICT);
                    assertThat(refused.field()).isEqualTo("level");
                    assertThat(refused.text()).contains("e1", "2", "3");
                });
        store.add(charge("g1", "2026-03-01T00:00", "-5"));
        assertThat(store.add(charge("g1", "2026-03-01T00:00", "-5.00")).duplicates())
                .isEqualTo(1);
        assertThat(store.add(charge("g1", "2026-03-01T00:00", "-6")).refused())
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.kind()).isEqualTo(Kind.CHARGE);
                    assertThat(refused.reason()).isEqualTo(Reason.CONFLICT);
                    assertThat(refused.text()).contains("g1", "billed_cost", "-5", "-6");
                });
    }

    @Test
    void whatTheCloudDoesNotKnowIsRefusedAndKeepsNothingElseOut() {
        IngestResult result = store.add(
                UsageRecord.of("a", "c-none", "vm-1", "payg-vcpu", "1", four.from(), four.to()),
                UsageRecord.of("b", "c-acme", "vm-none", "payg-vcpu", "1", four.from(), four.to()),
                UsageRecord.of("c", "c-acme", "vm-1", "p-none", "1", four.from(), four.to()),
                use("d", "payg-vcpu", "-1", "2026-03-01T00:00", "2026-03-01T01:00"),
                use("e", "rated", "-1", "2026-03-01T00:00", "2026-03-01T01:00"),
                four);
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.refused())
                .extracting(Refused::field)
                .containsExactly("contract", "resource", "product", "quantity");
        assertThat(result.refused().get(0).reason()).isEqualTo(Reason.UNKNOWN_REFERENCE);
        assertThat(result.refused().get(0).text()).contains("c-none");
        assertThat(result.refused().get(3).reason()).isEqualTo(Reason.INVALID);
        assertThat(store.total("payg-vcpu", null)).isEqualTo(hours("4"));
    }

    @Test
    void aLevelChangeOfAVolumeProductIsRefused() {
        LevelChange traffic = LevelChange.of("e", "c-acme", "vm-1", "payg-traffic", at("2026-03-01T00:00"), "1");
        assertThat(store.add(traffic).refused()).extracting(Refused::field).containsExactly("product");
    }

    @Test
    void refusalsOfAllKindsAreInTheOrderOfTheBatch() {
        UsageRecord unknown = UsageRecord.of("a", "c-none", "vm-1", "payg-vcpu", "1", four.from(), four.to());
        LevelChange change = LevelChange.of("e", "c-none", "vm-1", "payg-vcpu", four.from(), "1");
        UtilizationSample known =
                new UtilizationSample("vm-1", "vcpu", four.from(), BigDecimal.ONE, BigDecimal.ONE, null);
        UtilizationSample foreign =
                new UtilizationSample("vm-1", "gpu", four.from(), BigDecimal.ONE, BigDecimal.ONE, null);
        UsageBatch batch =
                new UsageBatch(List.of(four, unknown), List.of(change), List.of(), List.of(known, known, foreign));
        IngestResult result = store.ports().ledger().append(batch, Stamp.asRecorded());
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.duplicates()).isEqualTo(1);
        assertThat(result.refused())
                .extracting(refused -> refused.kind() + " " + refused.index())
                .containsExactly("USAGE 1", "LEVEL_CHANGE 0", "SAMPLE 2");
    }

    @Test
    void twoSamplesOfOneInstantWithOtherContentAreBothKept() {
        UtilizationSample one =
                new UtilizationSample("vm-1", "vcpu", four.from(), BigDecimal.TEN, BigDecimal.ONE, null);
        UtilizationSample two =
                new UtilizationSample("vm-1", "vcpu", four.from(), BigDecimal.TEN, BigDecimal.TEN, null);
        IngestResult result =
                store.ports().ledger().append(UsageBatch.ofSamples(List.of(one, two)), Stamp.asRecorded());
        assertThat(result).isEqualTo(new IngestResult(2, 0, List.of()));
    }

    @Test
    void beforeThereIsACloudEverythingIsUnknown() {
        Ports fresh = ports();
        IngestResult result = fresh.ledger().append(UsageBatch.ofUsage(List.of(four)), Stamp.asRecorded());
        assertThat(result.accepted()).isZero();
        assertThat(result.refused()).extracting(Refused::reason).containsExactly(Reason.UNKNOWN_REFERENCE);
    }
}
