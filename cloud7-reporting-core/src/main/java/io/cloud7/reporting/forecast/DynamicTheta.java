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
        Lines lines = new Lines(y);
        double[] best = GridSearch.smallest(p -> new Run(y, lines, p[0], p[1]).squaredError(), SMOOTHING, thetas);
        return new Run(y, lines, best[0], best[1]).forecast(horizon);
    }

    /** The straight line through the values before each step; it depends on no parameter. */
    private static final class Lines {
        private final double[] intercepts;
        private final double[] slopes;
        private Line last;

        Lines(double[] y) {
            intercepts = new double[y.length];
            slopes = new double[y.length];
            last = new Line(0, y[0], y[0], 0);
            for (int t = 0; t < y.length; t++) {
                intercepts[t] = last.intercept;
                slopes[t] = last.slope;
                last = last.through(y[t]);
            }
        }
    }

    private record Line(int steps, double mean, double intercept, double slope) {
        Line through(double value) {
            if (steps == 0) {
                return new Line(1, mean, intercept, slope);
            }
            double t = steps + 1.0;
            double nextSlope = ((t - 2) * slope + 6 / t * (value - mean)) / (t + 1);
            double nextMean = ((t - 1) * mean + value) / t;
            return new Line(steps + 1, nextMean, nextMean - (t + 1) / 2 * nextSlope, nextSlope);
        }
    }

    /** The recursion over a history, with the first level that fits best. */
    private static final class Run {
        private final Lines lines;
        private final double alpha;
        private final double share;
        private final double squaredError;
        private double level;
        /** (1 − alpha) to the power of the steps taken. */
        private double decay = 1;

        Run(double[] y, Lines lines, double alpha, double theta) {
            this.lines = lines;
            this.alpha = alpha;
            this.share = 1 - 1 / theta;
            double errors = 0;
            double errorsOnDecay = 0;
            double decays = 0;
            for (int t = 0; t < y.length; t++) {
                if (t > 0) {
                    double error = y[t] - expected(lines.intercepts[t], lines.slopes[t]);
                    errors += error * error;
                    errorsOnDecay += error * decay;
                    decays += decay * decay;
                }
                follow(y[t]);
            }
            double firstLevel = decays > 0 ? errorsOnDecay / decays : 0;
            level += firstLevel * decay;
            squaredError = errors - firstLevel * errorsOnDecay;
        }

        double squaredError() {
            return squaredError;
        }

        double[] forecast(int horizon) {
            double[] forecast = new double[horizon];
            Line line = lines.last;
            for (int i = 0; i < horizon; i++) {
                forecast[i] = expected(line.intercept, line.slope);
                line = line.through(forecast[i]);
                follow(forecast[i]);
            }
            return forecast;
        }

        private double expected(double intercept, double slope) {
            return level + share * (decay * intercept + (1 - decay * (1 - alpha)) / alpha * slope);
        }

        private void follow(double value) {
            level = alpha * value + (1 - alpha) * level;
            decay *= 1 - alpha;
        }
    }
}
