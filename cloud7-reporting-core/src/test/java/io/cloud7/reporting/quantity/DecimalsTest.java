package io.cloud7.reporting.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "1.500, 1.5",
        "-0.00, 0",
        "1E3, 1000",
        "5.6E-5, 0.000056",
        "99999999999999999999999999999999999999, 99999999999999999999999999999999999999",
        "1e37, 10000000000000000000000000000000000000",
        "0.000000000000000001, 0.000000000000000001",
        "12345678901234567890.123456789012345678, 12345678901234567890.123456789012345678",
        "1.0000000000000000000000000, 1"
    })
    void decimalsEnterInTheirNormalForm(String text, String normal) {
        assertThat(Decimals.parse(text, "amount").toPlainString()).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "999999999999999999999999999999999999999, 1.00000000E+39",
        "1e38, 1E+38",
        "0.0000000000000000001, 1E-19",
        "100000000000000000000.123456789012345678, 1.00000000E+20",
        "1e999999999, 1E+999999999",
        "1e-999999999, 1E-999999999"
    })
    void decimalsBeyondTheBoundsAreRefused(String text, String shown) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decimals.parse(text, "amount"))
                .withMessageStartingWith("amount is out of bounds: " + shown)
                .withMessageEndingWith("a decimal has at most 38 digits, at most 18 after the point");
    }

    @ParameterizedTest
    @CsvSource({"''", "abc", "'1,5'", "' 1'", "NaN", "0x1F", "1.2.3"})
    void whatIsNoDecimalIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decimals.parse(text, "amount"))
                .withMessage("amount is not a decimal: \"" + text + "\"; write it like 12.5");
    }

    @Test
    void longTextIsRefusedBeforeItIsRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decimals.parse("9".repeat(201), "amount"))
                .withMessage("amount has 201 characters; a decimal has at most 38 digits");
    }

    @Test
    void signsAreChecked() {
        assertThat(Decimals.notNegative(new BigDecimal("0.0"), "fee")).isEqualTo(BigDecimal.ZERO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decimals.notNegative(new BigDecimal("-0.10"), "fee"))
                .withMessage("fee is negative: -0.1; it is 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decimals.positive(new BigDecimal("0.0"), "size"))
                .withMessage("size is 0; it is more than 0");
    }

    @Test
    void normalFormsAreEqualObjects() {
        assertThat(Decimals.normal(new BigDecimal("1E+50"))).isEqualTo(BigDecimal.TEN.pow(50));
        assertThat(Decimals.normal(new BigDecimal("2.50"))).isEqualTo(new BigDecimal("2.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-7", "123456789", "98765432109876543210987", "-98765432109876543210987"})
    void zerosGoHoweverManyThereAre(String digits) {
        BigInteger value = new BigInteger(digits);
        for (int zeros = 0; zeros <= 60; zeros++) {
            for (int scale = 0; scale <= 60; scale++) {
                BigDecimal longer = new BigDecimal(value.multiply(BigInteger.TEN.pow(zeros)), scale);
                BigDecimal stripped = longer.stripTrailingZeros();
                assertThat(Decimals.normal(longer)).isEqualTo(stripped.setScale(Math.max(0, stripped.scale())));
            }
        }
    }
}
