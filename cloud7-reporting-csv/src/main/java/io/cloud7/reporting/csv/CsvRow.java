package io.cloud7.reporting.csv;

import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cells of one row by column name. An empty cell is an absent value. */
final class CsvRow {
    private static final int MAX_VALUE = 200;
    private static final int MAX_TEXT = 64 * 1024;

    private final Map<String, Integer> columns;
    private final InstantCells instants;
    private final List<String> cells;

    /**
     * Wraps the cells of a row.
     *
     * @param columns the place of each column in the row
     * @param instants reads instants and dates
     */
    CsvRow(Map<String, Integer> columns, InstantCells instants, List<String> cells) {
        this.columns = columns;
        this.instants = instants;
        this.cells = cells;
    }

    /** What is wrong with one field. */
    static final class Refusal extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String field;

        Refusal(String field, String reason) {
            super(reason);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    @Nullable String optionalText(String field) {
        Integer place = columns.get(field);
        if (place == null) {
            return null;
        }
        String text = cells.get(place);
        if (text.length() > MAX_TEXT) {
            throw new Refusal(field, field + " has " + text.length() + " characters; a cell has at most " + MAX_TEXT);
        }
        return text.isEmpty() ? null : text;
    }

    String text(String field) {
        String text = optionalText(field);
        if (text == null || text.isBlank()) {
            throw new Refusal(field, field + " is empty; it is required");
        }
        return text;
    }

    BigDecimal decimal(String field) {
        return parsed(field, value(field), text -> Decimals.parse(text, field));
    }

    @Nullable BigDecimal optionalDecimal(String field) {
        return optionalText(field) == null ? null : decimal(field);
    }

    BigDecimal notNegative(String field) {
        return parsed(field, decimal(field), value -> Decimals.notNegative(value, field));
    }

    @Nullable BigDecimal optionalPositive(String field) {
        BigDecimal decimal = optionalDecimal(field);
        return decimal == null ? null : parsed(field, decimal, value -> Decimals.positive(value, field));
    }

    Instant instant(String field) {
        return parsed(field, value(field), text -> instants.parse(text, field));
    }

    Instant instantOr(String field, Instant otherwise) {
        return optionalText(field) == null ? otherwise : instant(field);
    }

    @Nullable LocalDate optionalDate(String field) {
        return optionalText(field) == null ? null : parsed(field, value(field), text -> Micros.parseDate(text, field));
    }

    <E extends Enum<E>> E word(String field, Class<E> words) {
        String text = value(field);
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        throw new Refusal(
                field, field + " is \"" + text + "\"; use one of " + Arrays.toString(words.getEnumConstants()));
    }

    <S, T> T parsed(String field, S value, Function<S, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException e) {
            throw new Refusal(field, String.valueOf(e.getMessage()));
        }
    }

    /** A text that is not free: bounded, so that an error can show it. */
    private String value(String field) {
        String text = text(field);
        if (text.length() > MAX_VALUE) {
            throw new Refusal(field, field + " has " + text.length() + " characters; it has at most " + MAX_VALUE);
        }
        return text;
    }
}
