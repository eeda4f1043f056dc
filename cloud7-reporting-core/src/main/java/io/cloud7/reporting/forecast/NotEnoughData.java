package io.cloud7.reporting.forecast;

import java.util.List;
import java.util.OptionalDouble;

/**
 * There is too little to go by.
 *
 * @param reason why
 * @param lastValue the last known value; empty if there is none
 * @param points a guess with its interval; empty with fewer than three values
 */
public record NotEnoughData(Reason reason, OptionalDouble lastValue, List<ForecastPoint> points) implements Forecast {
    /** Why there is too little to go by. */
    public enum Reason {
        /** No value is known. */
        NO_DATA("no value is known"),
        /** One or two values are known. */
        TOO_SHORT("only one or two values are known"),
        /** Three or four values are known; the straight line takes these, the other methods need five. */
        SHORT("only three or four values are known"),
        /** More than half of the steps have no value. */
        SPARSE("more than half of the steps have no value"),
        /** All values are 0. */
        ALL_ZERO("all values are 0");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** The reason as part of a sentence. */
        public String text() {
            return text;
        }
    }

    /** Copies the points. */
    public NotEnoughData {
        points = List.copyOf(points);
    }

    @Override
    public String method() {
        return "NOT_ENOUGH_DATA: " + reason.text();
    }
}
