package io.cloud7.reporting.report.general;

import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.rating.ReservationCoverage;
import io.cloud7.reporting.report.resource.ReservedRow;
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
 * @param keptRest what terminations make effective at once, as in {@link ReservationCoverage#keptRest}
 * @param effective upfront and recurring fees spread over the window, and the kept rest
 * @param unused the unused part of it, without the kept rest
 */
public record ReservedTotal(
        Currency currency,
        BigDecimal upfront,
        BigDecimal recurring,
        BigDecimal excess,
        BigDecimal refunds,
        BigDecimal amortized,
        BigDecimal keptRest,
        BigDecimal effective,
        BigDecimal unused)
        implements CurrencyTotal<ReservedTotal> {
    static ReservedTotal of(ReservedRow row) {
        ReservationCoverage coverage = row.coverage();
        BigDecimal excess = coverage.excessAmount();
        return new ReservedTotal(
                row.contract().currency(),
                coverage.upfrontFee(),
                coverage.recurringFee(),
                excess == null ? BigDecimal.ZERO : excess,
                coverage.refund(),
                coverage.amortizedUpfront(),
                coverage.keptRest(),
                coverage.effectiveCost(),
                coverage.unusedCost());
    }

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
                keptRest.add(other.keptRest),
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
                field("keptRest", "Kept Rest", keptRest, rounding),
                field("effectiveCost", "Effective Cost", effective, rounding),
                field("unusedCost", "Unused Cost", unused, rounding));
    }
}
