package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.testkit.oracle.NaiveTime.Period;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** The bill of a customer's contract in a window, from raw records and the rulings alone; slow and plain. */
final class NaiveBill {
    private final World world;
    private final NaiveTime time;
    private final NaiveTerms terms;
    private final NaiveRounding rounding;
    private final long start;
    private final long end;
    private final NaiveUsageBill usage;

    NaiveBill(World world, World.Window window) {
        this.world = world;
        Settings settings = world.cloud().settings();
        this.time = new NaiveTime(
                settings.zone(), settings.billingCycle(), world.contract().start());
        this.terms = new NaiveTerms(world);
        this.rounding = new NaiveRounding(settings.rounding(), world.currency());
        this.start = window.from().atStartOfDay(window.zone()).toEpochSecond();
        this.end = window.to().plusDays(1).atStartOfDay(window.zone()).toEpochSecond();
        this.usage = new NaiveUsageBill(world, time, terms, start, end);
    }

    /** All lines that are not nothing. */
    Map<BillKey, Figures> lines() {
        Map<BillKey, Figures> lines = new TreeMap<>(usage.lines(rounding));
        new NaiveFees(world, time, rounding)
                .lines(start, end)
                .forEach((key, figures) -> lines.merge(key, figures, Figures::plus));
        world.charges().forEach(charge -> given(charge, lines));
        lines.values().removeIf(Figures::isNothing);
        return lines;
    }

    private void given(GivenCharge charge, Map<BillKey, Figures> lines) {
        long at = charge.from().getEpochSecond();
        Period period =
                charge.billingPeriod() == null ? time.periodOf(time.day(at)) : time.periodOf(charge.billingPeriod());
        at = Math.max(time.start(period.from()), Math.min(time.start(period.to()) - 1, at));
        if (start <= at && at < end) {
            BillKey key = new BillKey(charge.chargeType(), null, charge.product(), null, null, null, period.from());
            Figures figures = new Figures(
                    charge.quantity() == null ? BigDecimal.ZERO : charge.quantity(),
                    rounding.charge(Ratio.of(charge.billedCost())),
                    rounding.charge(Ratio.of(charge.effectiveCost())),
                    BigDecimal.ZERO);
            lines.merge(key, figures, Figures::plus);
        }
    }

    BigDecimal committed(Reservation reservation) {
        long from = Math.max(start, time.start(reservation.start()));
        long to = Math.min(end, time.start(terms.end(reservation)));
        return Ratio.of(reservation.quantity())
                .times(Math.max(0, to - from))
                .over(3_600)
                .divided();
    }

    /** What a reservation or bundle took of a product's use. */
    BigDecimal taken(String id, String product) {
        return usage.taken(id, product).divided();
    }

    /** What went beyond it, being the last. */
    BigDecimal beyond(String id, String product) {
        return usage.beyond(id, product).divided();
    }

    BigDecimal total(BigDecimal sum) {
        return rounding.total(sum);
    }
}
