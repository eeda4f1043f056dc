package io.cloud7.reporting.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceStatus;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.money.Currencies;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.CorrectionPolicy;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ResoldCharge;
import io.cloud7.reporting.report.contract.ResellerContractReport;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.time.BillingCycle;
import io.cloud7.reporting.time.BillingPeriod;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** Laws of corrections in a reseller's report, whose two sides are invoiced independently. */
class ResaleCorrectionLawsTest {
    private static final int SECONDS_OF_DAY = 86_400;

    @Provide
    Arbitrary<ResaleWorld> worlds() {
        return ResaleWorlds.any().map(ResaleCorrectionLawsTest::recordedLate);
    }

    @Property(tries = 8, seed = "1", shrinking = ShrinkingMode.OFF)
    void whatIsBilledOnBothSidesAndItsAdjustmentsAreWhatIsRightNow(@ForAll("worlds") ResaleWorld world) {
        Map<String, BigDecimal> billed = sums(world, CorrectionPolicy.ADJUST);
        Map<String, BigDecimal> right = sums(world, CorrectionPolicy.RESTATE);
        assertThat(billed.keySet()).as("%s", world).isEqualTo(right.keySet());
        right.forEach((account, sum) -> assertThat(billed.get(account))
                .as(world + ", " + account)
                .isCloseTo(sum, within(account.startsWith("retail") ? cutAtOthersPeriods(world) : BigDecimal.ZERO)));
    }

    @Property(tries = 5, seed = "2", shrinking = ShrinkingMode.OFF)
    void whatWasInvoicedToTheResellerNeverChanges(@ForAll("worlds") ResaleWorld world) {
        List<Invoice> invoices = invoices(world);
        Reporting reporting = invoiced(world, CorrectionPolicy.ADJUST);
        for (Invoice invoice : invoices) {
            if ("n".equals(invoice.contract())) {
                LocalDate first = LocalDate.parse(invoice.number().substring(2));
                LocalDate last = periods(world, world.contract("n")).stream()
                        .filter(period -> period.from().equals(first))
                        .map(period -> period.to().minusDays(1))
                        .findFirst()
                        .orElseThrow();
                assertThat(wholesale(world.reseller(reporting, "north", "N", first, last)))
                        .as(world + ", " + invoice.number())
                        .isEqualTo(wholesale(
                                world.reseller(reporting.knownAt(invoice.issuedAt()), "north", "N", first, last)));
            }
        }
    }

    private static List<Charge> wholesale(ResellerContractReport report) {
        return report.charges().stream()
                .map(ResoldCharge::wholesale)
                .filter(charge ->
                        charge.billedCost() != null && charge.billedCost().signum() != 0)
                .toList();
    }

    /** A customer's billing periods that a window of the reseller's cuts are rounded in two parts. */
    private static BigDecimal cutAtOthersPeriods(ResaleWorld world) {
        boolean alike = world.cloud().settings().billingCycle() == BillingCycle.CALENDAR_MONTH
                || world.cloud().contracts().stream()
                                .map(Contract::start)
                                .distinct()
                                .count()
                        == 1;
        return alike ? BigDecimal.ZERO : new BigDecimal("0.50");
    }

    /** Wholesale of all, and retail of each contract, over all billing periods of the reseller's contract. */
    private static Map<String, BigDecimal> sums(ResaleWorld world, CorrectionPolicy policy) {
        Reporting reporting = invoiced(world, policy);
        Map<String, BigDecimal> sums = new TreeMap<>();
        List<BillingPeriod> periods = periods(world, world.contract("n"));
        int place = 0;
        while (place < periods.size()) {
            int last = Math.min(periods.size(), place + 1 + (int) Math.floorMod(world.seed() + place, 3L)) - 1;
            ResellerContractReport report = world.reseller(
                    reporting,
                    "north",
                    "N",
                    periods.get(place).from(),
                    periods.get(last).to().minusDays(1));
            BigDecimal rows = BigDecimal.ZERO;
            for (ResoldCharge row : report.charges()) {
                rows = rows.add(orZero(row.wholesale().billedCost()));
                add(sums, "effective", row.wholesale().effectiveCost());
                if (row.retail() != null) {
                    add(
                            sums,
                            "retail of " + row.block().contractId(),
                            row.retail().billedCost());
                }
            }
            add(sums, "wholesale", rows);
            assertThat(rows)
                    .as("rows of " + world)
                    .isCloseTo(sum(report.invoiced(), Charge::billedCost), within(new BigDecimal("1e-18")));
            place = last + 1;
        }
        return sums;
    }

