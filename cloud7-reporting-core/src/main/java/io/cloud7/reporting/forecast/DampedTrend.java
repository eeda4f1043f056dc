package io.cloud7.reporting.forecast;

/** Exponential smoothing of a level and a trend that fades: each further step adds a smaller part of it. */
final class DampedTrend implements Candidate {
    private static final double[] LEVEL_SMOOTHING = {0.01, 0.1, 0.3, 0.6, 0.9, 0.99};
    private static final double[] TREND_SMOOTHING = {0.001, 0.1, 0.5, 0.99};
    private static final double[] DAMPING = {0.8, 0.9, 0.98};
    private static final double RIDGE = 1e-9;

    @Override
    public double[] forecast(History history, int horizon) {
        double[] y = history.values();
        double[] best = GridSearch.smallest(
                p -> new Run(y, p[0], p[1], p[2]).squaredError(), LEVEL_SMOOTHING, TREND_SMOOTHING, DAMPING);
        return new Run(y, best[0], best[1], best[2]).forecast(horizon);
    }

    /**
     * The recursion over a history. Errors are linear in the first level and trend, so three recursions at once (of the
     * values from nothing, of a first level of 1, of a first trend of 1) give the best start in closed form.
     */
    private static final class Run {
        private final double damping;
        private final double squaredError;
        private final double level;
        /** The trend, once damped: what the next step adds. */
        private final double drift;

        Run(double[] y, double alpha, double beta, double phi) {
            this.damping = phi;
            double keep = 1 - alpha;
            double pull = phi * alpha * beta;
            double level0 = 0;
            double drift0 = 0;
            double level1 = 1;
            double drift1 = 0;
            double level2 = 0;
            double drift2 = phi;
            double e00 = 0;
            double e01 = 0;
            double e02 = 0;
            double e11 = 0;
            double e12 = 0;
            double e22 = 0;
            for (double value : y) {
                double mean0 = level0 + drift0;
                double mean1 = level1 + drift1;
                double mean2 = level2 + drift2;
                double error = value - mean0;
                e00 += error * error;
                e01 -= error * mean1;
                e02 -= error * mean2;
                e11 += mean1 * mean1;
                e12 += mean1 * mean2;
                e22 += mean2 * mean2;
                level0 = keep * mean0 + alpha * value;
                drift0 = (phi * drift0 + pull * value) - pull * mean0;
                level1 = keep * mean1;
                drift1 = phi * drift1 - pull * mean1;
                level2 = keep * mean2;
                drift2 = phi * drift2 - pull * mean2;
            }
            double ridge = RIDGE * (e11 + e22);
            double a = e11 + ridge;
            double b = e22 + ridge;
            double determinant = a * b - e12 * e12;
            double firstLevel = (e12 * e02 - b * e01) / determinant;
            double firstTrend = (e12 * e01 - a * e02) / determinant;
            squaredError = e00
                    + 2 * (firstLevel * e01 + firstTrend * e02)
                    + firstLevel * firstLevel * e11
                    + 2 * firstLevel * firstTrend * e12
                    + firstTrend * firstTrend * e22;
            level = level0 + firstLevel * level1 + firstTrend * level2;
            drift = drift0 + firstLevel * drift1 + firstTrend * drift2;
        }

        double squaredError() {
            return squaredError;
        }

        double[] forecast(int horizon) {
            double[] forecast = new double[horizon];
            double factor = 1;
            double factors = 0;
            for (int i = 0; i < horizon; i++) {
                factors += factor;
                factor *= damping;
                forecast[i] = level + factors * drift;
            }
            return forecast;
        }
    }
}
