package io.cloud7.reporting.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Refund;
import io.cloud7.reporting.contract.ResetRule;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.PoolSize;
import io.cloud7.reporting.rating.ResaleBlock;
import io.cloud7.reporting.rating.ResoldBundle;
import io.cloud7.reporting.rating.ResoldCharge;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Laws of a reseller's pools and their parts that hold in every world. */
class PoolLawsTest {
    private static final BigDecimal DIVISIONS = new BigDecimal("1e-18");

    @Provide
    Arbitrary<ResaleWorld> worlds() {
        return ResaleWorlds.any();
    }

    /** Only where the reseller's own contract is given back is the rest of a part effective at once. */
    @Property(tries = 40, seed = "9", shrinking = ShrinkingMode.OFF)
    void aPartOfAPoolIsEffectiveOnlyWhileItIsHeld(@ForAll("worlds") ResaleWorld world) {
        Contract pools = world.contract("n");
        ZoneId zone = world.cloud().settings().zone();
        Instant stop = pools.refund().policy() == Refund.Policy.PRORATED
                ? pools.terminated().atStartOfDay(zone).toInstant()
                : null;
        for (ResaleWorld part : world.partition()) {
            for (ResoldCharge row : part.north(part.reporting()).charges()) {
                Charge charge = row.wholesale();
                boolean isStopped = stop != null && !stop.isBefore(charge.from()) && !stop.isAfter(charge.to());
                if (row.pool() != null && !isStopped && charge.effectiveCost().signum() != 0) {
                    String what = part + ", " + row.block().contractId() + " " + charge.explanation();
                    assertThat(charge.from()).as(what).isBefore(end(row, zone));
                    assertThat(charge.to()).as(what).isAfter(start(row, zone));
                }
            }
        }
    }

    private static Instant start(ResoldCharge row, ZoneId zone) {
        Contract contract = row.block().contract();
        Charge charge = row.wholesale();
        LocalDate day = charge.reservation() == null
                ? contract.bundle(charge.bundle()).start()
                : contract.reservation(charge.reservation()).start();
        return day.atStartOfDay(zone).toInstant();
    }

    private static Instant end(ResoldCharge row, ZoneId zone) {
        Contract contract = row.block().contract();
        Charge charge = row.wholesale();
        LocalDate terminated = contract.terminated();
        LocalDate day;
        if (charge.reservation() == null) {
            day = contract.bundle(charge.bundle()).end();
        } else {
            day = contract.reservation(charge.reservation()).end();
            terminated = contract.refund().policy() == Refund.Policy.PRORATED ? terminated : null;
        }
        return (terminated == null || terminated.isAfter(day) ? day : terminated)
                .atStartOfDay(zone)
                .toInstant();
    }

    @Property(tries = 40, seed = "10", shrinking = ShrinkingMode.OFF)
    void aFullySoldPoolLeavesNothingInAnyWindow(@ForAll("worlds") ResaleWorld random) {
        ResaleWorld world = random.fullySold();
        for (ResaleWorld part : world.partition()) {
            for (ResoldCharge row : part.north(part.reporting()).charges()) {
                if (row.block().kind() == ResaleBlock.Kind.UNALLOCATED
                        && row.wholesale().reservation() != null) {
                    String what = part + ", " + row.wholesale().explanation();
                    assertThat(row.wholesale().billedCost()).as(what).isCloseTo(BigDecimal.ZERO, within(DIVISIONS));
                    assertThat(row.wholesale().effectiveCost()).as(what).isCloseTo(BigDecimal.ZERO, within(DIVISIONS));
                }
            }
        }
    }

    /** Parts that begin or end in a billing period but outside the window have no row, and are in the pool's sum. */
    @Property(tries = 40, seed = "11", shrinking = ShrinkingMode.OFF)
    void whatPartsHoldOfAQuotaThatResetsAddsUpToWhatIsGivenOfIt(@ForAll("worlds") ResaleWorld world) {
        List<ResoldBundle> rows = world.north(world.reporting()).bundles();
        for (ResoldBundle pool : rows) {
            PoolSize whole = pool.pool();
            if (pool.block().kind() != ResaleBlock.Kind.UNALLOCATED
                    || whole == null
                    || pool.wholesale().item().reset() != ResetRule.MONTHLY_RESET) {
                continue;
            }
            String id = pool.wholesale().bundle().id();
            String product = pool.wholesale().item().product();
            List<ResoldBundle> parts = rows.stream()
                    .filter(row -> row.pool() != null
                            && row.block().contract() != null
                            && id.equals(row.wholesale().bundle().from())
                            && product.equals(row.wholesale().item().product()))
                    .toList();
            String what = world + ", " + id + " " + product;
            BigDecimal given = parts.stream().map(row -> row.pool().given()).reduce(BigDecimal.ZERO, BigDecimal::add);
            parts.forEach(row -> assertThat(row.pool().whole()).as(what).isEqualByComparingTo(whole.whole()));
            if (parts.size() == partsOf(world, id, product)) {
                assertThat(given).as(what).isCloseTo(whole.given(), within(DIVISIONS));
            } else {
                assertThat(given).as(what).isLessThanOrEqualTo(whole.given().add(DIVISIONS));
            }
        }
    }

    private static long partsOf(ResaleWorld world, String pool, String product) {
        return world.cloud().contracts().stream()
                .filter(contract -> "n".equals(contract.sourcedFrom()))
                .flatMap(contract -> contract.bundles().stream())
                .filter(bundle -> pool.equals(bundle.from()))
                .map(Bundle::items)
                .filter(items -> items.stream().anyMatch(item -> item.product().equals(product)))
                .count();
    }
}
