package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.rating.Charge;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The totals of a contract in one currency, at its minor unit. Under {@code roundAt} CHARGE they add rounded charges;
 * under INVOICE each is rounded once from the exact sum.
 *
 * @param currency of all amounts
 * @param payg billed for pay-as-you-go use
 * @param reserved billed for reservations: fees, excess, refunds
 * @param bundle billed for bundles: fees, overage, refunds
 * @param fees billed for the contract's own fees, less refunds
 * @param adjustments billed by charges rated elsewhere and by corrections of invoiced periods, except tax
 * @param billed the five together
 * @param tax tax given
 * @param gross billed and tax
 * @param effective the effective cost of all but tax
 * @param billedExact billed before the rounding of totals
 * @param effectiveExact effective before the rounding of totals
 */
public record ContractTotals(
        Currency currency,
        BigDecimal payg,
        BigDecimal reserved,
        BigDecimal bundle,
        BigDecimal fees,
        BigDecimal adjustments,
        BigDecimal billed,
        BigDecimal tax,
        BigDecimal gross,
        BigDecimal effective,
        BigDecimal billedExact,
        BigDecimal effectiveExact) {
    /** The totals of charges of one currency; unrated charges add nothing, charges of others are left out. */
    public static ContractTotals of(List<Charge> charges, Currency currency, Rounding rounding) {
        List<Charge> own = charges.stream()
                .filter(charge -> charge.currency().equals(currency))
                .toList();
        Predicate<Charge> isTax = charge -> charge.chargeType() == ChargeType.TAX;
        BigDecimal billed = sum(own, isTax.negate(), Charge::billedCost);
        BigDecimal tax = sum(own, isTax, Charge::billedCost);
        BigDecimal effective = sum(own, isTax.negate(), Charge::effectiveCost);
        Function<Predicate<Charge>, BigDecimal> total =
                part -> rounding.total(sum(own, part, Charge::billedCost), currency);
        return new ContractTotals(
                currency,
                total.apply(charge -> charge.model() == SubscriptionModel.PAYG),
                total.apply(charge -> charge.model() == SubscriptionModel.RESERVED),
                total.apply(charge -> charge.model() == SubscriptionModel.BUNDLE),
                total.apply(ContractTotals::isFee),
                total.apply(charge -> charge.model() == null && !isFee(charge) && !isTax.test(charge)),
                rounding.total(billed, currency),
                rounding.total(tax, currency),
                rounding.total(billed.add(tax), currency),
                rounding.total(effective, currency),
                billed,
                effective);
    }

    /** The totals of each other currency in which there are charges, in order of its code. Nothing is converted. */
    static List<ContractTotals> inOtherCurrencies(List<Charge> charges, Currency own, Rounding rounding) {
        return charges.stream()
                .map(Charge::currency)
                .filter(currency -> !currency.equals(own))
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .map(currency -> of(charges, currency, rounding))
                .toList();
    }

    private static boolean isFee(Charge charge) {
        return charge.model() == null && charge.fee() != null && charge.correction() == null;
    }

    private static BigDecimal sum(
            List<Charge> charges, Predicate<Charge> wanted, Function<Charge, @Nullable BigDecimal> cost) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Charge charge : charges) {
            BigDecimal value = cost.apply(charge);
            if (wanted.test(charge) && value != null) {
                sum = sum.add(value);
            }
        }
        return sum;
    }
}