    private static void add(Map<String, BigDecimal> sums, String account, @Nullable BigDecimal amount) {
        sums.merge(account, orZero(amount), BigDecimal::add);
    }

    private static BigDecimal sum(List<Charge> charges, Function<Charge, @Nullable BigDecimal> cost) {
        return charges.stream().map(charge -> orZero(cost.apply(charge))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private static List<BillingPeriod> periods(ResaleWorld world, Contract contract) {
        Interval life = contract.life(world.cloud().settings().zone());
        return world.cloud()
                .settings()
                .calendarOf(contract)
                .periodsOf(Interval.of(
                        life.getStart().minusSeconds(90L * SECONDS_OF_DAY),
                        life.getEnd().plusSeconds(200L * SECONDS_OF_DAY)));
    }

    private static Reporting invoiced(ResaleWorld world, CorrectionPolicy policy) {
        InMemoryStorage storage = InMemoryStorage.create();
        Cloud cloud = world.cloud();
        storage.replace(
                new Cloud(
                        cloud.settings().withCorrections(policy),
                        cloud.organizations(),
                        cloud.catalog(),
                        List.copyOf(cloud.contracts()),
                        List.copyOf(cloud.resources())),
                Instant.EPOCH);
        storage.append(new UsageBatch(world.usage(), List.of(), world.charges(), List.of()), Stamp.asRecorded());
        storage.addInvoices(invoices(world), Instant.EPOCH);
        return Reporting.over(storage).as(Viewer.cloudAdmin());
    }

    private static List<Invoice> invoices(ResaleWorld world) {
        Cloud cloud = world.cloud();
        Dice dice = new Dice(world.seed() + 2);
        List<Invoice> invoices = new ArrayList<>();
        for (Contract contract : cloud.contracts()) {
            boolean never = dice.oneIn(4);
            List<BillingPeriod> periods = periods(world, contract);
            LocalDate until = contract.end().plusDays(40);
            for (BillingPeriod period : periods) {
                if (!never && !dice.oneIn(4) && period.from().isBefore(until)) {
                    Instant issuedAt =
                            period.interval().getEnd().plusSeconds((long) SECONDS_OF_DAY * dice.between(-10, 40));
                    invoices.add(invoice(cloud, contract, period, issuedAt));
                }
            }
        }
        return invoices;
    }

    private static Invoice invoice(Cloud cloud, Contract contract, BillingPeriod period, Instant issuedAt) {
        return new Invoice(
                contract.id() + " " + period.from(),
                cloud.organizations().get(contract.organization()).parent(),
                contract.id(),
                period.interval().getStart(),
                period.interval().getEnd(),
                Currencies.parse("EUR"),
                InvoiceStatus.DUE,
                issuedAt,
                null,
                List.of(),
                null,
                null);
    }

    private static ResaleWorld recordedLate(ResaleWorld world) {
        Dice dice = new Dice(world.seed() + 1);
        List<UsageRecord> usage = world.usage().stream()
                .map(record -> record.recordedAt(record.recordedAt()
                        .plusSeconds(dice.oneIn(2) ? 0 : SECONDS_OF_DAY * (long) dice.between(1, 120))))
                .toList();
        return new ResaleWorld(world.seed(), world.cloud(), usage, world.charges(), world.from(), world.to());
    }
}
