package io.cloud7.reporting.metering;

import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.usage.Utilization.Spread;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values weighted by the time that they held. */
final class Ranking {
    private static final BigInteger PERCENT = BigInteger.valueOf(95);
    private static final BigInteger WHOLE = BigInteger.valueOf(100);

    private final List<Weighted> values = new ArrayList<>(1);
    private long weight;

    private record Weighted(Fraction value, long weight) {}

    void add(Fraction value, long time) {
        values.add(new Weighted(value, time));
        weight = Math.addExact(weight, time);
    }

    /** Null if there are no values. */
    @Nullable Spread spread() {
        if (values.isEmpty()) {
            return null;
        }
        List<Weighted> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.comparing(Weighted::value));
        return new Spread(sorted.get(0).value(), sorted.get(sorted.size() - 1).value(), at(sorted, rank()));
    }

    /** ⌈95 % of the weight⌉: the nearest rank. */
    private long rank() {
        return PERCENT.multiply(BigInteger.valueOf(weight))
                .add(WHOLE.subtract(BigInteger.ONE))
                .divide(WHOLE)
                .longValueExact();
    }

    private static Fraction at(List<Weighted> sorted, long rank) {
        long reached = 0;
        for (Weighted next : sorted) {
            reached += next.weight();
            if (reached >= rank) {
                return next.value();
            }
        }
        throw new IllegalStateException("rank " + rank + " is beyond the weight " + reached);
    }
}
