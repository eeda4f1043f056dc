package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.usage.Peaks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The highest levels that the database found for one question. */
final class PeakAnswer {
    private final List<BigDecimal> totals = new ArrayList<>();
    private final List<SortedMap<String, BigDecimal>> resources = new ArrayList<>();

    PeakAnswer(int slices) {
        for (int i = 0; i < slices; i++) {
            totals.add(BigDecimal.ZERO);
            resources.add(new TreeMap<>());
        }
    }

    void total(int slice, BigDecimal peak) {
        totals.set(slice, totals.get(slice).max(peak));
    }

    void ofResource(int slice, String resource, BigDecimal peak) {
        if (peak.signum() > 0) {
            resources.get(slice).put(resource, Decimals.normal(peak));
        }
    }

    List<Peaks> answer() {
        List<Peaks> answer = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            answer.add(new Peaks(Decimals.normal(totals.get(i)), resources.get(i)));
        }
        return List.copyOf(answer);
    }
}
