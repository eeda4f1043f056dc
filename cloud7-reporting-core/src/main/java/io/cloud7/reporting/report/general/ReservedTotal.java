package io.cloud7.reporting.report.general;

import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.money.Rounding;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * What reservations cost in one currency, before the rounding of totals.
 *
 * @param currency of all amounts
 * @param upfront upfront fees billed
 * @param recurring recurring fees billed
 * @param excess billed for use beyond reservations; unrated use adds nothing
 * @param refunds given back, below 0
 * @param amortized upfront fees effective
 * @param effective amortized upfront and recurring fees effective
 * @param unused the unused part of the effective cost
 */
public record ReservedTotal(
        Currency currency,
        BigDecimal upfront,
        BigDecimal recurring,
        BigDecimal excess,
        BigDecimal refunds,
        BigDecimal amortized,
        BigDecimal effective,
        BigDecimal unused)
        implements CurrencyTotal<ReservedTotal> {
    /** Billed in all: fees, excess and refunds. */
    public BigDecimal billed() {
        return upfront.add(recurring).add(excess).add(refunds);
    }

    @Override
    public ReservedTotal plus(ReservedTotal other) {
        return new ReservedTotal(
                currency,
                upfront.add(other.upfront),
                recurring.add(other.recurring),
                excess.add(other.excess),
                refunds.add(other.refunds),
                amortized.add(other.amortized),
                effective.add(other.effective),
                unused.add(other.unused));
    }

    @Override
    public List<Field> fields(Rounding rounding) {
        return List.of(
                field("upfrontFee", "Upfront Fee", upfront, rounding),
                field("recurringFee", "Recurring Fee", recurring, rounding),
                field("excessAmount", "Excess Amount", excess, rounding),
                field("refunds", "Refunds", refunds, rounding),
                field("billed", "Billed", billed(), rounding),
                field("amortizedUpfront", "Amortized Upfront", amortized, rounding),
                field("effectiveCost", "Effective Cost", effective, rounding),
                field("unusedCost", "Unused Cost", unused, rounding));
    }
}
