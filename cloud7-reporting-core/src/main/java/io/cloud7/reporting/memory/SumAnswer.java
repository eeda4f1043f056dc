package io.cloud7.reporting.memory;

import io.cloud7.reporting.metering.Unmasked;
import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.UsageRequest;
import io.cloud7.reporting.usage.UsageSum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums use by slice, resource and level. */
final class SumAnswer {
    private final boolean level;
    private final Slices slices;
    private final Unmasked unmasked;
    private final List<Map<Key, Sum>> sums;

    /** Who held how much. */
    private record Key(String resource, @Nullable BigDecimal level) implements Comparable<Key> {
        private static final int SPREAD = 0x9E3779B9;
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::resource)
                .thenComparing(Key::level, Comparator.nullsFirst(Comparator.naturalOrder()));

        /** That of a record gives vm-1 at 2.05 the hash of vm-2 at 2.04, and of all like them. */
        @Override
        public int hashCode() {
            return resource.hashCode() * SPREAD + Objects.hashCode(level);
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    SumAnswer(UsageRequest.Sum question, boolean level) {
        this.level = level;
        slices = new Slices(question.slices());
        unmasked = new Unmasked(question.mask());
        sums = Stream.<Map<Key, Sum>>generate(HashMap::new)
                .limit(question.slices().size())
                .toList();
    }

    void add(UseOfTime use) {
        Key key = new Key(use.resource(), level ? use.quantity() : null);
        slices.forEach(
                use,
                (slice, start, end) -> unmasked.forEach(
                        use.resource(),
                        start,
                        end,
                        (from, to) -> sums.get(slice)
                                .computeIfAbsent(key, missing -> new Sum())
                                .add(use, from, to)));
    }

    List<List<UsageSum>> answer() {
        return sums.stream().map(this::ofSlice).toList();
    }

    /** Takes the sums out of the slice one by one, for there may be a million. */
    private List<UsageSum> ofSlice(Map<Key, Sum> slice) {
        List<UsageSum> rows = new ArrayList<>(slice.size());
        for (Key key : slice.keySet().stream().sorted().toList()) {
            rows.add(Objects.requireNonNull(slice.remove(key)).of(key));
        }
        return List.copyOf(rows);
    }

    private final class Sum {
        private BigDecimal volume = BigDecimal.ZERO;
        private BigDecimal cost = BigDecimal.ZERO;
        private BigDecimal effectiveCost = BigDecimal.ZERO;
        private boolean costMissing;
        private long held;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        void add(UseOfTime use, long from, long to) {
            held = Math.addExact(held, to - from);
            first = Math.min(first, from);
            last = Math.max(last, to);
            if (!level) {
                volume = volume.add(use.part(use.quantity(), from, to));
            }
            if (use.cost() == null) {
                costMissing = true;
            } else {
                cost = cost.add(use.part(use.cost(), from, to));
            }
            if (use.effectiveCost() != null) {
                effectiveCost = effectiveCost.add(use.part(use.effectiveCost(), from, to));
            }
        }

        UsageSum of(Key key) {
            BigDecimal quantity = key.level() == null ? volume : key.level().multiply(BigDecimal.valueOf(held));
            return new UsageSum(
                    key.resource(),
                    key.level(),
                    Decimals.normal(quantity),
                    held,
                    Micros.instant(first),
                    Micros.instant(last),
                    Decimals.normal(cost),
                    Decimals.normal(effectiveCost),
                    costMissing);
        }
    }
}
