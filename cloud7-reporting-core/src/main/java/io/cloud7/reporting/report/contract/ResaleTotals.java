package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.quantity.Percentages;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ResoldCharge;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What rows of a reseller's report come to in one currency, at its minor unit, without tax. Nothing is converted.
 *
 * @param currency of all amounts
 * @param wholesale what the reseller pays
 * @param effectiveWholesale the same with fees spread over what they pay for
 * @param retail what its customers pay; null if no row has a sales price in the currency
 * @param effectiveRetail the same with fees spread; null if no row has a sales price in the currency
 * @param margin retail − wholesale of the rows that have both; null if none has
 * @param marginPercent margin ÷ retail of these rows, 2 decimals HALF_UP; null if retail is not above 0
 * @param netContribution all that customers pay − all that the reseller pays, rounded once from the exact difference
 */
public record ResaleTotals(
        Currency currency,
        BigDecimal wholesale,
        BigDecimal effectiveWholesale,
        @Nullable BigDecimal retail,
        @Nullable BigDecimal effectiveRetail,
        @Nullable BigDecimal margin,
        @Nullable BigDecimal marginPercent,
        BigDecimal netContribution) {
    /** The totals of each currency in which anybody pays, in order of its code. */
    public static List<ResaleTotals> of(List<ResoldCharge> charges, Rounding rounding) {
        return charges.stream()
                .flatMap(charge -> Stream.concat(Stream.of(charge.wholesale()), Stream.ofNullable(charge.retail())))
                .map(Charge::currency)
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .map(currency -> of(charges, currency, rounding))
                .toList();
    }

    /** The totals in one currency; unrated charges add nothing, charges in others and tax are left out. */
    public static ResaleTotals of(List<ResoldCharge> charges, Currency currency, Rounding rounding) {
        List<ResoldCharge> untaxed = charges.stream()
                .filter(charge -> charge.wholesale().chargeType() != ChargeType.TAX)
                .toList();
        List<Charge> paid = untaxed.stream()
                .map(ResoldCharge::wholesale)
                .filter(charge -> charge.currency().equals(currency))
                .toList();
        List<Charge> earned = untaxed.stream()
                .flatMap(charge -> Stream.ofNullable(charge.retail()))
                .filter(charge -> charge.currency().equals(currency))
                .toList();
        List<ResoldCharge> both = untaxed.stream()
                .filter(charge ->
                        charge.margin() != null && charge.wholesale().currency().equals(currency))
                .toList();
        BigDecimal margin = sum(both, ResoldCharge::margin);
        boolean isSold = earned.stream().anyMatch(charge -> charge.billedCost() != null);
        BigDecimal wholesale = sum(paid, Charge::billedCost);
        BigDecimal retail = sum(earned, Charge::billedCost);
        return new ResaleTotals(
                currency,
                rounding.total(wholesale, currency),
                rounding.total(sum(paid, Charge::effectiveCost), currency),
                isSold ? rounding.total(retail, currency) : null,
                isSold ? rounding.total(sum(earned, Charge::effectiveCost), currency) : null,
                both.isEmpty() ? null : rounding.total(margin, currency),
                Percentages.of(Fraction.of(margin), Fraction.of(sum(both, ResoldCharge::retailCost))),
                rounding.total(retail.subtract(wholesale), currency));
    }

    private static <T> BigDecimal sum(List<T> rows, Function<T, @Nullable BigDecimal> read) {
        BigDecimal sum = BigDecimal.ZERO;
        for (T row : rows) {
            BigDecimal value = read.apply(row);
            sum = value == null ? sum : sum.add(value);
        }
        return sum;
    }
}
