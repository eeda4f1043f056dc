package io.cloud7.reporting.forecast;

import java.util.Arrays;

/** Makes a history out of a series: no gaps, and not too long. */
final class Preparation {
    private static final int KEPT_SEASONS = 10;
    private static final int[] HOURS_OF_A_DAY = {24};
    private static final int[] HOURS_OF_DAY_AND_WEEK = {24, 168};
    private static final int TWO_WEEKS_OF_HOURS = 338;

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

    /** The last values without gaps: this many, or ten seasons if these are more. */
    History history(int keptValues) {
        double[] filled = Arrays.copyOfRange(values, first, end);
        boolean[] invented = new boolean[filled.length];
        int before = -1;
        for (int t = 0; t < filled.length; t++) {
            if (!Double.isNaN(values[first + t])) {
                before = t;
            } else {
                filled[t] = filled(t, before);
                invented[t] = true;
            }
        }
        boolean hoursOfADay = Arrays.equals(seasons, HOURS_OF_A_DAY) && filled.length >= TWO_WEEKS_OF_HOURS;
        int[] known = hoursOfADay ? HOURS_OF_DAY_AND_WEEK : seasons;
        long longest = known.length == 0 ? 1 : known[known.length - 1];
        int kept = (int) Math.min(filled.length, Math.max(keptValues, KEPT_SEASONS * longest));
        int from = filled.length - kept;
        return History.of(
                Arrays.copyOfRange(filled, from, filled.length),
                Arrays.copyOfRange(invented, from, filled.length),
                known);
    }

    /** What a gap is filled with: the same phase of the seasons beside it, else the line between its ends. */
    private double filled(int t, int before) {
        int season = seasons.length == 0 ? 1 : seasons[0];
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
