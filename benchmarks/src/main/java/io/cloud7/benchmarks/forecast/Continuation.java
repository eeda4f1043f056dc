package io.cloud7.benchmarks.forecast;

import java.util.Arrays;

/** A series and what came after it. */
public final class Continuation {
    private final double[] history;
    private final double[] future;

    /** A series and what came after it, both without gaps. */
    public Continuation(double[] history, double[] future) {
        this.history = history.clone();
        this.future = future.clone();
    }

    /** All but the last values, and these. */
    public static Continuation heldOut(double[] values, int horizon) {
        int origin = values.length - horizon;
        return new Continuation(Arrays.copyOf(values, origin), Arrays.copyOfRange(values, origin, values.length));
    }

    /** The series. */
    public double[] history() {
        return history.clone();
    }

    /** What came after it. */
    public double[] future() {
        return future.clone();
    }

    /** The mean change of the history from step to step, in which errors are measured. */
    public double scale() {
        double sum = 0;
        for (int t = 1; t < history.length; t++) {
            sum += Math.abs(history[t] - history[t - 1]);
        }
        return sum / (history.length - 1);
    }
}
