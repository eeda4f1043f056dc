package io.cloud7.benchmarks.forecast;

import java.util.Arrays;

/** A series and what came after it. */
final class Continuation {
    private final double[] history;
    private final double[] future;

    Continuation(double[] history, double[] future) {
        this.history = history.clone();
        this.future = future.clone();
    }

    /** All but the last values, and these. */
    static Continuation heldOut(double[] values, int horizon) {
        int origin = values.length - horizon;
        return new Continuation(Arrays.copyOf(values, origin), Arrays.copyOfRange(values, origin, values.length));
    }

    double[] history() {
        return history.clone();
    }

    double[] future() {
        return future.clone();
    }

    /** The mean change of the history from step to step, in which errors are measured. */
    double scale() {
        double sum = 0;
        for (int t = 1; t < history.length; t++) {
            sum += Math.abs(history[t] - history[t - 1]);
        }
        return sum / (history.length - 1);
    }
}
