package io.cloud7.reporting.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** The bounds and the normal form of decimals that enter the library. */
public final class Decimals {
    /** Most digits of a decimal that enters, before and after the point together. */
    public static final int MAX_DIGITS = 38;

    /** Most digits after the point of a decimal that enters. */
    public static final int MAX_SCALE = 18;

    private static final int MAX_TEXT = 200;
    private static final int DIGITS_OF_A_LONG = 18;

    /** As many as one division takes off that is by an int. */
    private static final int MANY_ZEROS = 9;

    private static final BigInteger MANY = BigInteger.TEN.pow(MANY_ZEROS);

    private Decimals() {}

    /**
     * Reads a decimal such as {@code 0.0125} or {@code 5.6E-5}.
     *
     * @param text the decimal as text
     * @param what what it is, for the error
     * @return the value without trailing zeros
     * @throws IllegalArgumentException if it is no decimal or out of bounds
     */
    public static BigDecimal parse(String text, String what) {
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                    what + " has " + text.length() + " characters; a decimal has at most " + MAX_DIGITS + " digits");
        }
        if (!text.chars().allMatch(c -> c < 0x80)) {
            throw new IllegalArgumentException(what + " is not a decimal: \"" + text + "\"; write it like 12.5");
        }
        try {
            return entering(new BigDecimal(text), what);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(what + " is not a decimal: \"" + text + "\"; write it like 12.5", e);
        }
    }

    /**
     * Checks a decimal that enters and returns its normal form: no trailing zeros, no negative scale, so that equal
     * values are equal objects.
     *
     * @param value the decimal
     * @param what what it is, for the error
     * @return the value without trailing zeros
     * @throws IllegalArgumentException if it has more than 38 digits or more than 18 after the point
     */
    public static BigDecimal entering(BigDecimal value, String what) {
        BigDecimal stripped = value.stripTrailingZeros();
        long scale = Math.max(0L, stripped.scale());
        long digits = (long) stripped.precision() - stripped.scale() + scale;
        if (scale > MAX_SCALE || digits > MAX_DIGITS) {
            throw new IllegalArgumentException(what + " is out of bounds: "
                    + stripped.round(new MathContext(9)) + "; a decimal has at most " + MAX_DIGITS
                    + " digits, at most " + MAX_SCALE + " after the point");
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** As {@link #entering}, and not below zero. */
    public static BigDecimal notNegative(BigDecimal value, String what) {
        BigDecimal entered = entering(value, what);
        if (entered.signum() < 0) {
            throw new IllegalArgumentException(what + " is negative: " + entered.toPlainString() + "; it is 0 or more");
        }
        return entered;
    }

    /** As {@link #entering}, and above zero. */
    public static BigDecimal positive(BigDecimal value, String what) {
        BigDecimal entered = entering(value, what);
        if (entered.signum() <= 0) {
            throw new IllegalArgumentException(what + " is " + entered.toPlainString() + "; it is more than 0");
        }
        return entered;
    }

    /**
     * The value without trailing zeros and without a negative scale, whatever its size. If its digits fit a long, it
     * takes no more room than that, whatever it was divided from.
     */
    public static BigDecimal normal(BigDecimal value) {
        BigDecimal stripped = withFewerZeros(value).stripTrailingZeros();
        BigDecimal normal = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        return normal.precision() <= DIGITS_OF_A_LONG
                ? BigDecimal.valueOf(normal.unscaledValue().longValue(), normal.scale())
                : normal;
    }

    /** Takes zeros off the end many at a time: {@link BigDecimal#stripTrailingZeros} divides once for each. */
    private static BigDecimal withFewerZeros(BigDecimal value) {
        BigInteger digits = value.unscaledValue();
        int scale = value.scale();
        while (scale >= MANY_ZEROS && digits.bitLength() >= Long.SIZE) {
            BigInteger[] split = digits.divideAndRemainder(MANY);
            if (split[1].signum() != 0) {
                break;
            }
            digits = split[0];
            scale -= MANY_ZEROS;
        }
        return scale == value.scale() ? value : new BigDecimal(digits, scale);
    }
}
