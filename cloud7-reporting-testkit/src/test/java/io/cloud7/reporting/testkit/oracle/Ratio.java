package io.cloud7.reporting.testkit.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact rational number in lowest terms; the divisor is above 0. */
record Ratio(BigInteger numerator, BigInteger divisor) implements Comparable<Ratio> {
    static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

    Ratio {
        BigInteger common = numerator.gcd(divisor);
        if (!common.equals(BigInteger.ONE) && common.signum() != 0) {
            numerator = numerator.divide(common);
            divisor = divisor.divide(common);
        }
        if (divisor.signum() < 0) {
            numerator = numerator.negate();
            divisor = divisor.negate();
        }
    }

    static Ratio of(BigDecimal value) {
        return value.scale() <= 0
                ? new Ratio(value.toBigIntegerExact(), BigInteger.ONE)
                : new Ratio(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    static Ratio of(long value) {
        return new Ratio(BigInteger.valueOf(value), BigInteger.ONE);
    }

    Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.divisor).add(other.numerator.multiply(divisor)),
                divisor.multiply(other.divisor));
    }

    Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    Ratio negated() {
        return new Ratio(numerator.negate(), divisor);
    }

    Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), divisor.multiply(other.divisor));
    }

    Ratio times(BigDecimal other) {
        return times(of(other));
    }

    Ratio times(long other) {
        return times(of(other));
    }

    Ratio over(Ratio other) {
        return new Ratio(numerator.multiply(other.divisor), divisor.multiply(other.numerator));
    }

    Ratio over(long other) {
        return over(of(other));
    }

    Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Ratio max(Ratio other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The least whole number that is not below. */
    Ratio ceiling() {
        BigInteger[] parts = numerator.divideAndRemainder(divisor);
        return new Ratio(parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    int signum() {
        return numerator.signum();
    }

    /** To 24 decimals, HALF_EVEN: the one division of an amount (rulings A20). */
    BigDecimal divided() {
        return rounded(24, RoundingMode.HALF_EVEN);
    }

    BigDecimal rounded(int scale, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(divisor), scale, mode);
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.divisor).compareTo(other.numerator.multiply(divisor));
    }
}
