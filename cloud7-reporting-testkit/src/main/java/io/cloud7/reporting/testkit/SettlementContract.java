package io.cloud7.reporting.testkit;

import static io.cloud7.reporting.testkit.Facts.at;
import static io.cloud7.reporting.testkit.Facts.billedIn;
import static io.cloud7.reporting.testkit.Facts.decimal;
import static io.cloud7.reporting.testkit.Facts.hours;
import static io.cloud7.reporting.testkit.Facts.span;
import static io.cloud7.reporting.testkit.Facts.use;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.usage.Allowance;
import io.cloud7.reporting.usage.Allowance.Settled;
import io.cloud7.reporting.usage.Mask;
import io.cloud7.reporting.usage.SettledUse;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.UsageRequest.SettledSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.threeten.extra.Interval;
import org.threeten.extra.LocalDateRange;

/** Use settled against allowances: by the clock hour, the billing period, the term. */
abstract class SettlementContract extends Group {
    @Test
    void aReservationCoversByTheHourAndNeverOnAverage() {
        store.add(
                use("u1", "res-vcpu", "8", "2026-04-01T00:00", "2026-04-26T00:00"),
                use("u2", "res-vcpu", "12", "2026-04-26T00:00", "2026-05-01T00:00"));
        SettledUse april = settled(hourly("2026-04-01T00:00", "2026-05-01T00:00", "10"));
        assertThat(april.taken()).containsExactly(Fraction.of(hours("6000")));
        assertThat(april.overflow()).isEqualTo(Fraction.of(hours("240")));
        assertThat(april.resources()).singleElement().satisfies(vm -> {
            assertThat(vm.used()).isEqualTo(hours("6240"));
            assertThat(vm.taken()).containsExactly(hours("6000"));
            assertThat(vm.overflow()).isEqualTo(hours("240"));
            assertThat(vm.first()).isEqualTo(at("2026-04-01T00:00"));
            assertThat(vm.last()).isEqualTo(at("2026-05-01T00:00"));
        });
    }

    @Test
    void withinAnHourOnlyTheSumCounts() {
        store.add(use("u1", "res-vcpu", "12", "2026-03-01T10:00", "2026-03-01T10:30"));
        assertThat(settled(hourly("2026-03-01T00:00", "2026-03-02T00:00", "6")).overflow())
                .isEqualTo(Fraction.ZERO);
        assertThat(settled(hourly("2026-03-01T00:00", "2026-03-01T10:30", "6")).overflow())
                .isEqualTo(Fraction.of(hours("3")));
    }

    @Test
    void tranchesFillInTheirOrder() {
        store.add(use("u1", "res-vcpu", "10", "2026-03-01T10:00", "2026-03-01T11:00"));
        SettledUse use = settled(hourly("2026-03-01T00:00", "2026-03-02T00:00", "4", "3", "0"));
        assertThat(use.taken()).containsExactly(Fraction.of(hours("4")), Fraction.of(hours("3")), Fraction.ZERO);
        assertThat(use.overflow()).isEqualTo(Fraction.of(hours("3")));
        assertThat(use.used()).isEqualTo(Fraction.of(hours("10")));
    }

    @Test
    void resourcesShareInProportionToTheirUseToEighteenDecimals() {
        store.add(
                use("u1", "vm-2", "res-vcpu", "4", "2026-03-01T10:00", "2026-03-01T11:00"),
                use("u2", "vm-1", "res-vcpu", "3", "2026-03-01T10:00", "2026-03-01T11:00"));
        List<SettledUse.OfResource> resources =
                settled(hourly("2026-03-01T00:00", "2026-03-02T00:00", "1")).resources();
        assertThat(resources).extracting(SettledUse.OfResource::resource).containsExactly("vm-1", "vm-2");
        assertThat(resources)
                .flatExtracting(SettledUse.OfResource::taken)
                .containsExactly(decimal("1542857142.857142857142857143"), decimal("2057142857.142857142857142857"));
        assertThat(resources)
                .extracting(SettledUse.OfResource::overflow)
                .containsExactly(decimal("9257142857.142857142857142857"), decimal("12342857142.857142857142857143"));
    }

    @Test
    void whatFitsWhollyIsSplitExactly() {
        store.add(
                use("u1", "vm-1", "res-vcpu", "3", "2026-03-01T10:00", "2026-03-01T10:07"),
                use("u2", "vm-2", "res-vcpu", "4", "2026-03-01T10:11", "2026-03-01T11:00"));
        SettledUse use = settled(hourly("2026-03-01T00:00", "2026-03-02T00:00", "100"));
        assertThat(use.resources())
                .flatExtracting(SettledUse.OfResource::taken)
                .containsExactly(decimal("1260000000"), decimal("11760000000"));
        assertThat(use.resources()).extracting(SettledUse.OfResource::overflow).containsOnly(BigDecimal.ZERO);
    }

    @Test
    void aMonthlyQuotaIsRefilledWhenTheBillingPeriodChanges() {
        traffic();
        List<SettledUse> settled = months(Settled.BILLING_PERIOD, Fraction.of(decimal("100")));
        assertThat(settled)
                .extracting(use -> use.taken().get(0) + " " + use.overflow())
                .containsExactly("70 0", "30 20", "40 0");
    }

    @Test
    void aTermPotShrinks() {
        traffic();
        List<SettledUse> settled = months(Settled.TERM, Fraction.of(decimal("100")));
        assertThat(settled)
                .extracting(use -> use.taken().get(0) + " " + use.overflow())
                .containsExactly("70 0", "30 20", "0 40");
    }

