package io.cloud7.reporting.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Refund;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.money.RoundAt;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ChargeItem;
import io.cloud7.reporting.rating.PoolSize;
import io.cloud7.reporting.rating.ResaleBlock;
import io.cloud7.reporting.rating.ReservationCoverage;
import io.cloud7.reporting.rating.ResoldCharge;
import io.cloud7.reporting.rating.ResoldReservation;
import io.cloud7.reporting.report.contract.ResellerContractReport;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.assertj.core.data.Offset;

/** Laws of a reseller's contract report that hold in every world. */
class ResaleLawsTest {
    /** Each of many charges is shown to 24 decimals. */
    private static final BigDecimal DIVISIONS = new BigDecimal("1e-20");

    private static final Set<ChargeType> FEES = EnumSet.of(
            ChargeType.RESERVATION_UPFRONT,
            ChargeType.RESERVATION_RECURRING,
            ChargeType.BUNDLE_FEE,
            ChargeType.SUBSCRIPTION_FEE,
            ChargeType.REFUND);

    @Provide
    Arbitrary<ResaleWorld> worlds() {
        return ResaleWorlds.any();
    }

    @Property(tries = 40, seed = "1", shrinking = ShrinkingMode.OFF)
    void theRowsAddUpToWhatTheOperatorInvoicesTypeByType(@ForAll("worlds") ResaleWorld world) {
        ResellerContractReport report = world.north(world.reporting());
        for (ChargeType type : ChargeType.values()) {
            for (Function<Charge, BigDecimal> cost :
                    List.<Function<Charge, BigDecimal>>of(Charge::billedCost, Charge::effectiveCost)) {
                BigDecimal rows = sum(wholesale(report.charges().stream()), type, cost);
                BigDecimal invoiced = sum(report.invoiced().stream(), type, cost);
                assertThat(rows).as(world + ", " + type).isCloseTo(invoiced, tolerance(world));
            }
        }
    }

    @Property(tries = 40, seed = "2", shrinking = ShrinkingMode.OFF)
    void thePartsOfAPoolAndItsRestAddUpToItsFee(@ForAll("worlds") ResaleWorld world) {
        ResellerContractReport report = world.north(world.reporting());
        for (ChargeType type : FEES) {
            Map<String, BigDecimal> parts = new HashMap<>();
            for (ResoldCharge row : report.charges()) {
                String pool = poolOf(world, row);
                if (row.wholesale().chargeType() == type && pool != null) {
                    parts.merge(pool, row.wholesale().billedCost(), BigDecimal::add);
                    parts.merge(pool + " effective", row.wholesale().effectiveCost(), BigDecimal::add);
                }
            }
            for (Charge fee : report.invoiced()) {
                if (fee.chargeType() == type && fee.contract().equals("n") && fee.fee() == null) {
                    String pool = idOf(fee);
                    parts.merge(pool, fee.billedCost().negate(), BigDecimal::add);
                    parts.merge(pool + " effective", fee.effectiveCost().negate(), BigDecimal::add);
                }
            }
            parts.forEach((pool, difference) -> assertThat(difference)
                    .as(world + ", " + type + " of " + pool)
                    .isCloseTo(BigDecimal.ZERO, tolerance(world)));
        }
    }

    /** The reservation or bundle of the reseller that a fee is a part of, or is itself. */
    private static String poolOf(ResaleWorld world, ResoldCharge row) {
        Charge charge = row.wholesale();
        if (!FEES.contains(charge.chargeType()) || charge.fee() != null) {
            return null;
        }
        Contract contract = row.block().contract();
        if (contract == null) {
            return idOf(charge);
        }
        if (!world.contract("n").id().equals(contract.sourcedFrom())) {
            return null;
        }
        return charge.reservation() == null
                ? contract.bundle(charge.bundle()).from()
                : contract.reservation(charge.reservation()).from();
    }

    private static String idOf(Charge charge) {
        return charge.reservation() == null ? charge.bundle() : charge.reservation();
    }

