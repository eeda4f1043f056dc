package io.cloud7.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunRateTest {
    @ParameterizedTest
    @CsvSource({
        "18.60, 12, 31, 48.05",
        "10, 3, 30, 100",
        "0, 1, 31, 0",
        "5.55, 31, 31, 5.55",
        "1, 3, 10, 3.333333333333333333333333"
    })
    void useGoesOnAsItBegan(BigDecimal toDate, BigDecimal elapsed, BigDecimal whole, BigDecimal end) {
        Fraction atEnd = new RunRate(toDate, elapsed, whole).atEnd();
        assertThat(atEnd.toDecimal()).isEqualTo(end);
    }

    @Test
    void feesAreAddedAsTheyAre() {
        RunRate usage = new RunRate(new BigDecimal("18.60"), new BigDecimal("12"), new BigDecimal("31"));
        assertThat(usage.atEndWith(new BigDecimal("25.00")).toDecimal()).isEqualTo(new BigDecimal("73.05"));
    }

    @ParameterizedTest
    @CsvSource({"0, 31", "-1, 31", "32, 31"})
    void someOfThePeriodHasPassed(BigDecimal elapsed, BigDecimal whole) {
        assertThatThrownBy(() -> new RunRate(BigDecimal.ONE, elapsed, whole))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a run rate after " + elapsed + " of " + whole
                        + "; more than 0 and at most the whole must have passed");
    }

    @Test
    void theIntervalComesFromHowMuchDaysDiffer() {
        RunRate threeOfSix = new RunRate(new BigDecimal("6"), new BigDecimal("3"), new BigDecimal("6"));
        ForecastPoint estimate = threeOfSix.estimate(0.8, 1, 2, 3).orElseThrow();
        assertThat(estimate.value()).isEqualTo(12);
        assertThat(estimate.upper()).isCloseTo(12 + 1.8856 * Math.sqrt(6), within(0.001));
        assertThat(estimate.lower()).isCloseTo(12 - 1.8856 * Math.sqrt(6), within(0.001));
    }

    @Test
    void whatWasUsedStaysUsed() {
        RunRate afterAPeak = new RunRate(new BigDecimal("90"), new BigDecimal("3"), new BigDecimal("6"));
        assertThat(afterAPeak.estimate(0.8, 0, 90, 0).orElseThrow().lower()).isEqualTo(90);
        assertThat(afterAPeak.estimate(0.8, -60, 210, -60).orElseThrow().lower())
                .isNegative();
    }

    @Test
    void equalDaysAndWholePeriodsLeaveNoDoubt() {
        RunRate equal = new RunRate(new BigDecimal("4"), new BigDecimal("2"), new BigDecimal("10"));
        assertThat(equal.estimate(0.8, 2, 2)).contains(new ForecastPoint(1, 20, 20, 20));
        RunRate over = new RunRate(new BigDecimal("5"), new BigDecimal("2"), new BigDecimal("2"));
        assertThat(over.estimate(0.8, 1, 4)).contains(new ForecastPoint(1, 5, 5, 5));
    }

    @Test
    void oneDayHasNoInterval() {
        RunRate first = new RunRate(new BigDecimal("2"), BigDecimal.ONE, new BigDecimal("30"));
        assertThat(first.estimate(0.8, 2)).isEmpty();
    }
}
