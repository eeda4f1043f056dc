package io.cloud7.reporting.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A JSON object together with the path at which it stands. Null is the same as absent. */
final class JsonCursor {
    private static final int MAX_SHOWN = 60;

    private final JsonNode node;
    private final String path;

    JsonCursor(JsonNode node, String path) {
        this.node = node;
        this.path = path;
        if (!node.isObject()) {
            throw new JsonRefusal(path, "is " + shown(node) + "; it must be an object");
        }
    }

    /** Refuses every field but these. */
    JsonCursor only(String... fields) {
        List<String> known = Arrays.asList(fields);
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new JsonRefusal(at(name), "unknown field; there are " + String.join(", ", known));
            }
        });
        return this;
    }

    /** What the domain makes of this object; what it refuses is refused here. */
    <T> T build(Supplier<T> construction) {
        try {
            return construction.get();
        } catch (IllegalArgumentException e) {
            throw new JsonRefusal(path, e);
        }
    }

    boolean has(String field) {
        return value(field) != null;
    }

    String text(String field) {
        return textOf(required(field), field);
    }

    @Nullable String optionalText(String field) {
        JsonNode value = value(field);
        return value == null ? null : textOf(value, field);
    }

    /** Text that may also be empty. */
    String anyText(String field) {
        return anyTextOf(required(field), field);
    }

    BigDecimal decimal(String field) {
        return decimalOf(required(field), field);
    }

    @Nullable BigDecimal optionalDecimal(String field) {
        JsonNode value = value(field);
        return value == null ? null : decimalOf(value, field);
    }

    BigDecimal decimalOr(String field, BigDecimal otherwise) {
        JsonNode value = value(field);
        return value == null ? otherwise : decimalOf(value, field);
    }

    BigDecimal notNegative(String field) {
        BigDecimal value = decimal(field);
        return parsed(field, value, it -> Decimals.notNegative(it, field));
    }

    BigDecimal positive(String field) {
        BigDecimal value = decimal(field);
        return parsed(field, value, it -> Decimals.positive(it, field));
    }

    @Nullable Integer optionalWhole(String field) {
        BigDecimal value = optionalDecimal(field);
        if (value == null) {
            return null;
        }
        try {
            return value.intValueExact();
        } catch (ArithmeticException e) {
            throw new JsonRefusal(at(field), "is " + value.toPlainString() + "; it must be a whole number of days");
        }
    }

    boolean flagOr(String field, boolean otherwise) {
        JsonNode value = value(field);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw new JsonRefusal(at(field), "is " + shown(value) + "; it must be true or false");
        }
        return value.booleanValue();
    }

    <E extends Enum<E>> E word(String field, Class<E> words) {
        return wordOf(text(field), field, words);
    }

    <E extends Enum<E>> E wordOr(String field, E otherwise) {
        String text = optionalText(field);
        return text == null ? otherwise : wordOf(text, field, otherwise.getDeclaringClass());
    }

    <E extends Enum<E>> @Nullable E optionalWord(String field, Class<E> words) {
        String text = optionalText(field);
        return text == null ? null : wordOf(text, field, words);
    }

    LocalDate date(String field) {
        return parsed(field, text(field), text -> Micros.parseDate(text, field));
    }

    @Nullable LocalDate optionalDate(String field) {
        return has(field) ? date(field) : null;
    }

    /** An instant with offset, or a date: its first instant in the zone. */
    Instant instant(String field, ZoneId zone) {
        return parsed(field, text(field), text -> Micros.parse(text, field, zone));
    }

    @Nullable Instant optionalInstant(String field, ZoneId zone) {
        return has(field) ? instant(field, zone) : null;
    }

    JsonCursor object(String field) {
        return new JsonCursor(required(field), at(field));
    }

    @Nullable JsonCursor optionalObject(String field) {
        JsonNode value = value(field);
        return value == null ? null : new JsonCursor(value, at(field));
    }

    /** The objects of a required array. */
    <T> List<T> list(String field, Function<JsonCursor, T> item) {
        return listOf(required(field), field, item);
    }

    /** The objects of an array; none if it is absent. */
    <T> List<T> optionalList(String field, Function<JsonCursor, T> item) {
        JsonNode value = value(field);
        return value == null ? List.of() : listOf(value, field, item);
    }

    /** The strings of a required array. */
    List<String> texts(String field) {
        return elements(required(field), field, this::textOf);
    }

    /** The words of a required array. */
    <E extends Enum<E>> List<E> words(String field, Class<E> words) {
        return elements(required(field), field, (value, name) -> wordOf(textOf(value, name), name, words));
    }

    /** Custom fields: an object of strings; empty if it is absent. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>();
        JsonCursor object = optionalObject("attributes");
        if (object != null) {
            object.node.fieldNames().forEachRemaining(name -> attributes.put(name, object.anyText(name)));
        }
        return attributes;
    }

    /** A place for what is wrong between fields of this object. */
    JsonRefusal refusal(String field, String reason) {
        return new JsonRefusal(at(field), reason);
    }

    <S, T> T parsed(String field, S value, Function<S, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException e) {
            throw new JsonRefusal(at(field), e);
        }
    }

    private <T> List<T> listOf(JsonNode array, String field, Function<JsonCursor, T> item) {
        return elements(array, field, (value, name) -> item.apply(new JsonCursor(value, at(name))));
    }

    private <T> List<T> elements(JsonNode array, String field, BiFunction<JsonNode, String, T> item) {
        if (!array.isArray()) {
            throw new JsonRefusal(at(field), "is " + shown(array) + "; it must be an array");
        }
        List<T> items = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            items.add(item.apply(array.get(i), field + "[" + i + "]"));
        }
        return items;
    }

    private @Nullable JsonNode value(String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private JsonNode required(String field) {
        JsonNode value = value(field);
        if (value == null) {
            // an element of an array or of attributes is there, but null
            throw new JsonRefusal(at(field), "is missing; it is required");
        }
        return value;
    }

    private String textOf(JsonNode value, String field) {
        String text = anyTextOf(value, field);
        if (text.isBlank()) {
            throw new JsonRefusal(
                    at(field), "is blank: \"" + text + "\"; leave an optional field out, or give it a text");
        }
        return text;
    }

    private String anyTextOf(JsonNode value, String field) {
        if (!value.isTextual()) {
            throw new JsonRefusal(at(field), "is " + shown(value) + "; it must be a string");
        }
        String text = value.textValue();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    throw new JsonRefusal(at(field), "holds half a surrogate pair, which is no character");
                }
                i++;
            }
        }
        return text;
    }

    private BigDecimal decimalOf(JsonNode value, String field) {
        if (value.isNumber()) {
            return parsed(field, value.decimalValue(), number -> Decimals.entering(number, field));
        }
        if (!value.isTextual()) {
            throw new JsonRefusal(at(field), "is " + shown(value) + "; it must be a decimal, as a string");
        }
        return parsed(field, value.textValue(), text -> Decimals.parse(text, field));
    }

    private <E extends Enum<E>> E wordOf(String text, String field, Class<E> words) {
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        throw new JsonRefusal(
                at(field), "is \"" + text + "\"; use one of " + Arrays.toString(words.getEnumConstants()));
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }
}
