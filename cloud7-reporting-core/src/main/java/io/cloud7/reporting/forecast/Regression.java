package io.cloud7.reporting.forecast;

import org.jspecify.annotations.Nullable;

/** Least squares of a series on its own earlier values, drawn towards given coefficients (a ridge). */
final class Regression {
    private static final double SMALLEST_PIVOT = 1e-14;

    private final int[] lags;
    private final double[] coefficients;
    private final double intercept;

    private Regression(int[] lags, double[] coefficients, double intercept) {
        this.lags = lags;
        this.coefficients = coefficients;
        this.intercept = intercept;
    }

    /**
     * Fits.
     *
     * @param lags rising, the last smaller than the series is long
     * @param belief the coefficients without evidence, one a lag
     * @param ridge how many variances of the series the belief is worth
     * @return null if the values say nothing, as when they never change
     */
    static @Nullable Regression of(double[] x, int[] lags, double[] belief, double ridge) {
        int first = lags[lags.length - 1];
        int rows = x.length - first;
        double[] target = window(x, first, rows);
        double targetMean = centre(target);
        double variance = product(target, target) / rows;
        double[][] columns = new double[lags.length][];
        double[] means = new double[lags.length];
        double[] rest = target.clone();
        for (int j = 0; j < lags.length; j++) {
            columns[j] = window(x, first - lags[j], rows);
            means[j] = centre(columns[j]);
            for (int r = 0; belief[j] != 0 && r < rows; r++) {
                rest[r] -= belief[j] * columns[j][r];
            }
        }
        double[][] squares = new double[lags.length][lags.length];
        double[] right = new double[lags.length];
        for (int j = 0; j < lags.length; j++) {
            for (int k = 0; k <= j; k++) {
                squares[j][k] = product(columns[j], columns[k]);
            }
            squares[j][j] += ridge * variance;
            right[j] = product(columns[j], rest);
        }
        if (!solve(squares, right)) {
            return null;
        }
        double intercept = targetMean;
        for (int j = 0; j < lags.length; j++) {
            right[j] += belief[j];
            intercept -= right[j] * means[j];
        }
        return new Regression(lags, right, intercept);
    }

    /** The next values, each from those before it. */
    double[] continued(double[] x, int horizon) {
        double[] all = new double[x.length + horizon];
        System.arraycopy(x, 0, all, 0, x.length);
        for (int t = x.length; t < all.length; t++) {
            double sum = intercept;
            for (int j = 0; j < lags.length; j++) {
                sum += coefficients[j] * all[t - lags[j]];
            }
            all[t] = sum;
        }
        return window(all, x.length, horizon);
    }

    /** Cholesky in place: the lower half becomes the factor, the right side the solution. */
    private static boolean solve(double[][] a, double[] b) {
        int n = b.length;
        for (int j = 0; j < n; j++) {
            double diagonal = a[j][j];
            for (int k = 0; k < j; k++) {
                a[j][j] -= a[j][k] * a[j][k];
            }
            if (!(a[j][j] > SMALLEST_PIVOT * diagonal)) {
                return false;
            }
            a[j][j] = Math.sqrt(a[j][j]);
            for (int i = j + 1; i < n; i++) {
                for (int k = 0; k < j; k++) {
                    a[i][j] -= a[i][k] * a[j][k];
                }
                a[i][j] /= a[j][j];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                b[i] -= a[i][k] * b[k];
            }
            b[i] /= a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                b[i] -= a[k][i] * b[k];
            }
            b[i] /= a[i][i];
        }
        return true;
    }

    private static double[] window(double[] x, int from, int length) {
        double[] window = new double[length];
        System.arraycopy(x, from, window, 0, length);
        return window;
    }

    private static double centre(double[] column) {
        double mean = 0;
        for (double value : column) {
            mean += value;
        }
        mean /= column.length;
        for (int r = 0; r < column.length; r++) {
            column[r] -= mean;
        }
        return mean;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int r = 0; r < a.length; r++) {
            sum += a[r] * b[r];
        }
        return sum;
    }
}
