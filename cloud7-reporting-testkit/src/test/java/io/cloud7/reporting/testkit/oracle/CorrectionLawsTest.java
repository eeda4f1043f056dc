package io.cloud7.reporting.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.invoice.InvoiceStatus;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.CorrectionPolicy;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.report.reconciliation.ChargeKey;
import io.cloud7.reporting.report.reconciliation.Reconciliation;
import io.cloud7.reporting.report.reconciliation.ReconciliationQuery;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.testkit.oracle.World.Window;
import io.cloud7.reporting.time.BillingPeriod;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.threeten.extra.Interval;

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
        Invoiced invoiced = Invoiced.of(world);
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
        Invoiced invoiced = Invoiced.of(world);
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
        Invoiced invoiced = Invoiced.of(world);
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
        Invoiced invoiced = Invoiced.of(world);
        for (BillingPeriod period : invoiced.periods()) {
            for (Invoice invoice : invoiced.invoices()) {
                if (invoice.from().equals(period.interval().getStart())) {
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
        Invoiced invoiced = Invoiced.of(restating);
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

    private static World with(World world, CorrectionPolicy policy) {
        Cloud cloud = new Cloud(
                world.cloud().settings().withCorrections(policy),
                world.cloud().organizations(),
                world.cloud().catalog(),
                List.copyOf(world.cloud().contracts()),
                List.copyOf(world.cloud().resources()));
        return new World(world.seed(), cloud, world.usage(), world.charges(), world.windows());
    }

    /** A world in which some periods are invoiced, with its billing periods and those around it. */
    private record Invoiced(World world, InMemoryStorage storage, List<BillingPeriod> periods, List<Invoice> invoices) {
        static Invoiced of(World world) {
            InMemoryStorage storage = InMemoryStorage.create();
            storage.replace(world.cloud(), Instant.EPOCH);
            storage.append(new UsageBatch(world.usage(), List.of(), world.charges(), List.of()), Stamp.asRecorded());
            Interval life = world.contract().life(world.zone());
            List<BillingPeriod> periods = world.cloud()
                    .settings()
                    .calendarOf(world.contract())
                    .periodsOf(Interval.of(
                            life.getStart().minusSeconds(90L * SECONDS_OF_DAY),
                            life.getEnd().plusSeconds(120L * SECONDS_OF_DAY)));
            Invoiced invoiced = new Invoiced(world, storage, periods, new ArrayList<>());
            invoiced.issueSome();
            return invoiced;
        }

        /** Some but the last: most soon after their end, some earlier or much later, two perhaps at once. */
        private void issueSome() {
            Dice dice = new Dice(world.seed() + 2);
            Map<BillingPeriod, Instant> issues = new LinkedHashMap<>();
            for (BillingPeriod period : periods.subList(0, periods.size() - 1)) {
                if (!dice.oneIn(5)) {
                    int days = dice.oneIn(4) ? dice.between(-40, 90) : dice.between(0, 10);
                    issues.put(period, period.interval().getEnd().plusSeconds((long) SECONDS_OF_DAY * days));
                }
            }
            issues.entrySet().stream()
                    .sorted(Map.Entry.<BillingPeriod, Instant>comparingByValue()
                            .thenComparing(Map.Entry::getKey, Comparator.comparing(BillingPeriod::from)))
                    .forEach(issue -> issue(issue.getKey(), issue.getValue()));
        }

        void issue(BillingPeriod period, Instant issuedAt) {
            Map<ChargeKey, BigDecimal> amounts = new LinkedHashMap<>();
            for (Charge charge : charges(period, issuedAt)) {
                if (charge.billedCost() != null && charge.chargeType() != ChargeType.TAX) {
                    amounts.merge(ChargeKey.of(charge), charge.billedCost(), BigDecimal::add);
                }
            }
            amounts.values().removeIf(amount -> amount.signum() == 0);
            List<InvoiceLine> lines = new ArrayList<>();
            amounts.forEach((key, amount) -> lines.add(new InvoiceLine(
                    "line " + lines.size(),
                    null,
                    key.chargeType(),
                    key.product(),
                    key.reservation(),
                    key.bundle(),
                    key.fee(),
                    key.from(),
                    key.to(),
                    null,
                    null,
                    world.cloud().settings().rounding().shown(amount, world.currency()))));
            Invoice invoice = new Invoice(
                    "I-" + period.from(),
                    null,
                    world.contract().id(),
                    period.interval().getStart(),
                    period.interval().getEnd(),
                    world.currency(),
                    InvoiceStatus.DUE,
                    issuedAt,
                    null,
                    lines,
                    null,
                    null);
            invoices.add(invoice);
            storage.addInvoices(List.of(invoice), issuedAt);
        }

        List<Charge> charges(BillingPeriod period, Instant knownAt) {
            return Reporting.over(storage)
                    .as(Viewer.cloudAdmin())
                    .knownAt(knownAt)
                    .run(CustomerContractReport.of(world.contract().organization())
                            .contract(world.contract().name())
                            .during(period.from(), period.to().minusDays(1)))
                    .charges();
        }

        Map<LocalDate, BigDecimal> byOriginalPeriod(Function<Charge, BigDecimal> cost) {
            Map<LocalDate, BigDecimal> sums = new LinkedHashMap<>();
            for (BillingPeriod period : periods) {
                for (Charge charge : charges(period, null)) {
                    LocalDate original = charge.correction() == null
                            ? charge.billingPeriod()
                            : charge.correction().billingPeriod();
                    if (cost.apply(charge) != null) {
                        sums.merge(original, cost.apply(charge), BigDecimal::add);
                    }
                }
            }
            return sums;
        }
    }
}
