package io.cloud7.examples.reportcli;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** The values of one series by the number of their step. */
final class NumberedSeries {
    private static final int MOST_STEPS = 1_000_000;

    private final String name;
    private final SortedMap<Long, Double> byStep = new TreeMap<>();

    NumberedSeries(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /**
     * Adds a value; NaN is a gap.
     *
     * @throws IllegalArgumentException if the step is there already, or too far from the others
     */
    void add(long step, double value) {
        if (byStep.containsKey(step)) {
            throw new IllegalArgumentException("step " + step + " of series " + name + " is there already");
        }
        if (!byStep.isEmpty()) {
            long from = Math.min(step, byStep.firstKey());
            long to = Math.max(step, byStep.lastKey());
            if (to - from >= MOST_STEPS) {
                throw new IllegalArgumentException("step " + step + " of series " + name + " is more than " + MOST_STEPS
                        + " steps from " + (from == step ? to : from));
            }
        }
        byStep.put(step, value);
    }

    long firstStep() {
        return byStep.firstKey();
    }

    long lastStep() {
        return byStep.lastKey();
    }

    /** From the first step to the last; a step that is missing is a gap. */
    double[] values() {
        long first = byStep.firstKey();
        double[] values = new double[(int) (lastStep() - first + 1)];
        Arrays.fill(values, Double.NaN);
        byStep.forEach((step, value) -> values[(int) (step - first)] = value);
        return values;
    }
}