    @Property(tries = 40, seed = "3", shrinking = ShrinkingMode.OFF)
    void retailIsWhatTheCustomersOwnReportSays(@ForAll("worlds") ResaleWorld random) {
        ResaleWorld world = random.roundedAt(RoundAt.INVOICE);
        Reporting reporting = world.reporting();
        ResellerContractReport report = world.north(reporting);
        for (Contract contract : List.of(world.contract("ca"), world.contract("cb"))) {
            List<Charge> retail =
                    retail(report, row -> contract.equals(row.block().contract()));
            List<Charge> own = world.customer(reporting, contract.organization(), contract.name())
                    .charges();
            assertSame(world + ", " + contract.id(), ResaleWorld.lines(retail), ResaleWorld.lines(own));
        }
    }

    @Property(tries = 40, seed = "4", shrinking = ShrinkingMode.OFF)
    void whatAResellerBelowPaysIsWhatItsOwnReportSays(@ForAll("worlds") ResaleWorld random) {
        ResaleWorld world = random.roundedAt(RoundAt.INVOICE);
        Reporting reporting = world.reporting();
        Organization south = world.cloud().organizations().get("south");
        List<Charge> paid =
                retail(world.north(reporting), row -> south.equals(row.block().endCustomer()));
        List<Charge> invoiced = world.reseller(reporting, "south", "S", world.from(), world.to())
                .invoiced();
        for (String id : List.of("s", "cx")) {
            assertSame(world + ", " + id, ResaleWorld.lines(of(paid, id)), ResaleWorld.lines(of(invoiced, id)));
        }
    }

    private static List<Charge> of(Collection<Charge> charges, String contract) {
        return charges.stream()
                .filter(charge -> charge.contract().equals(contract))
                .toList();
    }

    @Property(tries = 40, seed = "5", shrinking = ShrinkingMode.OFF)
    void aWindowCutAtAnyDaysHasTheSameAmountsBeforeRounding(@ForAll("worlds") ResaleWorld random) {
        ResaleWorld world = random.roundedAt(RoundAt.INVOICE);
        Reporting reporting = world.reporting();
        Map<String, Figures> whole = lines(world.north(reporting));
        Map<String, Figures> parts = new TreeMap<>();
        for (ResaleWorld part : world.partition()) {
            lines(part.north(reporting)).forEach((key, figures) -> parts.merge(key, figures, Figures::plus));
        }
        assertSame(world.toString(), parts, whole);
    }

    @Property(tries = 40, seed = "6", shrinking = ShrinkingMode.OFF)
    void feesAndTheirPartsAddUpToTheLastMinorUnitOverAnyPartition(@ForAll("worlds") ResaleWorld random) {
        ResaleWorld world = random.roundedAt(RoundAt.CHARGE);
        Reporting reporting = world.reporting();
        Map<String, Figures> whole = fees(world.north(reporting));
        Map<String, Figures> parts = new TreeMap<>();
        for (ResaleWorld part : world.partition()) {
            fees(part.north(reporting)).forEach((key, figures) -> parts.merge(key, figures, Figures::plus));
        }
        parts.values().removeIf(Figures::isNothing);
        assertThat(parts).as(world.toString()).isEqualTo(whole);
    }

    private static Map<String, Figures> fees(ResellerContractReport report) {
        Map<String, Figures> fees = lines(report);
        fees.keySet().removeIf(key -> FEES.stream().noneMatch(type -> key.contains("type=" + type)));
        return fees;
    }

    /** Both sides of every row, by block and key. */
    private static Map<String, Figures> lines(ResellerContractReport report) {
        Map<String, Figures> lines = new TreeMap<>();
        for (ResoldCharge row : report.charges()) {
            String block = row.block().kind() + " " + row.block().contractId() + " ";
            lines.merge(block + "wholesale " + BillKey.of(row.wholesale()), Figures.of(row.wholesale()), Figures::plus);
            if (row.retail() != null) {
                lines.merge(block + "retail " + BillKey.of(row.retail()), Figures.of(row.retail()), Figures::plus);
            }
        }
        lines.values().removeIf(Figures::isNothing);
        return lines;
    }

    @Property(tries = 40, seed = "7", shrinking = ShrinkingMode.OFF)
    void bothSidesOfARowAreOfTheSameTimeAndItemsAddUpToThem(@ForAll("worlds") ResaleWorld world) {
        for (ResoldCharge row : world.north(world.reporting()).charges()) {
            String what = world + ", " + row.block() + ", " + row.wholesale().explanation();
            assertThat(row.retail() == null).as(what).isEqualTo(row.block().kind() != ResaleBlock.Kind.END_CUSTOMER);
            if (row.retail() != null) {
                assertThat(row.retail().from())
                        .as(what)
                        .isEqualTo(row.wholesale().from());
                assertThat(row.retail().to()).as(what).isEqualTo(row.wholesale().to());
            }
            Stream.of(row.wholesale(), row.retail()).filter(Objects::nonNull).forEach(side -> {
                if (side.billedCost() != null) {
                    BigDecimal items =
                            side.items().stream().map(ChargeItem::billedCost).reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertThat(items).as(what).isEqualByComparingTo(side.billedCost());
                }
            });
        }
    }

