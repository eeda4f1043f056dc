package io.cloud7.reporting.storage;

import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.quantity.Fraction;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;
import org.threeten.extra.LocalDateRange;

/**
 * Puts values into a digest so that equal values are equal bytes on every machine, and different ones are not: each
 * begins with its kind, texts and lists with their length.
 */
final class CanonicalBytes {
    private final MessageDigest digest = sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(8_192);

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The SHA-256 of all that was put, as 64 hexadecimal digits; it begins anew. */
    String hex() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    CanonicalBytes put(@Nullable Object value) {
        if (value == null) {
            kind('0');
        } else if (value instanceof String text) {
            text('s', text);
        } else if (value instanceof BigDecimal decimal) {
            text('d', Decimals.normal(decimal).toString());
        } else if (value instanceof Instant instant) {
            kind('i').number(instant.getEpochSecond()).number(instant.getNano());
        } else if (value instanceof Record fields) {
            fields(fields);
        } else if (value instanceof List<?> list) {
            kind('l').number(list.size()).all(list);
        } else if (value instanceof Set<?> set) {
            kind('l')
                    .number(set.size())
                    .all(set.stream().map(String::valueOf).sorted().toList());
        } else if (value instanceof Map<?, ?> map) {
            entries(map);
        } else {
            scalar(value);
        }
        return this;
    }

    private void scalar(Object value) {
        if (value instanceof Long || value instanceof Integer) {
            kind('n').number(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            kind(flag ? 't' : 'f');
        } else if (value instanceof Enum<?> constant) {
            text('e', constant.name());
        } else if (value instanceof Fraction fraction) {
            text('q', fraction.reduced());
        } else if (value instanceof Interval interval) {
            kind('v').put(interval.getStart()).put(interval.getEnd());
        } else if (value instanceof LocalDate day) {
            kind('y').number(day.toEpochDay());
        } else if (value instanceof LocalDateRange days) {
            kind('r').put(days.getStart()).put(days.getEnd());
        } else if (value instanceof ZoneId zone) {
            text('z', zone.getId());
        } else if (value instanceof Currency currency) {
            text('c', currency.getCurrencyCode());
        } else {
            throw new IllegalStateException("a digest has no bytes for " + value.getClass());
        }
    }

    private void fields(Record value) {
        List<RecordComponent> fields = RecordFields.of(value);
        text('o', value.getClass().getSimpleName());
        fields.forEach(field -> put(RecordFields.value(value, field)));
    }

    private void entries(Map<?, ?> map) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        kind('m').number(sorted.size());
        sorted.forEach((key, value) -> put(key).put(value));
    }

    private void all(Collection<?> values) {
        values.forEach(this::put);
    }

    private void text(char kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        kind(kind).number(bytes.length);
        if (bytes.length > buffer.remaining()) {
            flush();
        }
        if (bytes.length > buffer.remaining()) {
            digest.update(bytes);
        } else {
            buffer.put(bytes);
        }
    }

    private CanonicalBytes kind(char kind) {
        room(1);
        buffer.put((byte) kind);
        return this;
    }

    private CanonicalBytes number(long number) {
        room(Long.BYTES);
        buffer.putLong(number);
        return this;
    }

    private void room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() {
        digest.update(buffer.flip());
        buffer.clear();
    }
}
