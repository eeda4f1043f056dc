package io.cloud7.reporting.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The single ways to forecast a series: the nine candidates of the combination, and the straight line. */
public enum ForecastMethod {
    /** The last season again; without a season, the last value. */
    SEASONAL_NAIVE("seasonal-naive"),
    /** A level with half of the line through the history, and seasons that change, as factors. */
    THETA_EVOLVING("theta-evolving"),
    /** The same with seasons that are added. */
    THETA_EVOLVING_RAW("theta-evolving-raw"),
    /** A level with as much of the line as fits, and one season that stays the same. */
    THETA_CLASSICAL("theta-classical"),
    /** A smoothed level with a trend that fades, and one season that stays the same. */
    DAMPED("damped"),
    /** A regression on earlier values. */
    LAGS_LEVEL("lags-level"),
    /** A regression on earlier changes. */
    LAGS_DIFFERENCE("lags-difference"),
    /** A regression on earlier changes against the season before. */
    LAGS_SEASONAL("lags-seasonal"),
    /** A regression on the last value and the one a season ago. */
    LAGS_SHORT("lags-short"),
    /** The straight line of least squares, with its textbook interval; no part of the combination. */
    LINEAR_TREND("linear-trend");

    private final String title;

    ForecastMethod(String title) {
        this.title = title;
    }

    /** Its name in outputs, like {@code lags-seasonal}. */
    public String title() {
        return title;
    }

    /**
     * The method of a name, as {@link #title} gives it.
     *
     * @throws IllegalArgumentException if there is none; the message lists all
     */
    public static ForecastMethod titled(String title) {
        return Arrays.stream(values())
                .filter(method -> method.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no method \"" + title + "\"; use one of "
                        + Arrays.stream(values()).map(ForecastMethod::title).collect(Collectors.joining(", "))));
    }

    /** The nine that are combined. */
    static List<ForecastMethod> combined() {
        return Arrays.stream(values()).filter(method -> method != LINEAR_TREND).toList();
    }

    Candidate candidate() {
        return switch (this) {
            case SEASONAL_NAIVE -> SeasonalNaive::continued;
            case THETA_EVOLVING ->
                new EvolvingSeasons(DynamicTheta.standard()).onLogarithms().withinLimits();
            case THETA_EVOLVING_RAW -> new EvolvingSeasons(DynamicTheta.standard()).withinLimits();
            case THETA_CLASSICAL ->
                ClassicalSeason.multiplied(DynamicTheta.searched()).withinLimits();
            case DAMPED ->
                ClassicalSeason.added(new DampedTrend()).onLogarithms().withinLimits();
            case LAGS_LEVEL -> Lags.ofLevel().onLogarithms().withinLimits();
            case LAGS_DIFFERENCE -> Lags.ofDifference().onLogarithms().withinLimits();
            case LAGS_SEASONAL -> Lags.ofSeasonalDifference().onLogarithms().withinLimits();
            case LAGS_SHORT -> Lags.ofShortLevel().withinLimits();
            case LINEAR_TREND -> LinearTrend::continued;
        };
    }
}
