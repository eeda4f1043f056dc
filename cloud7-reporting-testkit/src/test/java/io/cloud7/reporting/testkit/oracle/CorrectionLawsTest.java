package io.cloud7.reporting.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.CorrectionPolicy;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.report.reconciliation.Reconciliation;
import io.cloud7.reporting.report.reconciliation.ReconciliationQuery;
import io.cloud7.reporting.testkit.oracle.World.Window;
import io.cloud7.reporting.time.BillingPeriod;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Laws of corrections, in worlds whose records come late and whose periods are invoiced in any order, each invoice with
 * the lines that the contract report shows on the day.
 */
class CorrectionLawsTest {
    private static final int SECONDS_OF_DAY = 86_400;

    @Provide
    Arbitrary<World> worlds() {
        return RandomWorlds.any().map(CorrectionLawsTest::recordedLate);
    }

    @Property(tries = 10, seed = "1", shrinking = ShrinkingMode.OFF)
    void whatIsBilledOfAPeriodAndItsAdjustmentsAreWhatIsRightNow(@ForAll("worlds") World world) {
        InvoicedWorld invoiced = InvoicedWorld.of(world);
        Map<LocalDate, BigDecimal> billed = invoiced.byOriginalPeriod(Charge::billedCost);
        Map<LocalDate, BigDecimal> effective = invoiced.byOriginalPeriod(Charge::effectiveCost);
        for (BillingPeriod period : invoiced.periods()) {
            Map<BillKey, Figures> right = new NaiveBill(world, window(world, period)).lines();
            String what = world + ", " + period;
            assertThat(billed.getOrDefault(period.from(), BigDecimal.ZERO))
                    .as(what)
                    .isEqualByComparingTo(sum(right, Figures::billed));
            assertThat(effective.getOrDefault(period.from(), BigDecimal.ZERO))
                    .as(what)
                    .isEqualByComparingTo(sum(right, Figures::effective));
        }
    }

    @Property(tries = 5, seed = "2", shrinking = ShrinkingMode.OFF)
    void anInvoiceReconcilesForEverWhateverBecomesKnownLater(@ForAll("worlds") World world) {
        InvoicedWorld invoiced = InvoicedWorld.of(world);
        List<Reconciliation> found = Reporting.over(invoiced.storage())
                .as(Viewer.cloudAdmin())
                .run(ReconciliationQuery.ofAll())
                .invoices();
        assertThat(found).as("%s", world).hasSameSizeAs(invoiced.invoices());
        for (Reconciliation each : found) {
            assertThat(each.differences())
                    .as(world + ", " + each.invoice().number())
                    .isEmpty();
            Reconciliation alone = Reporting.over(invoiced.storage())
                    .as(Viewer.cloudAdmin())
                    .run(ReconciliationQuery.ofInvoice(each.invoice().number()))
                    .invoices()
                    .get(0);
            assertThat(alone).isEqualTo(each);
        }
    }

    @Property(tries = 5, seed = "3", shrinking = ShrinkingMode.OFF)
    void onceInvoicedAnAdjustmentIsNotIssuedAgain(@ForAll("worlds") World world) {
        InvoicedWorld invoiced = InvoicedWorld.of(world);
        Instant afterAll = Instant.parse("2029-01-01T00:00:00Z");
        for (BillingPeriod period : invoiced.periods()) {
            boolean isOpen = invoiced.invoices().stream()
                    .noneMatch(
                            invoice -> invoice.from().equals(period.interval().getStart()));
            if (isOpen) {
                List<Charge> before = invoiced.charges(period, null);
                invoiced.issue(period, afterAll);
                assertThat(invoiced.charges(period, null))
                        .as(world + ", " + period)
                        .isEqualTo(before);
            }
        }
        BillingPeriod last = invoiced.periods().get(invoiced.periods().size() - 1);
        LocalDate next = last.to();
        CustomerContractReport later =
                Agreement.report(invoiced.storage(), world, new Window(next, next.plusYears(1), world.zone()));
        assertThat(later.charges())
                .as("%s", world)
                .allSatisfy(charge -> assertThat(charge.correction()).isNull());
    }

    @Property(tries = 5, seed = "5", shrinking = ShrinkingMode.OFF)
    void anInvoicedPeriodShowsForEverWhatWasKnownOnTheDay(@ForAll("worlds") World world) {
        InvoicedWorld invoiced = InvoicedWorld.of(world);
        for (BillingPeriod period : invoiced.periods()) {
            for (Invoice invoice : invoiced.invoices()) {
                if (InvoicedWorld.closes(invoice, period)) {
                    assertThat(invoiced.charges(period, null))
                            .as(world + ", " + invoice.number())
                            .isEqualTo(invoiced.charges(period, invoice.issuedAt()));
                }
            }
        }
    }

    @Property(tries = 4, seed = "4", shrinking = ShrinkingMode.OFF)
    void underRestateInvoicesChangeNothing(@ForAll("worlds") World world) {
        World restating = with(world, CorrectionPolicy.RESTATE);
        InvoicedWorld invoiced = InvoicedWorld.of(restating);
        for (BillingPeriod period : invoiced.periods()) {
            assertThat(invoiced.charges(period, null))
                    .as(world + ", " + period)
                    .isEqualTo(Agreement.report(restating.stored(), restating, window(world, period))
                            .charges());
        }
    }

    private static BigDecimal sum(Map<BillKey, Figures> lines, Function<Figures, BigDecimal> read) {
        return lines.values().stream().map(read).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Window window(World world, BillingPeriod period) {
        return new Window(period.from(), period.to().minusDays(1), world.zone());
    }

    private static World recordedLate(World world) {
        Dice dice = new Dice(world.seed() + 1);
        List<UsageRecord> usage = world.usage().stream()
                .map(record -> record.recordedAt(later(dice, record.recordedAt())))
                .toList();
        List<GivenCharge> charges = world.charges().stream()
                .map(charge -> charge.recordedAt(later(dice, charge.recordedAt())))
                .toList();
        return new World(world.seed(), world.cloud(), usage, charges, world.windows());
    }

    private static Instant later(Dice dice, Instant instant) {
        return instant.plusSeconds(dice.oneIn(2) ? 0 : SECONDS_OF_DAY * (long) dice.between(1, 120));
    }

    static World with(World world, CorrectionPolicy policy) {
        Cloud cloud = new Cloud(
                world.cloud().settings().withCorrections(policy),
                world.cloud().organizations(),
                world.cloud().catalog(),
                List.copyOf(world.cloud().contracts()),
                List.copyOf(world.cloud().resources()));
        return new World(world.seed(), cloud, world.usage(), world.charges(), world.windows());
    }
}
