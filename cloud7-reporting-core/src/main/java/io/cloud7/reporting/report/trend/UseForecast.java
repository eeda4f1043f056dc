package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.forecast.BackTest;
import io.cloud7.reporting.forecast.Forecast;
import io.cloud7.reporting.forecast.ForecastMethod;
import io.cloud7.reporting.forecast.ForecastPoint;
import io.cloud7.reporting.forecast.Forecaster;
import io.cloud7.reporting.forecast.NotEnoughData;
import io.cloud7.reporting.forecast.NotEnoughData.Reason;
import io.cloud7.reporting.forecast.Projection;
import io.cloud7.reporting.forecast.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a series of use goes on. Three or four values are too few for the standard method, and taken by the straight line.
 *
 * @param forecast what the method says
 * @param isNothing whether there never was any use, not even in a partial step
 */
record UseForecast(Forecast forecast, boolean isNothing) {
    static UseForecast of(
            double[] values, boolean isNothing, int[] seasons, int steps, @Nullable ForecastMethod method) {
        Series series = Series.of(values).withSeasons(seasons);
        Forecaster chosen = method == null ? Forecaster.standard() : Forecaster.using(method);
        Forecast forecast = chosen.forecast(series, steps);
        if (method == null && forecast instanceof NotEnoughData lack && lack.reason() == Reason.SHORT) {
            forecast = Forecaster.using(ForecastMethod.LINEAR_TREND).forecast(series, steps);
        }
        return new UseForecast(forecast, isNothing);
    }

    boolean isKnown() {
        return forecast instanceof Projection;
    }

    List<ForecastPoint> points() {
        return forecast.points();
    }

    String method() {
        return forecast.method();
    }

    @Nullable BackTest backTest() {
        return forecast instanceof Projection projection ? projection.backTest().orElse(null) : null;
    }
}
