package io.cloud7.reporting.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.catalog.PriceFormula;
import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.threeten.extra.Interval;
import org.threeten.extra.LocalDateRange;

class CanonicalBytesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static String hex(@Nullable Object value) {
        return new CanonicalBytes().put(value).hex();
    }

    @Test
    void differentValuesHaveDifferentBytes() {
        List<@Nullable Object> values = new ArrayList<@Nullable Object>(Arrays.<@Nullable Object>asList(
                null,
                "",
                "a",
                "1",
                1L,
                2,
                true,
                false,
                new BigDecimal("1"),
                new BigDecimal("1.5"),
                new BigDecimal("-1"),
                Fraction.of(BigDecimal.ONE, new BigDecimal("3")),
                Fraction.of(BigDecimal.ONE),
                NOON,
                NOON.plusNanos(1_000),
                LocalDate.of(2026, 3, 1),
                Interval.of(NOON, NOON.plusSeconds(1)),
                Interval.of(NOON, NOON.plusSeconds(2)),
                LocalDateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)),
                ZoneId.of("Europe/Berlin"),
                Currency.getInstance("EUR"),
                PriceFormula.Basis.QUANTITY,
                new PriceFormula.PerUnit(BigDecimal.ONE),
                new PriceFormula.Flat(BigDecimal.ONE),
                List.of(),
                List.of("a", "b"),
                List.of("b", "a"),
                List.of("ab"),
                List.of(List.of("a"), "b"),
                Map.of("a", "b"),
                Map.of("a", "c"),
                Map.of()));
        assertThat(values.stream().map(CanonicalBytesTest::hex).collect(Collectors.toSet()))
                .hasSameSizeAs(values);
    }

    @Test
    void equalValuesHaveEqualBytesWhateverTheirForm() {
        assertThat(hex(new BigDecimal("1.50"))).isEqualTo(hex(new BigDecimal("1.5")));
        assertThat(hex(new BigDecimal("1E+2"))).isEqualTo(hex(new BigDecimal("100")));
        assertThat(hex(Fraction.of(new BigDecimal("2"), new BigDecimal("4"))))
                .isEqualTo(hex(Fraction.of(new BigDecimal("0.1"), new BigDecimal("0.2"))));
        List<String> words = IntStream.range(0, 50).mapToObj(i -> "w" + i).toList();
        Set<String> there = new LinkedHashSet<>(words);
        List<String> backwards = new ArrayList<>(words);
        Collections.reverse(backwards);
        assertThat(hex(new HashSet<>(words))).isEqualTo(hex(there)).isEqualTo(hex(new LinkedHashSet<>(backwards)));
        Map<String, Integer> lengths = new LinkedHashMap<>();
        backwards.forEach(word -> lengths.put(word, word.length()));
        assertThat(hex(lengths)).isEqualTo(hex(words.stream().collect(Collectors.toMap(word -> word, String::length))));
    }

    @Test
    void textsOfAnyLengthGoThroughTheBuffer() {
        Set<String> digests = Stream.of(0, 1, 8_180, 8_191, 8_192, 8_193, 20_000)
                .map(length -> hex(List.of("x".repeat(length), "y")))
                .collect(Collectors.toSet());
        assertThat(digests).hasSize(7);
    }

    /** Another machine, another run of it, another day: these bytes. */
    @Test
    void theBytesAreThoseOfEveryMachine() {
        assertThat(hex(List.of(
                        "Grüße",
                        new BigDecimal("0.0125"),
                        NOON,
                        Set.of("b", "a", "c"),
                        Map.of("x", 1L, "y", true),
                        new PriceFormula.PerUnit(new BigDecimal("0.02")))))
                .isEqualTo("de6493701f005b0a5b635efe9602ef7541aaf6a6ec42e478296ecd43cb19e465");
    }

    @Test
    void whatHasNoBytesIsAnError() {
        assertThatThrownBy(() -> hex(new Object()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("java.lang.Object");
    }
}
