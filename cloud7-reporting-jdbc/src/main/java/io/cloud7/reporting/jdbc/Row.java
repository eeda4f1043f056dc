package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The current row of a result, column by column from the left. */
final class Row {
    private final ResultSet result;
    private int column;

    Row(ResultSet result) {
        this.result = result;
    }

    boolean next() throws SQLException {
        column = 0;
        return result.next();
    }

    /** Leaves columns out. */
    void skip(int columns) {
        column += columns;
    }

    String text() throws SQLException {
        return Objects.requireNonNull(optionalText());
    }

    @Nullable String optionalText() throws SQLException {
        String stored = result.getString(++column);
        return stored == null ? null : StoredText.decoded(stored);
    }

    long number() throws SQLException {
        return result.getLong(++column);
    }

    boolean flag() throws SQLException {
        return number() != 0;
    }

    Instant instant() throws SQLException {
        return Micros.instant(number());
    }

    @Nullable LocalDate date() throws SQLException {
        return Values.date(number());
    }

    BigDecimal decimal() throws SQLException {
        return Objects.requireNonNull(optionalDecimal());
    }

    /** Without trailing zeros. */
    @Nullable BigDecimal optionalDecimal() throws SQLException {
        BigDecimal value = result.getBigDecimal(++column);
        return value == null ? null : Decimals.normal(value);
    }

    /** A sum, kept as whole units and fractions so that it never overflows; nothing is zero. */
    BigDecimal sum() throws SQLException {
        BigDecimal units = result.getBigDecimal(++column);
        BigDecimal fraction = result.getBigDecimal(++column);
        return units == null || fraction == null ? BigDecimal.ZERO : units.add(fraction);
    }

    byte[] bytes() throws SQLException {
        return Objects.requireNonNull(result.getBytes(++column));
    }

    /** Makes something of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** Takes a row in. */
    @FunctionalInterface
    interface Sink {
        void accept(Row row) throws SQLException;
    }
}
