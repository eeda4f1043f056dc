package io.cloud7.reporting.metering;

import io.cloud7.reporting.metering.AllowanceSettlement.Use;
import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.usage.SettledUse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up the slots of one span. The last part of every slot is what overflowed. */
final class SpanTotals {
    private final List<Fraction> parts;
    private final SortedMap<String, OfResource> resources = new TreeMap<>();

    SpanTotals(int allowances) {
        parts = new ArrayList<>(Collections.nCopies(allowances + 1, Fraction.ZERO));
    }

    void add(List<Fraction> slot, long times) {
        BigDecimal factor = BigDecimal.valueOf(times);
        for (int part = 0; part < slot.size(); part++) {
            parts.set(part, parts.get(part).plus(slot.get(part).times(factor)));
        }
    }

    void add(Use use, BigDecimal[] split, long times) {
        resources
                .computeIfAbsent(use.resource(), id -> new OfResource(use, split.length))
                .add(use, split, BigDecimal.valueOf(times));
    }

    SettledUse settled() {
        int allowances = parts.size() - 1;
        return new SettledUse(
                List.copyOf(parts.subList(0, allowances)),
                parts.get(allowances),
                resources.values().stream().map(OfResource::settled).toList());
    }

    private static final class OfResource {
        private final String resource;
        private final BigDecimal[] parts;
        private BigDecimal used = BigDecimal.ZERO;
        private Instant first;
        private Instant last;

        OfResource(Use use, int parts) {
            this.resource = use.resource();
            this.parts = new BigDecimal[parts];
            Arrays.fill(this.parts, BigDecimal.ZERO);
            this.first = use.first();
            this.last = use.last();
        }

        void add(Use use, BigDecimal[] split, BigDecimal times) {
            used = used.add(use.quantity().multiply(times));
            first = use.first().isBefore(first) ? use.first() : first;
            last = use.last().isAfter(last) ? use.last() : last;
            for (int part = 0; part < split.length; part++) {
                parts[part] = parts[part].add(split[part].multiply(times));
            }
        }

        SettledUse.OfResource settled() {
            List<BigDecimal> taken = new ArrayList<>();
            for (int part = 0; part < parts.length - 1; part++) {
                taken.add(Decimals.normal(parts[part]));
            }
            return new SettledUse.OfResource(
                    resource,
                    Decimals.normal(used),
                    List.copyOf(taken),
                    Decimals.normal(parts[parts.length - 1]),
                    first,
                    last);
        }
    }
}
