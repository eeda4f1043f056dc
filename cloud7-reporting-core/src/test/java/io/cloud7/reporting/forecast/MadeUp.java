package io.cloud7.reporting.forecast;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Series by formula. */
final class MadeUp {
    private static final double[] YEAR = {0, 5, 12, 20, 8, -4, -15, -22, -10, 0, 3, 3};

    private MadeUp() {}

    static double[] values(int length, IntToDoubleFunction formula) {
        return IntStream.range(0, length).mapToDouble(formula).toArray();
    }

    /** Four years of months that grow, with a season and a disturbance. */
    static Series months() {
        return Series.of(values(48, t -> 200 + 1.5 * t + YEAR[t % 12] + 7 * t % 11 - 5))
                .withSeasons(12);
    }

    /** Five weeks of hours with day and night, working days and weekends, and a disturbance. */
    static Series hours() {
        return Series.of(values(
                        840,
                        t -> 100
                                + (t % 24 >= 8 && t % 24 < 20 ? 20 : 0)
                                + (t / 24 % 7 < 5 ? 10 : 0)
                                + (13 * t % 17 - 8) / 2.0))
                .withSeasons(24, 168);
    }
}
