package io.cloud7.examples.reportcli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How arguments are written. */
final class Converters {
    private Converters() {}

    static void register(CommandLine commandLine) {
        commandLine
                .registerConverter(
                        LocalDate.class, converter(LocalDate::parse, "a date; write it as YYYY-MM-DD, like 2026-03-31"))
                .registerConverter(
                        Instant.class,
                        converter(
                                text -> OffsetDateTime.parse(text).toInstant(),
                                "an instant; write it with its offset, like 2026-03-31T12:00:00Z"))
                .registerConverter(
                        ZoneId.class, converter(ZoneId::of, "a time zone; write it like Europe/Berlin or UTC"));
    }

    private static <T> ITypeConverter<T> converter(Function<String, T> parse, String what) {
        return text -> {
            try {
                return parse.apply(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("\"" + text + "\" is not " + what);
            }
        };
    }
}
