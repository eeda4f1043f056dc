package io.cloud7.reporting.json;

import io.cloud7.reporting.time.Micros;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values at random, hostile texts and wide decimals among them. */
abstract class Chance {
    private static final List<String> TEXTS =
            List.of("a", "Zoë \"the\" \\ 1", "=cmd()|' /C'!A0", "line\nbreak\ttab", "😀 中文 \u202Eabc", " padded ");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    final Random random;

    Chance(Random random) {
        this.random = random;
    }

    boolean flip() {
        return random.nextBoolean();
    }

    <T> @Nullable T maybe(Supplier<T> value) {
        return flip() ? value.get() : null;
    }

    @SafeVarargs
    final <T> T anyOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    <T> List<T> list(int most, Supplier<T> item) {
        List<T> items = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            items.add(item.get());
        }
        return items;
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    Map<String, String> attributes() {
        return flip() ? Map.of() : Map.of(text(), text(), "empty", "");
    }

    /** A day of 2026 (0) or of 2027 (1). */
    LocalDate day(int year) {
        return FIRST_DAY.plusYears(year).plusDays(random.nextInt(365));
    }

    Instant moment(int year) {
        return Micros.instant(Micros.of(day(year), ZoneId.of("UTC")) + random.nextLong(86_400_000_000L));
    }

    BigDecimal notNegative() {
        return random.nextInt(4) == 0 ? BigDecimal.ZERO : positive();
    }

    BigDecimal signed() {
        return flip() ? notNegative() : positive().negate();
    }

    /** Up to 18 digits, up to 18 of them after the point. */
    BigDecimal positive() {
        return BigDecimal.valueOf(1 + random.nextLong(999_999_999_999_999_999L), random.nextInt(19));
    }
}
