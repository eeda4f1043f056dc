package io.cloud7.reporting.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {
    @Property(tries = 300)
    void additionIsAssociativeCommutativeAndUndone(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b, @ForAll("fractions") Fraction c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.plus(Fraction.ZERO)).isEqualTo(a);
        assertThat(a.plus(a.negated())).isEqualTo(Fraction.ZERO);
    }

    @Property(tries = 300)
    void multiplicationDistributesAndDivisionUndoesIt(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b, @ForAll("positives") BigDecimal factor) {
        assertThat(a.plus(b).times(factor)).isEqualTo(a.times(factor).plus(b.times(factor)));
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.times(factor).dividedBy(factor)).isEqualTo(a);
        assertThat(a.dividedBy(Fraction.of(factor))).isEqualTo(a.dividedBy(factor));
    }

    @Property(tries = 300)
    void orderFollowsTheDifference(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
        assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
        assertThat(a.min(b)).isLessThanOrEqualTo(a.max(b));
    }

    @Property(tries = 300)
    void equalValuesAreEqualWhateverTheirDivisor(
            @ForAll("fractions") Fraction a, @ForAll("positives") BigDecimal factor) {
        Fraction same = a.times(Fraction.of(factor, factor));

        assertThat(same).isEqualTo(a).hasSameHashCodeAs(a);
        assertThat(same.toDecimal()).isEqualTo(a.toDecimal());
    }

    @Property(tries = 300)
    void ceilingIsTheLeastWholeNumberNotBelow(@ForAll("fractions") Fraction a) {
        Fraction ceiling = a.ceiling();

        assertThat(ceiling.endsWithin(0)).isTrue();
        assertThat(ceiling).isGreaterThanOrEqualTo(a);
        assertThat(ceiling.minus(a)).isLessThan(Fraction.of(BigDecimal.ONE));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 0.333333333333333333333333",
        "2, 3, 0.666666666666666666666667",
        "1, 4, 0.25",
        "100, 1, 100",
        "-1, 8, -0.125",
        "5, 10000000000000000000000000, 0",
        "15, 10000000000000000000000000, 0.000000000000000000000002"
    })
    void divisionIsDoneOnceHalfEvenTo24Decimals(BigDecimal numerator, BigDecimal divisor, BigDecimal decimal) {
        assertThat(Fraction.of(numerator, divisor).toDecimal()).isEqualTo(decimal);
    }

    @Test
    void roundingToADecimalIsOneStep() {
        assertThat(Fraction.of(new BigDecimal("0.00499999999999999999999999999"), new BigDecimal("1"))
                        .toDecimal(2, RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal("0.00"));
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 3, true", "1, 8, 2, false", "1, 3, 24, false", "0, 3, 0, true"})
    void endsWithinSaysWhetherNothingIsLost(BigDecimal numerator, BigDecimal divisor, int scale, boolean ends) {
        assertThat(Fraction.of(numerator, divisor).endsWithin(scale)).isEqualTo(ends);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void divisorsAreAboveZero(BigDecimal divisor) {
        Fraction one = Fraction.of(BigDecimal.ONE);

        assertThatThrownBy(() -> Fraction.of(BigDecimal.ONE, divisor))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("the divisor of a fraction is above 0, not " + divisor);
        assertThatThrownBy(() -> one.dividedBy(divisor))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("divided by " + divisor + "; a divisor is above 0");
        assertThatThrownBy(() -> one.dividedBy(Fraction.of(divisor)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("divided by " + divisor + "; a divisor is above 0");
    }

    @Test
    void itReadsAsWhatItIs() {
        assertThat(Fraction.of(new BigDecimal("1.50"))).hasToString("1.5");
        assertThat(Fraction.of(new BigDecimal("1E+2"), new BigDecimal("3.0"))).hasToString("100/3");
        assertThat(Fraction.of(BigDecimal.ONE)).isNotEqualTo(BigDecimal.ONE);
    }

    @Provide
    Arbitrary<Fraction> fractions() {
        Arbitrary<BigDecimal> numerators = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e12"), new BigDecimal("1e12"))
                .ofScale(6);
        return Combinators.combine(numerators, positives()).as(Fraction::of);
    }

    @Provide
    Arbitrary<BigDecimal> positives() {
        return Arbitraries.oneOf(
                Arbitraries.of(1, 2, 3, 7, 24, 730, 3_600).map(BigDecimal::valueOf),
                Arbitraries.longs().between(1, 3_600_000_000L).map(value -> BigDecimal.valueOf(value, 3)));
    }
}
