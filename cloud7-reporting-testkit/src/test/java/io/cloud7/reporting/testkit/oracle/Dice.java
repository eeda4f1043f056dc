package io.cloud7.reporting.testkit.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Choices by chance, the same for the same seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** From least to most, both inclusive. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Above 0, at most {@code most}, with up to this many decimals. */
    BigDecimal decimal(int most, int decimals) {
        int scale = between(0, decimals);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        long units = BigDecimal.valueOf(most).movePointRight(scale).longValueExact();
        return unit.multiply(BigDecimal.valueOf(1 + (long) (random.nextDouble() * units)))
                .min(BigDecimal.valueOf(most));
    }

    /** From the first to the last, both inclusive. */
    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(between(0, (int) Math.max(0, last.toEpochDay() - first.toEpochDay())));
    }
}
