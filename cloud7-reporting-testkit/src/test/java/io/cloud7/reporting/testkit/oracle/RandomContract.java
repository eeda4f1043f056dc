package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.catalog.Price;
import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Fee;
import io.cloud7.reporting.contract.OveragePolicy;
import io.cloud7.reporting.contract.PaymentOption;
import io.cloud7.reporting.contract.Refund;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.contract.ResetRule;
import io.cloud7.reporting.portfolio.Settings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.threeten.extra.Interval;

/** A contract of any terms: fees, tranches, bundles, suspension, termination, grace. */
final class RandomContract {
    private final Dice dice;
    private final Settings settings;
    private final Currency currency;
    private final LocalDate start;
    private final LocalDate end;
    private final String id;
    private final String organization;

    RandomContract(Dice dice, Settings settings, Currency currency, LocalDate start, LocalDate end) {
        this(dice, settings, currency, start, end, "c", "acme");
    }

    RandomContract(
            Dice dice,
            Settings settings,
            Currency currency,
            LocalDate start,
            LocalDate end,
            String id,
            String organization) {
        this.dice = dice;
        this.settings = settings;
        this.currency = currency;
        this.start = start;
        this.end = end;
        this.id = id;
        this.organization = organization;
    }

    Contract contract() {
        LocalDate terminated = dice.oneIn(3) ? dice.day(start, end.plusDays(3)) : null;
        Refund refund = terminated != null && dice.oneIn(2)
                ? new Refund(Refund.Policy.PRORATED, dice.oneIn(2) ? BigDecimal.ZERO : dice.decimal(40, 2))
                : Refund.NONE;
        return new Contract(
                id,
                id.toUpperCase(Locale.ROOT),
                organization,
                "plan",
                start,
                end,
                false,
                dice.oneIn(3) ? dice.between(1, 12) : 0,
                null,
                suspensions(),
                terminated,
                refund,
                null,
                fees(),
                reservations(),
                bundles());
    }

    private List<Interval> suspensions() {
        List<Interval> all = new ArrayList<>();
        for (int more = dice.between(-1, 2); more > 0; more--) {
            Instant from = dice.day(start, end)
                    .atTime(dice.between(0, 23), dice.between(0, 59))
                    .atZone(settings.zone())
                    .toInstant();
            all.add(Interval.of(from, from.plusSeconds(60L * dice.between(1, 8_000))));
        }
        return all;
    }

    private List<Fee> fees() {
        List<Fee> fees = new ArrayList<>();
        for (int i = dice.between(0, 3); i > 0; i--) {
            fees.add(new Fee("fee " + i, money(), dice.oneOf(Fee.Every.values())));
        }
        return fees;
    }

    private BigDecimal money() {
        return dice.oneIn(10) ? BigDecimal.ZERO : dice.decimal(1_000, 4);
    }

    private LocalDate[] term() {
        if (dice.oneIn(2)) {
            return new LocalDate[] {start, end};
        }
        LocalDate from = dice.day(start, end.minusDays(2));
        return new LocalDate[] {from, dice.day(from.plusDays(1), end)};
    }

    private List<Reservation> reservations() {
        List<Reservation> all = new ArrayList<>();
        for (int i = dice.between(0, 3); i > 0; i--) {
            LocalDate[] term = term();
            PaymentOption payment = dice.oneOf(PaymentOption.values());
            all.add(new Reservation(
                    "r" + i,
                    "r-cpu",
                    dice.decimal(6, 2),
                    term[0],
                    term[1],
                    payment,
                    payment == PaymentOption.NONE ? BigDecimal.ZERO : dice.decimal(1_000, 4),
                    payment == PaymentOption.FULL ? BigDecimal.ZERO : dice.decimal(100, 4),
                    dice.oneIn(4) ? null : "excess",
                    null));
        }
        return all;
    }

    private List<Bundle> bundles() {
        List<Bundle> all = new ArrayList<>();
        for (int i = dice.between(0, 2); i > 0; i--) {
            LocalDate[] term = term();
            List<BundleItem> items = new ArrayList<>();
            if (!dice.oneIn(4)) {
                items.add(item("b-cpu", dice.oneOf(ResetRule.values())));
            }
            if (!dice.oneIn(4)) {
                items.add(item("b-net", dice.oneOf(ResetRule.MONTHLY_RESET, ResetRule.WHOLE_TERM)));
            }
            all.add(new Bundle("b" + i, "Bundle " + i, money(), term[0], term[1], null, items));
        }
        return all;
    }

    private BundleItem item(String product, ResetRule reset) {
        BigDecimal quota = reset == ResetRule.CAPACITY ? dice.decimal(8, 2) : dice.decimal(1_500, 2);
        Price price = new RandomPrices(dice, currency, start, end).price(RandomPrices.Kind.QUANTITY);
        return new BundleItem(
                product,
                dice.oneIn(10) ? null : dice.oneIn(10) ? BigDecimal.ZERO : quota,
                reset,
                dice.oneIn(3) ? OveragePolicy.BLOCK : OveragePolicy.CHARGE,
                dice.oneIn(2) ? null : price);
    }
}
