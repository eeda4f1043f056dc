package io.cloud7.reporting.report.general;

import io.cloud7.reporting.usage.Mask;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRequest;
import io.cloud7.reporting.usage.UsageSum;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/**
 * What must be known of one contract's use of one product.
 *
 * @param key whose use of what
 * @param window in which use counts; null: the contract does not live in it
 * @param moment at which levels are read; null: the contract does not live at it
 */
record ServiceQuestion(
        UsageKey key, @Nullable Interval window, @Nullable Interval moment) {
    boolean isAsked() {
        return window != null || moment != null;
    }

    UsageRequest.Sum sum() {
        return new UsageRequest.Sum(
                key,
                Stream.of(window, moment)
                        .filter(Objects::nonNull)
                        .map(Slice::everything)
                        .toList(),
                Mask.NONE);
    }

    List<UsageSum> inWindow(Usage usage) {
        return window == null ? List.of() : usage.sumsOf(key).get(0);
    }

    List<UsageSum> atMoment(Usage usage) {
        return moment == null ? List.of() : usage.sumsOf(key).get(window == null ? 0 : 1);
    }
}
