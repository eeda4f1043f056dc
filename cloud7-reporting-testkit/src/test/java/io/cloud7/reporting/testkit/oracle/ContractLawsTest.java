package io.cloud7.reporting.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cloud7.reporting.contract.ResetRule;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.money.RoundAt;
import io.cloud7.reporting.rating.BundleUse;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ChargeItem;
import io.cloud7.reporting.rating.ReservationCoverage;
import io.cloud7.reporting.report.contract.ContractTotals;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Laws of a contract report that hold in every world. */
class ContractLawsTest {
    /** Each of many charges and items is shown to 24 decimals. */
    private static final BigDecimal DIVISIONS = new BigDecimal("1e-21");

    private static final Set<ChargeType> FEES = EnumSet.of(
            ChargeType.RESERVATION_UPFRONT,
            ChargeType.RESERVATION_RECURRING,
            ChargeType.BUNDLE_FEE,
            ChargeType.SUBSCRIPTION_FEE,
            ChargeType.REFUND);

    @Provide
    Arbitrary<World> worlds() {
        return RandomWorlds.any();
    }

    @Property(tries = 60, seed = "1", shrinking = ShrinkingMode.OFF)
    void aWindowCutAtAnyDaysHasTheSameQuantitiesAndTheSameAmountsBeforeRounding(@ForAll("worlds") World random) {
        World world = random.roundedAt(RoundAt.INVOICE);
        InMemoryStorage storage = world.stored();
        World.Window whole = world.windowOfItsZone();
        Map<BillKey, Figures> parts = new TreeMap<>();
        for (World.Window part : world.partition(whole)) {
            Agreement.lines(Agreement.report(storage, world, part))
                    .forEach((key, figures) -> parts.merge(key, figures, Figures::plus));
        }
        parts.values().removeIf(Figures::isNothing);
        Map<BillKey, Figures> all = Agreement.lines(Agreement.report(storage, world, whole));
        all.forEach((key, figures) -> {
            Figures sum = parts.getOrDefault(key, Figures.NOTHING);
            String what = world + ", " + whole + ", " + key;
            assertThat(sum.quantity()).as(what).isCloseTo(figures.quantity(), within(DIVISIONS));
            assertThat(sum.billed()).as(what).isCloseTo(figures.billed(), within(DIVISIONS));
            assertThat(sum.effective()).as(what).isCloseTo(figures.effective(), within(DIVISIONS));
            assertThat(sum.unrated()).as(what).isCloseTo(figures.unrated(), within(DIVISIONS));
        });
        parts.keySet().removeAll(all.keySet());
        parts.forEach((key, figures) ->
                assertThat(figures.billed()).as(world + ", " + key).isCloseTo(BigDecimal.ZERO, within(DIVISIONS)));
    }

    @Property(tries = 60, seed = "2", shrinking = ShrinkingMode.OFF)
    void feesAreBilledOnceAndSpreadToTheLastMinorUnitOverAnyPartition(@ForAll("worlds") World world) {
        InMemoryStorage storage = world.stored();
        World.Window whole = world.windowOfItsZone();
        Map<BillKey, Figures> parts = new TreeMap<>();
        for (World.Window part : world.partition(whole)) {
            fees(Agreement.report(storage, world, part))
                    .forEach((key, figures) -> parts.merge(key, figures, Figures::plus));
        }
        parts.values().removeIf(Figures::isNothing);
        assertThat(parts).as("%s, %s", world, whole).isEqualTo(fees(Agreement.report(storage, world, whole)));
    }

    private static Map<BillKey, Figures> fees(CustomerContractReport report) {
        Map<BillKey, Figures> fees = new TreeMap<>(Agreement.lines(report));
        fees.keySet().removeIf(key -> !FEES.contains(key.type()));
        return fees;
    }

    @Property(tries = 60, seed = "3", shrinking = ShrinkingMode.OFF)
    void overTheWholeTermTheEffectivePartsOfAFeeAddUpToWhatWasBilled(@ForAll("worlds") World world) {
        LocalDate start = world.contract().start();
        LocalDate end = world.contract().end();
        World.Window term = new World.Window(start.minusDays(1), end.plusDays(5), world.zone());
        Map<BillKey, Figures> sums = new TreeMap<>();
        fees(Agreement.report(world.stored(), world, term)).forEach((key, figures) -> {
            BillKey fee = new BillKey(
                    key.type(), key.model(), key.product(), key.reservation(), key.bundle(), key.fee(), null);
            sums.merge(fee, figures, Figures::plus);
        });
        sums.forEach(
                (fee, sum) -> assertThat(sum.effective()).as(world + ", " + fee).isEqualByComparingTo(sum.billed()));
    }

    @Property(tries = 60, seed = "4", shrinking = ShrinkingMode.OFF)
    void whatAReservationCoversIsUsedAndCommittedAndTheRestIsUnusedOrExcess(@ForAll("worlds") World world) {
        InMemoryStorage storage = world.stored();
        for (World.Window window : world.windows()) {
            for (ReservationCoverage row :
                    Agreement.report(storage, world, window).reservations()) {
                String what = world + ", " + window + ", " + row.reservation().id();
                assertThat(row.covered().add(row.unused())).as(what).isCloseTo(row.committed(), within(DIVISIONS));
                assertThat(row.covered()).as(what).isBetween(BigDecimal.ZERO, row.committed());
                row.resources()
                        .forEach(use -> assertThat(use.covered().add(use.excess()))
                                .as(what)
                                .isCloseTo(use.used(), within(DIVISIONS)));
                assertThat(sum(row.resources(), use -> use.covered()))
                        .as(what)
                        .isCloseTo(row.covered(), within(new BigDecimal("1e-15")));
                assertThat(sum(row.resources(), use -> use.excess()))
                        .as(what)
                        .isCloseTo(row.excess(), within(new BigDecimal("1e-15")));
            }
        }
    }

