package io.cloud7.reporting.storage;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of the cloud as people read them, for example {@code {amount: 0.0125}}; what is absent is left out. */
final class ShownValue {
    private ShownValue() {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "none";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Collection<?> all) {
            Stream<String> each = all.stream().map(ShownValue::of);
            return (value instanceof List ? each : each.sorted()).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Record fields ? fields(fields) : value.toString();
    }

    private static String fields(Record value) {
        return RecordFields.of(value).stream()
                .filter(field -> RecordFields.value(value, field) != null)
                .map(field -> field(value, field))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String field(Record of, RecordComponent field) {
        Object value = Objects.requireNonNull(RecordFields.value(of, field));
        String kind = value instanceof Record && field.getType().isInterface()
                ? value.getClass().getSimpleName() + " "
                : "";
        return field.getName() + ": " + kind + of(value);
    }
}