    @Property(tries = 40, seed = "8", shrinking = ShrinkingMode.OFF)
    void ownUseIsCoveredByWhatNobodyHoldsOfAPool(@ForAll("worlds") ResaleWorld world) {
        for (ResoldReservation row : world.north(world.reporting()).reservations()) {
            ReservationCoverage coverage = row.wholesale();
            String what =
                    world + ", " + row.block() + " " + coverage.reservation().id();
            assertThat(coverage.covered()).as(what).isNotNegative();
            assertThat(coverage.unused()).as(what).isNotNegative();
            if (row.retail() != null) {
                assertThat(row.retail().covered()).as(what).isEqualByComparingTo(coverage.covered());
            }
            assertThat(coverage.covered().add(coverage.unused()))
                    .as(what)
                    .isCloseTo(coverage.committed(), within(DIVISIONS));
            if (coverage.subAllocated().signum() == 0) {
                assertThat(coverage.soldOnCost()).as(what).isCloseTo(BigDecimal.ZERO, within(DIVISIONS));
            }
            PoolSize pool = row.pool();
            if (pool != null && Boolean.FALSE.equals(pool.overSold())) {
                BigDecimal left = pool.rest().multiply(hours(world, coverage.reservation()));
                assertThat(coverage.committed()).as(what).isCloseTo(left, within(new BigDecimal("1e-15")));
            }
        }
    }

    /** The hours in which a reservation of the reseller runs in the window. */
    private static BigDecimal hours(ResaleWorld world, Reservation reservation) {
        Contract contract = world.contract("n");
        boolean stops = contract.refund().policy() == Refund.Policy.PRORATED;
        LocalDate end = stops ? earlier(reservation.end(), contract.terminated()) : reservation.end();
        LocalDate from = reservation.start().isAfter(world.from()) ? reservation.start() : world.from();
        LocalDate to = earlier(end, world.to().plusDays(1));
        ZoneId zone = world.cloud().settings().zone();
        Duration running = Duration.between(from.atStartOfDay(zone), to.atStartOfDay(zone));
        return BigDecimal.valueOf(running.toMinutes()).divide(BigDecimal.valueOf(60), MathContext.DECIMAL128);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static List<Charge> retail(ResellerContractReport report, Predicate<ResoldCharge> of) {
        return report.charges().stream().filter(of).map(ResoldCharge::retail).toList();
    }

    private static Stream<Charge> wholesale(Stream<ResoldCharge> rows) {
        return rows.map(ResoldCharge::wholesale);
    }

    private static BigDecimal sum(Stream<Charge> charges, ChargeType type, Function<Charge, BigDecimal> cost) {
        return charges.filter(charge -> charge.chargeType() == type)
                .map(cost)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Offset<BigDecimal> tolerance(ResaleWorld world) {
        boolean rounded = world.cloud().settings().rounding().at() == RoundAt.CHARGE;
        return within(rounded ? BigDecimal.ZERO : DIVISIONS);
    }

    private static <K> void assertSame(String what, Map<K, Figures> some, Map<K, Figures> others) {
        Stream.concat(some.keySet().stream(), others.keySet().stream())
                .distinct()
                .forEach(key -> {
                    Figures one = some.getOrDefault(key, Figures.NOTHING);
                    Figures other = others.getOrDefault(key, Figures.NOTHING);
                    String place = what + ", " + key;
                    assertThat(one.quantity()).as(place).isCloseTo(other.quantity(), within(DIVISIONS));
                    assertThat(one.billed()).as(place).isCloseTo(other.billed(), within(DIVISIONS));
                    assertThat(one.effective()).as(place).isCloseTo(other.effective(), within(DIVISIONS));
                    assertThat(one.unrated()).as(place).isCloseTo(other.unrated(), within(DIVISIONS));
                });
    }
}