    @Property(tries = 60, seed = "5", shrinking = ShrinkingMode.OFF)
    void useOfABundleIsWithinItsQuotaOrOverageAndWhatRemainsIsNeverBelowZero(@ForAll("worlds") World world) {
        InMemoryStorage storage = world.stored();
        LocalDate start = world.contract().start();
        World.Window term =
                new World.Window(start.minusDays(40), world.contract().end().plusDays(40), world.zone());
        for (BundleUse row : Agreement.report(storage, world, term).bundlePeriods()) {
            String what = world + ", " + row.bundle().id() + " of " + row.item().product() + " from " + row.from();
            assertThat(row.within().add(row.overage())).as(what).isCloseTo(row.used(), within(DIVISIONS));
            boolean resets = row.item().reset() == ResetRule.MONTHLY_RESET;
            if (row.quota() == null) {
                assertThat(row.overage()).as(what).isZero();
            } else if (resets) {
                BigDecimal left = row.quota().subtract(row.used()).max(BigDecimal.ZERO);
                assertThat(row.remaining()).as(what).isCloseTo(left, within(DIVISIONS));
                assertThat(row.within()).as(what).isLessThanOrEqualTo(row.quota());
            }
        }
    }

    @Property(tries = 60, seed = "6", shrinking = ShrinkingMode.OFF)
    void itemsAddUpToTheirChargeToTheLastMinorUnitAndExactlyBeforeRounding(@ForAll("worlds") World world) {
        InMemoryStorage storage = world.stored();
        for (World.Window window : world.windows()) {
            for (Charge charge : Agreement.report(storage, world, window).charges()) {
                String what = world + ", " + window + ", " + charge.explanation();
                if (charge.billedCost() == null) {
                    assertThat(charge.items())
                            .as(what)
                            .allMatch(item -> item.billedCost() == null && item.effectiveCost() == null);
                } else {
                    assertThat(sum(charge.items(), ChargeItem::exact))
                            .as(what)
                            .isCloseTo(charge.exact(), within(DIVISIONS));
                    assertThat(sum(charge.items(), ChargeItem::billedCost))
                            .as(what)
                            .isEqualByComparingTo(charge.billedCost());
                    assertThat(sum(charge.items(), ChargeItem::effectiveCost))
                            .as(what)
                            .isEqualByComparingTo(charge.effectiveCost());
                }
                if (charge.quantity() != null) {
                    assertThat(sum(charge.items(), ChargeItem::quantity))
                            .as(what)
                            .isCloseTo(charge.quantity(), within(new BigDecimal("1e-15")));
                }
            }
        }
    }

    @Property(tries = 60, seed = "7", shrinking = ShrinkingMode.OFF)
    void chargesAddUpToTheTotalsAndTheFivePartsToWhatIsBilled(@ForAll("worlds") World world) {
        InMemoryStorage storage = world.stored();
        for (World.Window window : world.windows()) {
            CustomerContractReport report = Agreement.report(storage, world, window);
            ContractTotals totals = report.totals();
            NaiveRounding rounding = new NaiveRounding(world.cloud().settings().rounding(), world.currency());
            List<Charge> untaxed = report.charges().stream()
                    .filter(charge -> charge.chargeType() != ChargeType.TAX)
                    .toList();
            List<Charge> taxes = report.charges().stream()
                    .filter(charge -> charge.chargeType() == ChargeType.TAX)
                    .toList();
            BigDecimal billed = sum(untaxed, Charge::billedCost);
            BigDecimal tax = sum(taxes, Charge::billedCost);
            String what = world + ", " + window;
            assertThat(totals.billed()).as(what).isEqualTo(rounding.total(billed));
            assertThat(totals.effective()).as(what).isEqualTo(rounding.total(sum(untaxed, Charge::effectiveCost)));
            assertThat(totals.tax()).as(what).isEqualTo(rounding.total(tax));
            assertThat(totals.gross()).as(what).isEqualTo(rounding.total(billed.add(tax)));
            BigDecimal parts = sum(
                    List.of(totals.payg(), totals.reserved(), totals.bundle(), totals.fees(), totals.adjustments()),
                    part -> part);
            BigDecimal unit = BigDecimal.ONE.movePointLeft(world.currency().getDefaultFractionDigits());
            boolean roundsCharges = world.cloud().settings().rounding().at() == RoundAt.CHARGE;
            BigDecimal roundings = roundsCharges ? BigDecimal.ZERO : unit.multiply(BigDecimal.valueOf(6));
            assertThat(parts).as(what).isCloseTo(totals.billed(), within(roundings));
        }
    }

    private static <T> BigDecimal sum(List<T> things, Function<T, BigDecimal> value) {
        BigDecimal sum = BigDecimal.ZERO;
        for (T thing : things) {
            BigDecimal one = value.apply(thing);
            sum = one == null ? sum : sum.add(one);
        }
        return sum;
    }
}
