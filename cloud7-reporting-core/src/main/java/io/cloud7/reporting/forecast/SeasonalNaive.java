package io.cloud7.reporting.forecast;

/** What was a season ago comes again; without a season, the last value. The yardstick for every other method. */
final class SeasonalNaive {
    private SeasonalNaive() {}

    static double[] continued(History history, int horizon) {
        int season = history.size() < history.season() ? 1 : history.season();
        double[] forecast = new double[horizon];
        for (int i = 0; i < horizon; i++) {
            forecast[i] = history.at(history.size() - season + i % season);
        }
        return forecast;
    }
}
