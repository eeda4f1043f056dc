package io.cloud7.reporting.forecast;

/**
 * The dynamic optimised Theta model (Fiorucci and others, 2016): a smoothed level plus part of a straight line that is
 * fitted anew at every step. Theta 1 is the level alone; the larger it is, the more of the line is followed.
 */
final class DynamicTheta implements Candidate {
    private static final double[] SMOOTHING = {0.01, 0.1, 0.3, 0.6, 0.9, 0.99};

    private final double[] thetas;

    private DynamicTheta(double... thetas) {
        this.thetas = thetas;
    }

    /** Half of the line's slope, as in the original Theta method. */
    static DynamicTheta standard() {
        return new DynamicTheta(2);
    }

    /** As much of the line as fits the history best. */
    static DynamicTheta searched() {
        return new DynamicTheta(1, 2, 4, 10, 30);
    }

    @Override
    public double[] forecast(History history, int horizon) {
        double[] y = history.values();
        double[] best = GridSearch.smallest(p -> new Run(y, p[0], p[1]).squaredError(), SMOOTHING, thetas);
        return new Run(y, best[0], best[1]).forecast(horizon);
    }

    /** The recursion over a history, with the first level that fits best. */
    private static final class Run {
        private final double alpha;
        private final double share;
        private double level;
        private double mean;
        private double slope;
        private double intercept;
        /** (1 − alpha) to the power of the steps taken. */
        private double decay = 1;

        private int steps;
        private double errors;
        private double errorsOnDecay;
        private double decays;

        Run(double[] y, double alpha, double theta) {
            this.alpha = alpha;
            this.share = 1 - 1 / theta;
            this.mean = y[0];
            this.intercept = y[0];
            for (double value : y) {
                double error = value - expected();
                if (steps > 0) {
                    errors += error * error;
                    errorsOnDecay += error * decay;
                    decays += decay * decay;
                }
                follow(value);
            }
            if (decays > 0) {
                level += errorsOnDecay / decays * decay;
            }
        }

        double squaredError() {
            return decays > 0 ? errors - errorsOnDecay * errorsOnDecay / decays : errors;
        }

        double[] forecast(int horizon) {
            double[] forecast = new double[horizon];
            for (int i = 0; i < horizon; i++) {
                forecast[i] = expected();
                follow(forecast[i]);
            }
            return forecast;
        }

        private double expected() {
            return level + share * (decay * intercept + (1 - decay * (1 - alpha)) / alpha * slope);
        }

        private void follow(double value) {
            steps++;
            level = alpha * value + (1 - alpha) * level;
            decay *= 1 - alpha;
            if (steps >= 2) {
                double t = steps;
                slope = ((t - 2) * slope + 6 / t * (value - mean)) / (t + 1);
                mean = ((t - 1) * mean + value) / t;
                intercept = mean - (t + 1) / 2 * slope;
            }
        }
    }
}
