package io.cloud7.reporting.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One typed value of a table. {@link #text} is its one canonical form: {@code .} as decimal point, ISO dates, UTC. */
public sealed interface Cell {
    /** The canonical text; empty for {@link Empty}. */
    String text();

    /** Free text. The only cell whose content people choose, and so the only one that exporters guard. */
    record Text(String value) implements Cell {
        @Override
        public String text() {
            return value;
        }
    }

    /** A word of a closed list, in upper case. */
    record Code(String value) implements Cell {
        @Override
        public String text() {
            return value;
        }
    }

    /** Words of a closed list, in order. */
    record Codes(List<String> values) implements Cell {
        public Codes {
            values = List.copyOf(values);
        }

        @Override
        public String text() {
            return String.join("; ", values);
        }
    }

    /** Yes or no. */
    record Flag(boolean value) implements Cell {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /** A whole number. */
    record Whole(long value) implements Cell {
        @Override
        public String text() {
            return Long.toString(value);
        }
    }

    /** A quantity. */
    record Quantity(BigDecimal value) implements Cell {
        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /** An amount or a price; its currency has a column of its own. */
    record Amount(BigDecimal value, Currency currency) implements Cell {
        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /** A percentage: 100 is the whole; two decimals. */
    record Percent(BigDecimal value) implements Cell {
        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /** A day. */
    record Day(LocalDate value) implements Cell {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /** An instant, in UTC. */
    record Moment(Instant value) implements Cell {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /** Not applicable. Zero is never empty. */
    record Empty() implements Cell {
        @Override
        public String text() {
            return "";
        }
    }

    /** The cell that is not applicable. */
    Cell EMPTY = new Empty();

    static Cell text(@Nullable String value) {
        return value == null ? EMPTY : new Text(value);
    }

    static Cell code(@Nullable Enum<?> value) {
        return value == null ? EMPTY : new Code(value.name());
    }

    static Cell codes(Collection<? extends Enum<?>> values) {
        return new Codes(values.stream().<String>map(Enum::name).toList());
    }

    static Cell flag(boolean value) {
        return new Flag(value);
    }

    static Cell whole(long value) {
        return new Whole(value);
    }

    static Cell quantity(@Nullable BigDecimal value) {
        return value == null ? EMPTY : new Quantity(value);
    }

    static Cell amount(@Nullable BigDecimal value, Currency currency) {
        return value == null ? EMPTY : new Amount(value, currency);
    }

    static Cell percent(@Nullable BigDecimal value) {
        return value == null ? EMPTY : new Percent(value);
    }

    static Cell day(@Nullable LocalDate value) {
        return value == null ? EMPTY : new Day(value);
    }

    static Cell moment(@Nullable Instant value) {
        return value == null ? EMPTY : new Moment(value);
    }
}
