package io.cloud7.reporting.report;

import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something by which a report can be narrowed.
 *
 * @param <T> the type of its values
 */
public final class Filter<T> {
    private final String name;
    private final Kind kind;
    private final boolean required;
    private final List<String> choices;
    private final String description;
    private final Function<String, T> reader;

    /** What a console shows to enter a value. */
    public enum Kind {
        TEXT,
        DAY,
        MOMENT,
        ZONE,
        WHOLE,
        PERCENT,
        AMOUNT,
        FLAG,
        CHOICE
    }

    private Filter(
            String name,
            Kind kind,
            boolean required,
            List<String> choices,
            String description,
            Function<String, T> reader) {
        this.name = name;
        this.kind = kind;
        this.required = required;
        this.choices = List.copyOf(choices);
        this.description = description;
        this.reader = reader;
    }

    /** A text, for example an id. */
    public static Filter<String> text(String name, String description) {
        return new Filter<>(name, Kind.TEXT, false, List.of(), description, text -> {
            if (text.isBlank()) {
                throw new IllegalArgumentException("blank");
            }
            return text;
        });
    }

    /** A day, YYYY-MM-DD. */
    public static Filter<LocalDate> day(String name, String description) {
        return new Filter<>(name, Kind.DAY, false, List.of(), description, LocalDate::parse);
    }

    /** An instant, ISO-8601 with offset, to the microsecond. */
    public static Filter<Instant> moment(String name, String description) {
        return new Filter<>(name, Kind.MOMENT, false, List.of(), description, text -> Micros.parse(text, name));
    }

    /** A time zone by its id, for example Europe/Berlin. */
    public static Filter<ZoneId> zone(String name, String description) {
        return new Filter<>(name, Kind.ZONE, false, List.of(), description, ZoneId::of);
    }

    /** A whole number, not negative. */
    public static Filter<Integer> whole(String name, String description) {
        return new Filter<>(name, Kind.WHOLE, false, List.of(), description, text -> {
            if (!text.matches("[0-9]+")) {
                throw new IllegalArgumentException("no digits");
            }
            return Integer.parseInt(text);
        });
    }

    /** A percentage, 0 to 100 and more, for example 62.5. */
    public static Filter<BigDecimal> percent(String name, String description) {
        return new Filter<>(name, Kind.PERCENT, false, List.of(), description, text -> {
            if (!text.matches("[0-9]{1,9}([.][0-9]{1,9})?")) {
                throw new IllegalArgumentException("no percentage");
            }
            return Decimals.entering(new BigDecimal(text), name);
        });
    }

    /** An amount of money in the report's currency, not negative, for example 0.01. */
    public static Filter<BigDecimal> amount(String name, String description) {
        return new Filter<>(name, Kind.AMOUNT, false, List.of(), description, text -> {
            if (!text.matches("[0-9]{1,18}([.][0-9]{1,18})?")) {
                throw new IllegalArgumentException("no amount");
            }
            return Decimals.entering(new BigDecimal(text), name);
        });
    }

    /** Yes or no: true or false. */
    public static Filter<Boolean> flag(String name, String description) {
        return new Filter<>(name, Kind.FLAG, false, List.of("true", "false"), description, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        });
    }

    /** One of the values of an enum, in lower case with dashes. */
    public static <E extends Enum<E>> Filter<E> choice(String name, Class<E> type, String description) {
        E[] values = type.getEnumConstants();
        return new Filter<>(
                name,
                Kind.CHOICE,
                false,
                Stream.of(values).map(Filter::word).toList(),
                description,
                text -> Stream.of(values)
                        .filter(value ->
                                word(value).equals(text.toLowerCase(Locale.ROOT).replace('_', '-')))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same filter, without which there is no report. */
    public Filter<T> required() {
        return new Filter<>(name, kind, true, choices, description, reader);
    }

    /** Its name, kebab case. */
    public String name() {
        return name;
    }

    /** What a console shows to enter a value. */
    public Kind kind() {
        return kind;
    }

    /** Whether there is no report without it. */
    public boolean isRequired() {
        return required;
    }

    /** The values among which one chooses; empty: any. */
    public List<String> choices() {
        return choices;
    }

    /** What it does, and what holds without it. */
    public String description() {
        return description;
    }

    T read(String text) {
        try {
            return reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ReportRefusedException(name + " \"" + text + "\" is not " + expected(), e);
        }
    }

    private String expected() {
        return switch (kind) {
            case TEXT -> "a text that is not blank";
            case DAY -> "a day; write YYYY-MM-DD, for example 2026-03-31";
            case MOMENT ->
                "an instant; write it with its offset, to the microsecond at most, for example 2026-03-31T00:00:00Z";
            case ZONE -> "a time zone; write its id, for example Europe/Berlin";
            case WHOLE -> "a whole number from 0 to " + Integer.MAX_VALUE;
            case PERCENT -> "a percentage; write digits, for example 62.5";
            case AMOUNT -> "an amount; write digits, for example 0.01";
            case FLAG, CHOICE -> "one of " + String.join(", ", choices);
        };
    }

    /** A filter is its name and kind. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Filter<?> filter && filter.name.equals(name) && filter.kind == kind;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
