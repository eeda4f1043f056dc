package io.cloud7.reporting.report.general;

import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.UsageSum;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.threeten.extra.Interval;

/**
 * An instant at which levels are read: the use in its one microsecond, where a level of 4 is 4 unit-microseconds.
 *
 * @param microsecond from the instant to the next
 */
record Moment(Interval microsecond) {
    static Moment at(Instant instant) {
        long micros = Micros.of(instant);
        return new Moment(Interval.of(Micros.instant(micros), Micros.instant(micros + 1)));
    }

    boolean isIn(Interval life) {
        return life.encloses(microsecond);
    }

    /** What was used: of a microsecond, the level in it. */
    static BigDecimal used(List<UsageSum> sums) {
        return sums.stream().map(UsageSum::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
