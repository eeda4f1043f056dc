package io.cloud7.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
