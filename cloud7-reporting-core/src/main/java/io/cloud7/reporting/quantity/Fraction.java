package io.cloud7.reporting.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number while an amount is being calculated: a decimal numerator over a decimal divisor, divided once, last.
 *
 * <p>Two fractions are equal if their values are: {@code 1/2} equals {@code 2/4}.
 */
public final class Fraction implements Comparable<Fraction> {
    /** The value 0. */
    public static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);

    /** Decimals kept when a division does not end (HALF_EVEN). */
    public static final int DIVISION_SCALE = 24;

    private final BigDecimal numerator;
    private final BigDecimal divisor;

    private Fraction(BigDecimal numerator, BigDecimal divisor) {
        this.numerator = numerator;
        this.divisor = divisor;
    }

    /** A decimal as it is. */
    public static Fraction of(BigDecimal value) {
        return value.signum() == 0 ? ZERO : new Fraction(value, BigDecimal.ONE);
    }

    /**
     * A decimal that is still to be divided.
     *
     * @throws ArithmeticException if the divisor is not above 0
     */
    public static Fraction of(BigDecimal numerator, BigDecimal divisor) {
        if (divisor.signum() <= 0) {
            throw new ArithmeticException("the divisor of a fraction is above 0, not " + divisor);
        }
        return numerator.signum() == 0 ? ZERO : new Fraction(numerator, divisor);
    }

    public Fraction plus(Fraction other) {
        if (other.signum() == 0) {
            return this;
        }
        if (signum() == 0) {
            return other;
        }
        if (divisor.compareTo(other.divisor) == 0) {
            return of(numerator.add(other.numerator), divisor);
        }
        BigDecimal[] up = divisor.divideAndRemainder(other.divisor);
        if (up[1].signum() == 0) {
            return of(numerator.add(other.numerator.multiply(up[0])), divisor);
        }
        BigDecimal[] down = other.divisor.divideAndRemainder(divisor);
        if (down[1].signum() == 0) {
            return of(numerator.multiply(down[0]).add(other.numerator), other.divisor);
        }
        return of(
                numerator.multiply(other.divisor).add(other.numerator.multiply(divisor)),
                divisor.multiply(other.divisor));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction negated() {
        return signum() == 0 ? ZERO : new Fraction(numerator.negate(), divisor);
    }

    public Fraction times(BigDecimal factor) {
        return of(numerator.multiply(factor), divisor);
    }

    public Fraction times(Fraction factor) {
        return of(numerator.multiply(factor.numerator), divisor.multiply(factor.divisor));
    }

    /**
     * Divides exactly.
     *
     * @throws ArithmeticException if the argument is not above 0
     */
    public Fraction dividedBy(BigDecimal value) {
        if (value.signum() <= 0) {
            throw new ArithmeticException("divided by " + value + "; a divisor is above 0");
        }
        return of(numerator, divisor.multiply(value));
    }

    /**
     * Divides exactly by a fraction above 0.
     *
     * @throws ArithmeticException if the argument is not above 0
     */
    public Fraction dividedBy(Fraction value) {
        if (value.signum() <= 0) {
            throw new ArithmeticException("divided by " + value + "; a divisor is above 0");
        }
        return of(numerator.multiply(value.divisor), divisor.multiply(value.numerator));
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The smallest whole number not below this. */
    public Fraction ceiling() {
        return of(numerator.divide(divisor, 0, RoundingMode.CEILING));
    }

    public int signum() {
        return numerator.signum();
    }

    /** The decimal: exact if the division ends within 24 decimals, else HALF_EVEN to 24. No trailing zeros. */
    public BigDecimal toDecimal() {
        return Decimals.normal(toDecimal(DIVISION_SCALE, RoundingMode.HALF_EVEN));
    }

    /** The quotient rounded straight to this many decimals. */
    public BigDecimal toDecimal(int scale, RoundingMode mode) {
        return numerator.divide(divisor, scale, mode);
    }

    /** Whether the division ends within this many decimals. */
    public boolean endsWithin(int scale) {
        BigDecimal rounded = toDecimal(scale, RoundingMode.DOWN);
        return rounded.multiply(divisor).compareTo(numerator) == 0;
    }

    /** The same value by the smallest whole numbers, for example {@code 1/3}; equal fractions have equal texts. */
    public String reduced() {
        int scale = Math.max(numerator.scale(), divisor.scale());
        BigInteger up = numerator.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        BigInteger down = divisor.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        BigInteger common = up.gcd(down);
        return up.divide(common) + "/" + down.divide(common);
    }

    @Override
    public int compareTo(Fraction other) {
        return divisor.compareTo(other.divisor) == 0
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.divisor).compareTo(other.numerator.multiply(divisor));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Fraction other && compareTo(other) == 0;
    }

    @Override
    public int hashCode() {
        return toDecimal().hashCode();
    }

    @Override
    public String toString() {
        return divisor.compareTo(BigDecimal.ONE) == 0
                ? Decimals.normal(numerator).toPlainString()
                : Decimals.normal(numerator).toPlainString() + "/"
                        + Decimals.normal(divisor).toPlainString();
    }
}
