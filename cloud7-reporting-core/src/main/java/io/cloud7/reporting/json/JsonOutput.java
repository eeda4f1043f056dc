package io.cloud7.reporting.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes fields in the order of the calls; an absent value writes nothing. */
final class JsonOutput {
    private final JsonGenerator json;

    JsonOutput(OutputStream out) throws IOException {
        json = JsonFormat.generator(out);
    }

    /** Writes what is inside an object. */
    interface Body {
        void write() throws IOException;
    }

    /** Writes what is inside the object of one item. */
    interface ItemBody<T> {
        void write(T item) throws IOException;
    }

    void object(Body body) throws IOException {
        json.writeStartObject();
        body.write();
        json.writeEndObject();
    }

    void object(String field, Body body) throws IOException {
        json.writeFieldName(field);
        object(body);
    }

    <T> void list(String field, Collection<T> items, ItemBody<T> body) throws IOException {
        json.writeArrayFieldStart(field);
        for (T item : items) {
            object(() -> body.write(item));
        }
        json.writeEndArray();
    }

    /** A list that is left out when it is empty. */
    <T> void optionalList(String field, Collection<T> items, ItemBody<T> body) throws IOException {
        if (!items.isEmpty()) {
            list(field, items, body);
        }
    }

    void texts(String field, Collection<?> items) throws IOException {
        json.writeArrayFieldStart(field);
        for (Object item : items) {
            json.writeString(item.toString());
        }
        json.writeEndArray();
    }

    /** A value whose text is its canonical form: a string, a word of an enum, a date, an instant, a currency. */
    void text(String field, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value.toString());
        }
    }

    void decimal(String field, @Nullable BigDecimal value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value.toPlainString());
        }
    }

    void flag(String field, boolean value) throws IOException {
        json.writeBooleanField(field, value);
    }

    void whole(String field, int value) throws IOException {
        json.writeNumberField(field, value);
    }

    void attributes(Map<String, String> attributes) throws IOException {
        if (!attributes.isEmpty()) {
            object("attributes", () -> {
                for (Map.Entry<String, String> entry : attributes.entrySet()) {
                    text(entry.getKey(), entry.getValue());
                }
            });
        }
    }

    /** Ends the document and leaves the stream open. */
    void end() throws IOException {
        JsonFormat.end(json);
    }
}
