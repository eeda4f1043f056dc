package io.cloud7.examples.reportcli.terminal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Values as a line of small bars from 0, or the least if it is below, to the greatest. */
final class Sparkline {
    /** The most bars of a line; of more values, each bar is the mean of as many as need be. */
    static final int MOST_BARS = 24;

    private static final String BARS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /** One bar a value; empty without values. */
    static String of(List<BigDecimal> values) {
        List<BigDecimal> means = means(values);
        BigDecimal most = means.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal least = means.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal height = most.subtract(least);
        StringBuilder line = new StringBuilder();
        means.forEach(value -> line.append(BARS.charAt(bar(value.subtract(least), height))));
        return line.toString();
    }

    private static int bar(BigDecimal above, BigDecimal height) {
        if (height.signum() == 0) {
            return 0;
        }
        return above.multiply(BigDecimal.valueOf(BARS.length() - 1L))
                .divide(height, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static List<BigDecimal> means(List<BigDecimal> values) {
        int together = (values.size() + MOST_BARS - 1) / MOST_BARS;
        if (together <= 1) {
            return values;
        }
        List<BigDecimal> means = new ArrayList<>();
        for (int from = 0; from < values.size(); from += together) {
            List<BigDecimal> some = values.subList(from, Math.min(values.size(), from + together));
            means.add(some.stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(some.size()), MathContext.DECIMAL64));
        }
        return means;
    }
}
