package io.cloud7.reporting.memory;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A growing column of decimals in normal form, null where nothing was put: nine bytes a row if its digits fit a long. It
 * takes no room before its first value.
 */
final class DecimalColumn {
    private static final byte NONE = 0;
    private static final byte LARGE = 127;
    private static final int DIGITS_OF_A_LONG = 18;

    private long[] digits;
    private byte[] scales;
    private final SparseColumn<BigDecimal> large;
    private int size;

    DecimalColumn() {
        this(new long[0], new byte[0], new SparseColumn<>(), 0);
    }

    private DecimalColumn(long[] digits, byte[] scales, SparseColumn<BigDecimal> large, int size) {
        this.digits = digits;
        this.scales = scales;
        this.large = large;
        this.size = size;
    }

    /** Puts a value into a row behind all rows that have one. */
    void put(int row, @Nullable BigDecimal value) {
        if (value == null) {
            return;
        }
        if (row >= digits.length) {
            digits = Arrays.copyOf(digits, Growth.toHold(digits.length, row + 1));
            scales = Arrays.copyOf(scales, digits.length);
        }
        if (value.precision() <= DIGITS_OF_A_LONG) {
            digits[row] = value.unscaledValue().longValueExact();
            scales[row] = (byte) (value.scale() + 1);
        } else {
            large.put(row, value);
            scales[row] = LARGE;
        }
        size = row + 1;
    }

    @Nullable BigDecimal get(int row) {
        if (row >= size || scales[row] == NONE) {
            return null;
        }
        return scales[row] == LARGE ? large.get(row) : BigDecimal.valueOf(digits[row], scales[row] - 1);
    }

    DecimalColumn frozen() {
        return new DecimalColumn(digits, scales, large.frozen(), size);
    }
}
