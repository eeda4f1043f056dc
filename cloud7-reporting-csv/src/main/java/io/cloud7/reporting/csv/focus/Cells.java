package io.cloud7.reporting.csv.focus;

import io.cloud7.reporting.money.Currencies;
import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Currency;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cells of one row as the types that they stand for. */
final class Cells {
    /** Characters of a date. */
    private static final int DATE = 10;

    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final Function<FocusColumn, @Nullable String> row;

    Cells(Function<FocusColumn, @Nullable String> row) {
        this.row = row;
    }

    /** Whether a cell says nothing: blank, or a word for null. */
    static boolean isAbsent(@Nullable String cell) {
        if (cell == null) {
            return true;
        }
        String text = cell.strip();
        return text.isEmpty() || text.equalsIgnoreCase("null") || text.equalsIgnoreCase("(null)");
    }

    @Nullable String text(FocusColumn column) {
        String cell = row.apply(column);
        return isAbsent(cell) ? null : cell;
    }

    String required(FocusColumn column) throws BadCell {
        String text = text(column);
        if (text == null) {
            throw new BadCell(column.title(), column.title() + " is empty; every row of a bill has one");
        }
        return text;
    }

    /** Whether a cell holds a word, whatever its case. */
    boolean says(FocusColumn column, String word) {
        String text = text(column);
        return text != null && text.strip().equalsIgnoreCase(word);
    }

    BigDecimal requiredDecimal(FocusColumn column) throws BadCell {
        return parsed(column, required(column), Decimals::parse);
    }

    @Nullable BigDecimal decimal(FocusColumn column) throws BadCell {
        String text = text(column);
        return text == null ? null : parsed(column, text, Decimals::parse);
    }

    Currency currency(FocusColumn column) throws BadCell {
        return parsed(column, required(column), (text, what) -> Currencies.parse(text));
    }

    /** A point in time; without an offset it is UTC, without a time it is midnight. */
    Instant instant(FocusColumn column) throws BadCell {
        return parsed(column, required(column), Cells::timestamp);
    }

    private static Instant timestamp(String text, String what) {
        try {
            boolean spaced = text.length() > DATE && text.charAt(DATE) == ' ';
            TemporalAccessor parsed =
                    TIMESTAMP.parse(spaced ? text.substring(0, DATE) + 'T' + text.substring(DATE + 1) : text);
            LocalTime time = parsed.query(TemporalQueries.localTime());
            ZoneOffset offset = parsed.isSupported(ChronoField.OFFSET_SECONDS) ? ZoneOffset.from(parsed) : null;
            return Micros.entering(
                    LocalDate.from(parsed)
                            .atTime(time == null ? LocalTime.MIDNIGHT : time)
                            .toInstant(offset == null ? ZoneOffset.UTC : offset),
                    what);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    what + " is no time that exists: \"" + text + "\"; write it like 2024-09-18T22:00:00Z", e);
        }
    }

    private static <T> T parsed(FocusColumn column, String text, BiFunction<String, String, T> parser) throws BadCell {
        try {
            return parser.apply(text.strip(), column.title());
        } catch (IllegalArgumentException e) {
            throw new BadCell(column.title(), String.valueOf(e.getMessage()));
        }
    }
}
