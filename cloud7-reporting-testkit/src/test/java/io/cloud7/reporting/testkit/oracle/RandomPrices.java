package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.catalog.Audience;
import io.cloud7.reporting.catalog.Price;
import io.cloud7.reporting.catalog.PriceFormula;
import io.cloud7.reporting.catalog.ProductPrice;
import io.cloud7.reporting.catalog.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Prices of every type, with changes, bounds, gaps, and others that hold for someone else. */
final class RandomPrices {
    private final Dice dice;
    private final Currency currency;
    private final LocalDate start;
    private final LocalDate end;

    RandomPrices(Dice dice, Currency currency, LocalDate start, LocalDate end) {
        this.dice = dice;
        this.currency = currency;
        this.start = start;
        this.end = end;
    }

    /** What kinds of prices a product has. */
    enum Kind {
        QUANTITY,
        PER_UNIT,
        PERCENTAGE,
        GIVEN
    }

    List<ProductPrice> of(Kind kind) {
        List<ProductPrice> prices = new ArrayList<>();
        boolean always = !dice.oneIn(8);
        if (always) {
            LocalDate to = dice.oneIn(6) ? dice.day(start, end) : null;
            prices.add(new ProductPrice(Audience.RETAIL, null, currency, null, to, price(kind)));
        }
        LocalDate from = start;
        for (int change = dice.between(0, 2); change > 0; change--) {
            from = dice.day(from.plusDays(1), end.plusDays(40));
            LocalDate to = dice.oneIn(3) ? from.plusDays(dice.between(1, 20)) : null;
            prices.add(new ProductPrice(Audience.RETAIL, null, currency, from, to, price(kind)));
        }
        if (dice.oneIn(3)) {
            Currency other = Currency.getInstance("GBP");
            prices.add(new ProductPrice(Audience.RETAIL, null, other, start, null, price(kind)));
            prices.add(new ProductPrice(Audience.WHOLESALE, null, currency, start, null, price(kind)));
        }
        return prices;
    }

    Price price(Kind kind) {
        BigDecimal minimum = dice.oneIn(4) ? dice.decimal(20, 3) : null;
        BigDecimal maximum = dice.oneIn(4) ? dice.decimal(60, 3) : null;
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            maximum = minimum.add(BigDecimal.ONE);
        }
        return new Price(formula(kind), minimum, maximum);
    }

    private PriceFormula formula(Kind kind) {
        return switch (kind) {
            case PER_UNIT -> new PriceFormula.PerUnit(dice.decimal(1, 6));
            case PERCENTAGE -> new PriceFormula.Percentage(dice.decimal(30, 2));
            case GIVEN -> new PriceFormula.Given(dice.oneIn(2) ? BigDecimal.ZERO : dice.decimal(20, 2));
            case QUANTITY ->
                switch (dice.between(0, 5)) {
                    case 0 -> new PriceFormula.Graduated(tiers());
                    case 1 -> new PriceFormula.VolumeTiered(tiers());
                    case 2 ->
                        new PriceFormula.PackageOf(
                                dice.decimal(200, 2),
                                dice.decimal(5, 3),
                                dice.oneIn(2) ? BigDecimal.ZERO : dice.decimal(100, 2));
                    case 3 -> new PriceFormula.Flat(dice.decimal(30, 4));
                    default -> new PriceFormula.PerUnit(dice.decimal(1, 6));
                };
        };
    }

    private List<Tier> tiers() {
        List<Tier> tiers = new ArrayList<>();
        BigDecimal upTo = BigDecimal.ZERO;
        for (int more = dice.between(0, 3); more > 0; more--) {
            upTo = upTo.add(dice.decimal(500, 2));
            tiers.add(new Tier(upTo, dice.decimal(1, 5), flatFee()));
        }
        tiers.add(new Tier(null, dice.decimal(1, 5), flatFee()));
        return tiers;
    }

    private BigDecimal flatFee() {
        return dice.oneIn(2) ? BigDecimal.ZERO : dice.decimal(3, 3);
    }
}
