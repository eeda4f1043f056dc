package io.cloud7.reporting.forecast;

import java.util.Arrays;

/** Makes a history out of a series: no gaps, not too long, of handy size. */
final class Preparation {
    private static final int KEPT_VALUES = 500;
    private static final int KEPT_SEASONS = 10;
    private static final int[] DAY_AND_WEEK_IN_HOURS = {24, 168};
    private static final int TWO_WEEKS_IN_HOURS = 338;

    private final double[] values;
    private final int[] seasons;
    private final int first;
    private final int end;
    private final int known;

    Preparation(Series series) {
        this.values = series.values();
        this.seasons = series.seasons();
        int from = 0;
        while (from < values.length && Double.isNaN(values[from])) {
            from++;
        }
        int to = values.length;
        while (to > from && Double.isNaN(values[to - 1])) {
            to--;
        }
        this.first = from;
        this.end = to;
        this.known = series.known();
    }

    /** Whether more than half of the steps since the first known one have no value. */
    boolean isSparse() {
        return 2L * known < values.length - first;
    }

    /** How many steps there are after the last known value. */
    int trailingGap() {
        return values.length - end;
    }

    double last() {
        return values[end - 1];
    }

    /** A power of two near the largest value: divided by it, no square of a value is too large for a number. */
    int exponent() {
        double largest = 0;
        for (int t = first; t < end; t++) {
            largest = Math.max(largest, Double.isNaN(values[t]) ? 0 : Math.abs(values[t]));
        }
        return largest == 0 ? 0 : Math.getExponent(largest);
    }

    /** The last values without gaps, divided by 2 to the power of {@link #exponent}. */
    History history() {
        int longest = Arrays.stream(seasons).max().orElse(0);
        int season = Arrays.stream(seasons).min().orElse(1);
        double[] filled = Arrays.copyOfRange(values, first, end);
        int before = -1;
        for (int t = 0; t < filled.length; t++) {
            if (!Double.isNaN(values[first + t])) {
                before = t;
            } else {
                filled[t] = filled(t, season, before);
            }
        }
        int kept = (int) Math.min(filled.length, Math.max(KEPT_VALUES, (long) KEPT_SEASONS * longest));
        double[] recent = Arrays.copyOfRange(filled, filled.length - kept, filled.length);
        int exponent = exponent();
        for (int t = 0; t < recent.length; t++) {
            recent[t] = Math.scalb(recent[t], -exponent);
        }
        boolean hoursOfTheDay = seasons.length == 1 && season == DAY_AND_WEEK_IN_HOURS[0];
        return new History(
                recent, hoursOfTheDay && recent.length >= TWO_WEEKS_IN_HOURS ? DAY_AND_WEEK_IN_HOURS : seasons);
    }

    /** What a gap is filled with: the same phase of the seasons beside it, else the line between its ends. */
    private double filled(int t, int season, int before) {
        double earlier = season > 1 ? at(t - season) : Double.NaN;
        double later = season > 1 ? at(t + season) : Double.NaN;
        if (!Double.isNaN(earlier) && !Double.isNaN(later)) {
            return earlier / 2 + later / 2;
        }
        if (!Double.isNaN(earlier) || !Double.isNaN(later)) {
            return Double.isNaN(earlier) ? later : earlier;
        }
        int after = t + 1;
        while (Double.isNaN(at(after))) {
            after++;
        }
        double share = (double) (t - before) / (after - before);
        return at(before) * (1 - share) + at(after) * share;
    }

    private double at(int t) {
        return t >= 0 && t < end - first ? values[first + t] : Double.NaN;
    }
}