    @Test
    void anAbsentQuotaIsUnlimitedAndAProratedOneExact() {
        traffic();
        assertThat(months(Settled.BILLING_PERIOD, null))
                .extracting(use -> use.taken().get(0) + " " + use.overflow())
                .containsExactly("70 0", "50 0", "40 0");
        Fraction third = Fraction.of(decimal("100"), decimal("3"));
        SettledUse march = months(Settled.BILLING_PERIOD, third).get(0);
        assertThat(march.taken()).containsExactly(third);
        assertThat(march.overflow()).isEqualTo(Fraction.of(decimal("110"), decimal("3")));
        assertThat(march.resources()
                        .get(0)
                        .taken()
                        .get(0)
                        .add(march.resources().get(0).overflow()))
                .isEqualByComparingTo("70");
    }

    @Test
    void hoursOfAZoneWithAnOddOffsetBeginWithItsOwnHours() {
        inZone("Asia/Kathmandu");
        store.add(use("u1", "res-vcpu", "4", "2026-03-01T00:45", "2026-03-01T01:15"));
        SettledUse use = settled(hourly("2026-02-28T18:15", "2026-03-01T18:15", "1"));
        assertThat(use.taken()).containsExactly(Fraction.of(hours("1")));
        assertThat(use.overflow()).isEqualTo(Fraction.of(hours("1")));
    }

    @Test
    void aChangeOfTheOffsetByHalfAnHourBeginsANewHour() {
        inZone("Australia/Lord_Howe");
        store.add(use("u1", "res-vcpu", "2", "2026-04-04T15:00", "2026-04-04T15:30"));
        SettledUse use = settled(hourly("2026-04-04T13:00", "2026-04-04T18:30", "1"));
        assertThat(use.taken()).containsExactly(Fraction.of(hours("0.5")));
        assertThat(use.overflow()).isEqualTo(Fraction.of(hours("0.5")));
    }

    @Test
    void daysOfTwentyThreeAndTwentyFiveHoursHaveThatMany() {
        inZone("Europe/Berlin");
        store.add(
                use("u1", "res-vcpu", "2", "2026-03-28T23:00", "2026-03-29T22:00"),
                use("u2", "res-vcpu", "2", "2026-10-24T22:00", "2026-10-25T23:00"));
        assertThat(settled(hourly("2026-03-28T23:00", "2026-03-29T22:00", "1")).taken())
                .containsExactly(Fraction.of(hours("23")));
        assertThat(settled(hourly("2026-10-24T22:00", "2026-10-25T23:00", "1")).taken())
                .containsExactly(Fraction.of(hours("25")));
    }

    @Test
    void maskedTimeIsNotUsed() {
        store.add(use("u1", "res-vcpu", "2", "2026-03-01T10:00", "2026-03-01T12:00"));
        Mask mask = new Mask(List.of(), Map.of("vm-1", List.of(span("2026-03-01T10:30", "2026-03-01T11:00"))));
        SettledUse use = store.settled("res-vcpu", mask, hourly("2026-03-01T00:00", "2026-03-02T00:00", "1"))
                .get(0);
        assertThat(use.taken()).containsExactly(Fraction.of(hours("2")));
        assertThat(use.overflow()).isEqualTo(Fraction.of(hours("1")));
    }

    @Test
    void recordsOfAnotherBillingPeriodAreLeftOut() {
        store.add(
                use("u1", "b-traffic", "5", "2026-03-01T10:00", "2026-03-01T12:00"),
                billedIn(use("u2", "b-traffic", "7", "2026-03-01T10:00", "2026-03-01T12:00"), "2026-04-01"));
        assertThat(months(Settled.TERM, null))
                .extracting(use -> use.used().toString())
                .containsExactly("5", "0", "0");
    }

    @Test
    void aSpanWithoutUseIsEmpty() {
        assertThat(settled(hourly("2026-03-01T00:00", "2026-04-01T00:00", "4", "3")))
                .isEqualTo(SettledUse.none(2));
    }

    private void inZone(String zone) {
        store = new OpenStore(
                ports(), SampleCloud.standard().inZone(ZoneId.of(zone)).build());
    }

    private void traffic() {
        store.add(
                use("u1", "b-traffic", "70", "2026-03-02T00:00", "2026-03-03T00:00"),
                use("u2", "b-traffic", "50", "2026-03-20T00:00", "2026-03-21T00:00"),
                use("u3", "b-traffic", "40", "2026-04-02T00:00", "2026-04-03T00:00"));
    }

    /** The first half of March, the second, and April, against one allowance. */
    private List<SettledUse> months(Settled kind, @org.jspecify.annotations.Nullable Fraction quantity) {
        List<Allowance> pot = List.of(new Allowance("b1", kind, quantity));
        return store.settled(
                "b-traffic",
                Mask.NONE,
                spanOf(span("2026-03-01T00:00", "2026-03-16T00:00"), 3, pot),
                spanOf(span("2026-03-16T00:00", "2026-04-01T00:00"), 3, pot),
                spanOf(span("2026-04-01T00:00", "2026-05-01T00:00"), 4, pot));
    }

    private SettledUse settled(SettledSpan span) {
        return store.settled("res-vcpu", Mask.NONE, span).get(0);
    }

    private static SettledSpan hourly(String from, String to, String... levels) {
        List<Allowance> tranches = java.util.stream.IntStream.range(0, levels.length)
                .mapToObj(i -> new Allowance("r" + i, Settled.CLOCK_HOUR, Fraction.of(decimal(levels[i]))))
                .toList();
        return new SettledSpan(Slice.everything(span(from, to)), LocalDate.of(2026, 3, 1), tranches);
    }

    private static SettledSpan spanOf(Interval interval, int month, List<Allowance> allowances) {
        LocalDate first = LocalDate.of(2026, month, 1);
        Slice slice = Slice.of(interval, LocalDateRange.of(first, first.plusMonths(1)));
        return new SettledSpan(slice, first, allowances);
    }
}
