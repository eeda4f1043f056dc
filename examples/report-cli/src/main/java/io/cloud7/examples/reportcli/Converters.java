package io.cloud7.examples.reportcli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How arguments are written. */
final class Converters {
    private static final ITypeConverter<Instant> INSTANT = text -> {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "\"" + text + "\" is not an instant; write it with its offset, like 2026-03-31T12:00:00Z");
        }
    };

    private Converters() {}

    static void register(CommandLine commandLine) {
        commandLine.registerConverter(Instant.class, INSTANT);
    }
}
