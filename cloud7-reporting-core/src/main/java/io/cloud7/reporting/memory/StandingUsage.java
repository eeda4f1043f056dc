package io.cloud7.reporting.memory;

import io.cloud7.reporting.document.Warning;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The records of one contract that stand, found by product. */
final class StandingUsage {
    private final UsageColumns columns;
    private final Map<String, BitSet> rows = new HashMap<>();
    private final Set<String> resources = new TreeSet<>();
    private final List<Warning> warnings;

    StandingUsage(UsageColumns columns, long knownAt) {
        this.columns = columns;
        StandingRows standing = new StandingRows(columns, knownAt);
        warnings = standing.warnings();
        Map<Integer, BitSet> byProduct = new HashMap<>();
        BitSet used = new BitSet();
        int product = 0;
        BitSet ofProduct = new BitSet();
        BitSet all = standing.standing();
        for (int row = all.nextSetBit(0); row >= 0; row = all.nextSetBit(row + 1)) {
            if (columns.productNumber(row) != product) {
                product = columns.productNumber(row);
                ofProduct = byProduct.computeIfAbsent(product, number -> new BitSet());
            }
            ofProduct.set(row);
            used.set(columns.resourceNumber(row));
        }
        byProduct.forEach((number, set) -> rows.put(columns.product(number), set));
        used.stream().forEach(number -> resources.add(columns.resource(number)));
    }

    Set<String> products() {
        return rows.keySet();
    }

    Set<String> resources() {
        return resources;
    }

    List<Warning> warnings() {
        return warnings;
    }

    void forEach(String product, Consumer<UseOfTime> sink) {
        BitSet ofProduct = rows.getOrDefault(product, new BitSet());
        for (int row = ofProduct.nextSetBit(0); row >= 0; row = ofProduct.nextSetBit(row + 1)) {
            sink.accept(columns.use(row));
        }
    }
}
