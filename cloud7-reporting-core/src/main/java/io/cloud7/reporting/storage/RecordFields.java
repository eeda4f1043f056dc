package io.cloud7.reporting.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The components of the library's records, in the order of their declaration, so that none can be forgotten. */
final class RecordFields {
    private static final ClassValue<List<RecordComponent>> OF_TYPE = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.copyOf(Stream.of(type.getRecordComponents()).toList());
        }
    };

    private RecordFields() {}

    static List<RecordComponent> of(Record value) {
        return OF_TYPE.get(value.getClass());
    }

    static @Nullable Object value(Record of, RecordComponent field) {
        try {
            return field.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "the component " + field.getName() + " of " + of.getClass() + " cannot be read", e);
        }
    }
}
