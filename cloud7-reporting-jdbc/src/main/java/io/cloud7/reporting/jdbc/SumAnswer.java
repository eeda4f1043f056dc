package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.UsageSum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts together what several statements summed of one question. */
final class SumAnswer implements UseSink {
    private final List<Map<Key, Total>> slices = new ArrayList<>();

    private record Key(String resource, @Nullable BigDecimal level) {
        static final Comparator<Key> ORDER = Comparator.comparing(Key::resource)
                .thenComparing(Key::level, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    SumAnswer(int count) {
        for (int i = 0; i < count; i++) {
            slices.add(new TreeMap<>(Key.ORDER));
        }
    }

    @Override
    public void add(UseSum sum) {
        slices.get(sum.slice())
                .computeIfAbsent(new Key(sum.resource(), sum.level()), any -> new Total())
                .add(sum);
    }

    List<List<UsageSum>> answer() {
        List<List<UsageSum>> answer = new ArrayList<>();
        for (Map<Key, Total> slice : slices) {
            List<UsageSum> rows = new ArrayList<>(slice.size());
            slice.forEach((key, total) -> rows.add(total.of(key)));
            answer.add(List.copyOf(rows));
        }
        return answer;
    }

    private static final class Total {
        private long held;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
        private BigDecimal quantity = BigDecimal.ZERO;
        private BigDecimal cost = BigDecimal.ZERO;
        private BigDecimal effectiveCost = BigDecimal.ZERO;
        private boolean costMissing;

        void add(UseSum sum) {
            held = Math.addExact(held, sum.held());
            first = Math.min(first, sum.first());
            last = Math.max(last, sum.last());
            quantity = quantity.add(sum.used());
            cost = cost.add(sum.cost());
            effectiveCost = effectiveCost.add(sum.effectiveCost());
            costMissing |= sum.costMissing();
        }

        UsageSum of(Key key) {
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
