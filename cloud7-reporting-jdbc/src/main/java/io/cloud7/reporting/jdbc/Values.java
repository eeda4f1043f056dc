package io.cloud7.reporting.jdbc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The few kinds of values that go into the database: texts, whole numbers, decimals, bytes, and arrays of these. */
final class Values {
    /** Digits after the point of every decimal column. */
    static final int SCALE = 18;

    /** A day that no billing period has: none is named. */
    static final long NO_DAY = -1_000_000_000_000L;

    private static final int MOST_DIGITS_BEFORE_POINT = 20;

    private Values() {}

    static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.NULL);
        } else if (value instanceof Long number) {
            statement.setLong(place, number);
        } else if (value instanceof BigDecimal decimal) {
            statement.setBigDecimal(place, decimal);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else if (value instanceof Array array) {
            statement.setArray(place, array);
        } else {
            statement.setString(place, StoredText.encoded(value.toString()));
        }
    }

    /** A decimal at the scale of its column. */
    static @Nullable BigDecimal scaled(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    /** Whether a decimal fits its column. */
    static boolean fits(@Nullable BigDecimal value) {
        return value == null || value.precision() - value.scale() <= MOST_DIGITS_BEFORE_POINT;
    }

    static long day(@Nullable LocalDate date) {
        return date == null ? NO_DAY : date.toEpochDay();
    }

    static @Nullable LocalDate date(long day) {
        return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
    }

    static Long flag(boolean holds) {
        return holds ? 1L : 0L;
    }
}
