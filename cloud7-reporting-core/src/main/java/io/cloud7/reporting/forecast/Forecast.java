package io.cloud7.reporting.forecast;

import java.util.List;

/** What a method says about a series: a projection, or why there is too little to go by. */
public sealed interface Forecast permits Projection, NotEnoughData {
    /**
     * The points, one a step. Those of {@link NotEnoughData} are a guess for programs that need a number; reports show
     * the reason instead.
     */
    List<ForecastPoint> points();

    /** The method in a few words, or that there is not enough data. */
    String method();
}
