package io.cloud7.reporting.testkit;

import static io.cloud7.reporting.testkit.Facts.at;
import static io.cloud7.reporting.testkit.Facts.billedIn;
import static io.cloud7.reporting.testkit.Facts.costing;
import static io.cloud7.reporting.testkit.Facts.decimal;
import static io.cloud7.reporting.testkit.Facts.hours;
import static io.cloud7.reporting.testkit.Facts.span;
import static io.cloud7.reporting.testkit.Facts.use;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.usage.Mask;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.UsageSum;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** Use summed by slice, resource and level. */
abstract class SumContract extends Group {
    private static final LocalDateRange MARCH = LocalDateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
    private static final LocalDateRange APRIL = LocalDateRange.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));

    @Test
    void aLevelIsCutExactlyAtTheBoundsOfTheSlice() {
        store.add(use("u1", "payg-vcpu", "4", "2026-02-28T22:00", "2026-03-01T02:30"));
        UsageSum sum = store.sums("payg-vcpu", span("2026-03-01T00:00", "2026-04-01T00:00"))
                .get(0);
        assertThat(sum)
                .isEqualTo(new UsageSum(
                        "vm-1",
                        decimal("4"),
                        hours("10"),
                        9_000_000_000L,
                        at("2026-03-01T00:00"),
                        at("2026-03-01T02:30"),
                        decimal("0"),
                        decimal("0"),
                        true));
    }

    @Test
    void rowsAreOrderedByResourceAndLevelAndOverlapsAddUp() {
        store.add(
                use("u1", "vm-2", "payg-vcpu", "10", "2026-03-01T00:00", "2026-03-01T01:00"),
                use("u2", "vm-2", "payg-vcpu", "9", "2026-03-01T00:00", "2026-03-01T01:00"),
                use("u3", "vm-1", "payg-vcpu", "9", "2026-03-01T00:00", "2026-03-01T02:00"),
                use("u4", "vm-1", "payg-vcpu", "9.0", "2026-03-01T01:00", "2026-03-01T03:00"),
                use("u5", "vm-1", "payg-vcpu", "0", "2026-03-01T05:00", "2026-03-01T06:00"));
        List<UsageSum> sums = store.sums("payg-vcpu", span("2026-03-01T00:00", "2026-04-01T00:00"));
        assertThat(sums)
                .extracting(sum -> sum.resource() + " " + sum.level() + " " + sum.held() / 3_600_000_000L)
                .containsExactly("vm-1 0 1", "vm-1 9 4", "vm-2 9 1", "vm-2 10 1");
        assertThat(sums.get(1).quantity()).isEqualTo(hours("36"));
        assertThat(sums.get(1).last()).isEqualTo(at("2026-03-01T03:00"));
    }

    @Test
    void microsecondsAndEighteenDecimalsAreExact() {
        store.add(io.cloud7.reporting.usage.UsageRecord.of(
                "u1",
                "c-acme",
                "vm-1",
                "payg-vcpu",
                "0.000000000000000001",
                at("2026-03-01T00:00"),
                at("2026-03-01T00:00").plusNanos(1_000)));
        store.add(use("u2", "vm-2", "payg-vcpu", "12345678901234567890", "2026-03-01T00:00", "2026-03-01T01:00"));
        assertThat(store.sums("payg-vcpu", OpenStore.ALWAYS))
                .extracting(UsageSum::quantity)
                .containsExactly(decimal("0.000000000000000001"), hours("12345678901234567890"));
    }

    @Test
    void aVolumeIsSpreadEvenlyAndPartsAreTheDifferenceOfTwoRunningSums() {
        store.add(use("u1", "payg-traffic", "1", "2026-03-01T00:00", "2026-03-01T03:00"));
        List<List<UsageSum>> parts = store.sums(
                "payg-traffic",
                List.of(
                        Slice.everything(span("2026-03-01T00:00", "2026-03-01T01:00")),
                        Slice.everything(span("2026-03-01T01:00", "2026-03-01T02:00")),
                        Slice.everything(span("2026-03-01T02:00", "2026-03-01T03:00"))),
                Mask.NONE);
        assertThat(parts)
                .extracting(part -> part.get(0).quantity())
                .containsExactly(
                        decimal("0.333333333333333333"),
                        decimal("0.333333333333333334"),
                        decimal("0.333333333333333333"));
        assertThat(parts.get(0).get(0).level()).isNull();
        assertThat(parts.get(1).get(0).first()).isEqualTo(at("2026-03-01T01:00"));
    }

    @Test
    void givenCostsAreSpreadEvenlyAndReversalsAddWithTheirSign() {
        store.add(
                costing(use("u1", "rated", "10", "2026-03-01T00:00", "2026-03-01T04:00"), "8", "6"),
                costing(use("u2", "rated", "-1", "2026-03-01T00:00", "2026-03-01T01:00"), "-3", null));
        UsageSum sum = store.sums("rated", span("2026-03-01T00:00", "2026-03-01T01:00"))
                .get(0);
        assertThat(sum.quantity()).isEqualTo(decimal("1.5"));
        assertThat(sum.cost()).isEqualTo(decimal("-1"));
        assertThat(sum.effectiveCost()).isEqualTo(decimal("-1.5"));
        assertThat(sum.costMissing()).isFalse();
        store.add(use("u3", "rated", "1", "2026-03-01T00:00", "2026-03-01T01:00"));
        assertThat(store.sums("rated", span("2026-03-01T00:00", "2026-03-01T01:00"))
                        .get(0)
                        .costMissing())
                .isTrue();
    }

    @Test
    void aRecordThatNamesItsBillingPeriodCountsThereWheneverItWasUsed() {
        store.add(
                use("u1", "payg-traffic", "1", "2026-03-31T00:00", "2026-03-31T01:00"),
                billedIn(use("u2", "payg-traffic", "10", "2026-03-31T00:00", "2026-03-31T01:00"), "2026-03-17"),
                billedIn(use("u3", "payg-traffic", "100", "2026-03-31T00:00", "2026-03-31T01:00"), "2026-04-01"));
        List<List<UsageSum>> sums = store.sums(
                "payg-traffic",
                List.of(
                        Slice.of(span("2026-03-01T00:00", "2026-04-01T00:00"), MARCH),
                        Slice.late(span("2026-03-01T00:00", "2026-04-01T00:00"), APRIL),
                        Slice.of(span("2026-04-01T00:00", "2026-05-01T00:00"), APRIL),
                        Slice.everything(span("2026-03-01T00:00", "2026-05-01T00:00"))),
                Mask.NONE);
        assertThat(sums.get(0).get(0).quantity()).isEqualTo(decimal("11"));
        assertThat(sums.get(1).get(0).quantity()).isEqualTo(decimal("100"));
        assertThat(sums.get(2)).isEmpty();
        assertThat(sums.get(3).get(0).quantity()).isEqualTo(decimal("111"));
    }

    @Test
    void slicesMayOverlapAndComeInAnyOrder() {
        store.add(use("u1", "payg-vcpu", "1", "2026-03-01T00:00", "2026-03-02T00:00"));
        List<List<UsageSum>> sums = store.sums(
                "payg-vcpu",
                List.of(
                        Slice.everything(span("2026-03-01T12:00", "2026-03-01T13:00")),
                        Slice.everything(span("2026-02-01T00:00", "2026-04-01T00:00")),
                        Slice.everything(span("2026-03-03T00:00", "2026-03-04T00:00")),
                        Slice.everything(span("2026-03-01T00:00", "2026-03-01T12:30"))),
                Mask.NONE);
        assertThat(sums)
                .extracting(sum -> sum.stream().map(UsageSum::held).toList())
                .containsExactly(
                        List.of(3_600_000_000L), List.of(86_400_000_000L), List.of(), List.of(45_000_000_000L));
    }

    @Test
    void maskedTimeCountsAsNothing() {
        store.add(
                use("u1", "vm-1", "payg-vcpu", "2", "2026-03-01T00:00", "2026-03-01T10:00"),
                use("u2", "vm-2", "payg-vcpu", "3", "2026-03-01T00:00", "2026-03-01T10:00"),
                use("u3", "vm-3", "payg-vcpu", "5", "2026-03-01T02:00", "2026-03-01T03:00"),
                use("u4", "vm-1", "payg-traffic", "10", "2026-03-01T00:00", "2026-03-01T10:00"));
        Mask mask = new Mask(
                List.of(span("2026-03-01T02:00", "2026-03-01T04:00"), span("2026-02-01T00:00", "2026-03-01T01:00")),
                Map.of("vm-2", List.of(span("2026-03-01T03:00", "2026-03-01T06:00"))));
        List<Slice> slices = List.of(Slice.everything(span("2026-03-01T00:00", "2026-04-01T00:00")));
        List<UsageSum> sums = store.sums("payg-vcpu", slices, mask).get(0);
        assertThat(sums)
                .extracting(sum -> sum.resource() + " " + sum.held() / 3_600_000_000L)
                .containsExactly("vm-1 7", "vm-2 5");
        assertThat(sums.get(0).quantity()).isEqualTo(hours("14"));
        assertThat(sums.get(0).first()).isEqualTo(at("2026-03-01T01:00"));
        assertThat(store.sums("payg-traffic", slices, mask).get(0).get(0).quantity())
                .isEqualTo(decimal("7"));
    }
}
