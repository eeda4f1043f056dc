package io.cloud7.reporting.report.trend;

/**
 * Which days of a series departed from what was expected, and whether that was out of the ordinary: then later days are
 * not to be measured by it.
 */
final class Departures {
    private static final int USUAL = 3;
    private static final int LEAST_DAYS = 28;

    /** Above 0: too much, below 0: too little, 0: as expected. */
    private final double[] distances;

    Departures(int days) {
        this.distances = new double[days];
    }

    /** Notes how far a day is outside of what was expected. */
    void add(int day, double distance) {
        distances[day] = distance;
    }

    /**
     * Whether a day tells nothing about those to come. It does if three days, it among them, departed to the same side by at
     * least half as much: be it a new level, a weekly job or a habit of the series. Among fewer than four weeks of days all
     * count.
     *
     * @param from the first day that is looked at
     * @param to the first day after them
     */
    boolean isOutlier(int day, int from, int to) {
        if (distances[day] == 0 || to - from < LEAST_DAYS) {
            return false;
        }
        int alike = 0;
        for (int other = from; other < to; other++) {
            alike += distances[other] / distances[day] >= 0.5 ? 1 : 0;
        }
        return alike < USUAL;
    }
}
