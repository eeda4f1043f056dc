package io.cloud7.reporting.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "EUR, 11.835, HALF_UP, 11.84",
        "EUR, 11.825, HALF_EVEN, 11.82",
        "EUR, -11.835, HALF_UP, -11.84",
        "EUR, 11.831, UP, 11.84",
        "EUR, 1, HALF_UP, 1.00",
        "JPY, 15686.4, HALF_UP, 15686",
        "JPY, 0.5, HALF_UP, 1",
        "KWD, 1.2345, HALF_UP, 1.235",
        "KWD, 0, DOWN, 0.000"
    })
    void chargesAreRoundedToTheMinorUnit(String currency, BigDecimal exact, RoundingMode mode, BigDecimal charge) {
        Rounding rounding = new Rounding(mode, RoundAt.CHARGE);
        Currency parsed = Currencies.parse(currency);

        assertThat(rounding.charge(Fraction.of(exact), parsed)).isEqualTo(charge);
        assertThat(rounding.total(exact, parsed)).isEqualTo(charge);
        assertThat(rounding.shown(exact, parsed)).isEqualTo(charge);
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, 1, 3, 0.333333333333333333333333, 0.333333333333",
        "EUR, 2, 3, 0.666666666666666666666667, 0.666666666667",
        "JPY, 5, 2, 2.5, 2.5",
        "KWD, 100, 1, 100, 100"
    })
    void underInvoiceChargesStayExactAndAreShownToTwelveDecimals(
            String currency, BigDecimal numerator, BigDecimal divisor, BigDecimal charge, BigDecimal shown) {
        Rounding rounding = new Rounding(RoundingMode.HALF_UP, RoundAt.INVOICE);
        Currency parsed = Currencies.parse(currency);

        BigDecimal exact = rounding.charge(Fraction.of(numerator, divisor), parsed);

        assertThat(exact).isEqualTo(charge);
        assertThat(rounding.shown(exact, parsed)).isEqualTo(shown);
        assertThat(rounding.total(exact, parsed).scale()).isEqualTo(parsed.getDefaultFractionDigits());
    }

    @Property(tries = 300)
    void partsAddUpToTheRoundedWhole(
            @ForAll @Size(max = 20) List<@BigRange(min = "-1000", max = "1000") @Scale(6) BigDecimal> parts,
            @ForAll @IntRange(min = 1, max = 31) int divisor,
            @ForAll RoundAt at) {
        Rounding rounding = new Rounding(RoundingMode.HALF_UP, at);
        List<Fraction> exact = parts.stream()
                .map(part -> Fraction.of(part, BigDecimal.valueOf(divisor)))
                .toList();

        List<BigDecimal> rounded = CumulativeRounding.of(exact, rounding, EUR);

        Fraction whole = exact.stream().reduce(Fraction.ZERO, Fraction::plus);
        assertThat(rounded).hasSameSizeAs(parts);
        assertThat(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(rounding.charge(whole, EUR));
    }

    @Test
    void aPoolsFeeIsSplitInOrder() {
        Fraction fee = Fraction.of(new BigDecimal("61.32"));
        List<Fraction> parts = List.of(
                fee.times(new BigDecimal("0.6")), fee.times(new BigDecimal("0.2")), fee.times(new BigDecimal("0.2")));

        assertThat(CumulativeRounding.of(parts, Rounding.STANDARD, EUR))
                .containsExactly(new BigDecimal("36.79"), new BigDecimal("12.27"), new BigDecimal("12.26"));
    }

    @Test
    void unnecessaryRoundingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rounding(RoundingMode.UNNECESSARY, RoundAt.CHARGE))
                .withMessage("rounding UNNECESSARY cannot round an amount; use HALF_UP");
    }

    @Test
    void currenciesAreNeverMixed() {
        Money euros = new Money(new BigDecimal("11.83"), EUR);
        Money yen = Money.zero(Currency.getInstance("JPY"));

        assertThat(euros.plus(new Money(BigDecimal.ONE, EUR))).hasToString("EUR 12.83");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> euros.plus(yen))
                .withMessage("EUR 11.83 and JPY 0 are of two currencies; sum them apart, nothing is converted");
    }
}
