package io.cloud7.reporting.catalog;

import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import java.util.List;

/**
 * How an amount follows from what was counted since the billing period began. The amount of a window is the formula at
 * its end minus the formula at its start, so that windows add up.
 */
public sealed interface PriceFormula {
    /** What the formula is a function of. */
    enum Basis {
        /** The counted quantity, in the unit in which the price is quoted. */
        QUANTITY,
        /** The amount of the contract's other usage charges. */
        OTHER_CHARGES,
        /** The cost that came with the usage records. */
        GIVEN_COST
    }

    /** What {@link #amount} is a function of. */
    default Basis basis() {
        return Basis.QUANTITY;
    }

    /** The exact amount for a base: a quantity, other charges, or given cost, as {@link #basis} says. */
    Fraction amount(Fraction base);

    /** The name in the file format. */
    String type();

    /**
     * The same amount for each unit.
     *
     * @param amount per unit, 0 or more
     */
    record PerUnit(BigDecimal amount) implements PriceFormula {
        public PerUnit {
            amount = Decimals.notNegative(amount, "amount of a PER_UNIT price");
        }

        @Override
        public Fraction amount(Fraction quantity) {
            return quantity.times(amount);
        }

        @Override
        public String type() {
            return "PER_UNIT";
        }
    }

    /** Each part of the quantity at the price of its tier, plus the flat fees of all tiers entered. */
    record Graduated(List<Tier> tiers) implements PriceFormula {
        public Graduated {
            tiers = Tier.rising(tiers);
        }

        @Override
        public Fraction amount(Fraction quantity) {
            Fraction sum = Fraction.ZERO;
            Fraction below = Fraction.ZERO;
            for (Tier tier : tiers) {
                if (quantity.compareTo(below) <= 0) {
                    break;
                }
                Fraction top = tier.upTo() == null ? quantity : quantity.min(Fraction.of(tier.upTo()));
                sum = sum.plus(top.minus(below).times(tier.unitPrice())).plus(Fraction.of(tier.flatFee()));
                below = top;
            }
            return sum;
        }

        @Override
        public String type() {
            return "GRADUATED";
        }
    }

    /** The whole quantity at the price of the tier that it falls in, plus that tier's flat fee. */
    record VolumeTiered(List<Tier> tiers) implements PriceFormula {
        public VolumeTiered {
            tiers = Tier.rising(tiers);
        }

        @Override
        public Fraction amount(Fraction quantity) {
            if (quantity.signum() <= 0) {
                return Fraction.ZERO;
            }
            for (Tier tier : tiers) {
                if (tier.upTo() == null || quantity.compareTo(Fraction.of(tier.upTo())) <= 0) {
                    return quantity.times(tier.unitPrice()).plus(Fraction.of(tier.flatFee()));
                }
            }
            throw new IllegalStateException("the last tier has no end");
        }

        @Override
        public String type() {
            return "VOLUME";
        }
    }

    /**
     * The same amount for each started package.
     *
     * @param size units in a package, above 0
     * @param amount per started package
     * @param free units that cost nothing, before the first package
     */
    record PackageOf(BigDecimal size, BigDecimal amount, BigDecimal free) implements PriceFormula {
        public PackageOf {
            size = Decimals.positive(size, "size of a PACKAGE price");
            amount = Decimals.notNegative(amount, "amount of a PACKAGE price");
            free = Decimals.notNegative(free, "free of a PACKAGE price");
        }

        @Override
        public Fraction amount(Fraction quantity) {
            Fraction charged = quantity.minus(Fraction.of(free)).max(Fraction.ZERO);
            return charged.dividedBy(size).ceiling().times(amount);
        }

        @Override
        public String type() {
            return "PACKAGE";
        }
    }

    /** An amount once for each billing period with any use. */
    record Flat(BigDecimal amount) implements PriceFormula {
        public Flat {
            amount = Decimals.notNegative(amount, "amount of a FLAT price");
        }

        @Override
        public Fraction amount(Fraction quantity) {
            return quantity.signum() > 0 ? Fraction.of(amount) : Fraction.ZERO;
        }

        @Override
        public String type() {
            return "FLAT";
        }
    }

    /** A part of the contract's other usage charges of the same billing period, for example support. */
    record Percentage(BigDecimal percent) implements PriceFormula {
        public Percentage {
            percent = Decimals.notNegative(percent, "percent of a PERCENTAGE price");
        }

        @Override
        public Basis basis() {
            return Basis.OTHER_CHARGES;
        }

        @Override
        public Fraction amount(Fraction otherCharges) {
            return otherCharges.times(percent.movePointLeft(2));
        }

        @Override
        public String type() {
            return "PERCENTAGE";
        }
    }

    /** The cost that came with the usage record, plus a markup in percent. */
    record Given(BigDecimal markupPercent) implements PriceFormula {
        public Given {
            markupPercent = Decimals.notNegative(markupPercent, "markupPercent of a GIVEN price");
        }

        @Override
        public Basis basis() {
            return Basis.GIVEN_COST;
        }

        @Override
        public Fraction amount(Fraction givenCost) {
            return givenCost.times(BigDecimal.ONE.add(markupPercent.movePointLeft(2)));
        }

        @Override
        public String type() {
            return "GIVEN";
        }
    }
}
