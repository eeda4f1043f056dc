package io.cloud7.reporting.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceFormulaTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final List<Tier> TIERS =
            List.of(tier("10", "1", "5"), tier("100", "0.5", "2"), tier(null, "0.1", "1"));

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0.001, 5.001, 5.001",
        "10, 15, 15",
        "10.5, 17.25, 7.25",
        "100, 62, 52",
        "101, 63.1, 11.1",
        "1000, 153, 101"
    })
    void tiersHoldTheirUpperBound(BigDecimal quantity, BigDecimal graduated, BigDecimal volume) {
        Fraction base = Fraction.of(quantity);

        assertThat(new PriceFormula.Graduated(TIERS).amount(base)).isEqualTo(Fraction.of(graduated));
        assertThat(new PriceFormula.VolumeTiered(TIERS).amount(base)).isEqualTo(Fraction.of(volume));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1000, 0", "1000.0001, 1.5", "1100, 1.5", "1100.01, 3", "500, 0"})
    void everyStartedPackageIsCharged(BigDecimal quantity, BigDecimal amount) {
        PriceFormula formula =
                new PriceFormula.PackageOf(BigDecimal.valueOf(100), new BigDecimal("1.5"), BigDecimal.valueOf(1_000));

        assertThat(formula.amount(Fraction.of(quantity))).isEqualTo(Fraction.of(amount));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.0001, 9", "1000, 9"})
    void aFlatPriceIsDueOnceWithAnyUse(BigDecimal quantity, BigDecimal amount) {
        assertThat(new PriceFormula.Flat(BigDecimal.valueOf(9)).amount(Fraction.of(quantity)))
                .isEqualTo(Fraction.of(amount));
    }

    @Test
    void simpleFormulasMultiply() {
        Fraction base = Fraction.of(BigDecimal.valueOf(200));

        assertThat(new PriceFormula.PerUnit(new BigDecimal("0.0125"))
                        .amount(base)
                        .toDecimal())
                .isEqualTo("2.5");
        assertThat(new PriceFormula.Percentage(new BigDecimal("7.5"))
                        .amount(base)
                        .toDecimal())
                .isEqualTo("15");
        assertThat(new PriceFormula.Given(new BigDecimal("15.5")).amount(base).toDecimal())
                .isEqualTo("231");
        assertThat(new PriceFormula.Given(BigDecimal.ZERO)
                        .amount(base.negated())
                        .toDecimal())
                .isEqualTo("-200");
    }

    @Test
    void eachFormulaSaysItsBasisAndType() {
        assertThat(List.of(
                        new PriceFormula.PerUnit(BigDecimal.ONE),
                        new PriceFormula.Graduated(TIERS),
                        new PriceFormula.VolumeTiered(TIERS),
                        new PriceFormula.PackageOf(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO),
                        new PriceFormula.Flat(BigDecimal.ONE),
                        new PriceFormula.Percentage(BigDecimal.ONE),
                        new PriceFormula.Given(BigDecimal.ONE)))
                .extracting(formula -> formula.type() + " of " + formula.basis())
                .containsExactly(
                        "PER_UNIT of QUANTITY",
                        "GRADUATED of QUANTITY",
                        "VOLUME of QUANTITY",
                        "PACKAGE of QUANTITY",
                        "FLAT of QUANTITY",
                        "PERCENTAGE of OTHER_CHARGES",
                        "GIVEN of GIVEN_COST");
    }

    @Property(tries = 200)
    void aGraduatedAmountNeverFalls(
            @ForAll @LongRange(min = 0, max = 200_000) long less,
            @ForAll @LongRange(min = 0, max = 200_000) long more) {
        PriceFormula formula = new PriceFormula.Graduated(TIERS);
        Fraction lower = Fraction.of(BigDecimal.valueOf(Math.min(less, more), 3));
        Fraction higher = Fraction.of(BigDecimal.valueOf(Math.max(less, more), 3));

        assertThat(formula.amount(lower)).isLessThanOrEqualTo(formula.amount(higher));
    }

    @ParameterizedTest
    @CsvSource({
        "'', a tiered price has no tiers; the last one has upTo null",
        "'5', 'tier 1 of 1 has upTo 5; the last tier has null, and only it'",
        "'null 5', 'tier 1 of 2 has upTo null; the last tier has null, and only it'",
        "'5 5 null', tiers do not rise: 5 after 5",
        "'5 4 null', tiers do not rise: 4 after 5"
    })
    void tiersRise(String bounds, String message) {
        List<Tier> tiers = Arrays.stream(bounds.split(" ", -1))
                .filter(bound -> !bound.isEmpty())
                .map(bound -> tier(bound.equals("null") ? null : bound, "1", "0"))
                .toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceFormula.Graduated(tiers))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceFormula.VolumeTiered(tiers))
                .withMessage(message);
    }

    @Test
    void negativeAmountsAreRefused() {
        BigDecimal negative = new BigDecimal("-0.5");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceFormula.PerUnit(negative))
                .withMessage("amount of a PER_UNIT price is negative: -0.5; it is 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceFormula.PackageOf(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO))
                .withMessage("size of a PACKAGE price is 0; it is more than 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceFormula.Given(negative))
                .withMessage("markupPercent of a GIVEN price is negative: -0.5; it is 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tier("-1", "1", "0"))
                .withMessage("upTo of a tier is -1; it is more than 0");
    }

    @Test
    void boundsOfAPriceAreInOrder() {
        PriceFormula formula = new PriceFormula.Flat(BigDecimal.ONE);

        assertThat(new Price(formula, BigDecimal.TEN, BigDecimal.TEN).minimum()).isEqualTo(BigDecimal.TEN);
        assertThat(Price.perUnit("0.0120").unitPrice()).isEqualTo("0.012");
        assertThat(Price.of(formula).unitPrice()).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Price(formula, BigDecimal.TEN, BigDecimal.ONE))
                .withMessage("the minimum of a price, 10, is above its maximum, 1");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, false", "2026-01-01, true", "2026-06-30, true", "2026-07-01, false"})
    void aPriceIsInForceHalfOpen(LocalDate day, boolean holds) {
        ProductPrice price = new ProductPrice(
                Audience.RETAIL, null, EUR, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1), Price.perUnit("1"));

        assertThat(price.holdsOn(day)).isEqualTo(holds);
        assertThat(ProductPrice.retail(EUR, Price.perUnit("1")).holdsOn(day)).isTrue();
    }

    private static Tier tier(@Nullable String upTo, String unitPrice, String flatFee) {
        return new Tier(upTo == null ? null : new BigDecimal(upTo), new BigDecimal(unitPrice), new BigDecimal(flatFee));
    }
}
