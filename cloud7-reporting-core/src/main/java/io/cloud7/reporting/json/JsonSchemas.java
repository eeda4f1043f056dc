package io.cloud7.reporting.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schemas (draft 2020-12) of the files, as text, for other programs that write or check them. */
public final class JsonSchemas {
    private JsonSchemas() {}

    /** The schema of {@code cloud.json}. */
    public static String cloud() {
        return text("cloud-1.schema.json");
    }

    /** The schema of {@code invoices.json}. */
    public static String invoices() {
        return text("invoices-1.schema.json");
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(JsonSchemas.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
