package io.cloud7.reporting.forecast;

/** Student's t distribution, for intervals around few values. */
final class StudentT {
    private StudentT() {}

    /**
     * How far from 0 one must go on both sides to enclose a share of the distribution.
     *
     * @param level the share, between 0 and 1
     * @param freedom degrees of freedom, at least 1
     */
    static double twoSided(double level, int freedom) {
        double below = 0;
        double above = 1;
        while (enclosed(above, freedom) < level && above < Double.MAX_VALUE / 2) {
            above *= 2;
        }
        for (double middle = above / 2; below < middle && middle < above; middle = below / 2 + above / 2) {
            if (enclosed(middle, freedom) < level) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }

    /** The share between −t and t: with whole degrees of freedom a finite sum (Abramowitz and Stegun, 26.7.3 and 4). */
    private static double enclosed(double t, int freedom) {
        double theta = StrictMath.atan(t / Math.sqrt(freedom));
        double cosine = StrictMath.cos(theta);
        double square = cosine * cosine;
        boolean odd = freedom % 2 == 1;
        double term = odd ? cosine : 1;
        double sum = freedom == 1 ? 0 : term;
        for (int k = odd ? 3 : 2; k < freedom; k += 2) {
            term *= (k - 1) * square / k;
            sum += term;
        }
        return odd ? 2 / Math.PI * (theta + StrictMath.sin(theta) * sum) : StrictMath.sin(theta) * sum;
    }
}
