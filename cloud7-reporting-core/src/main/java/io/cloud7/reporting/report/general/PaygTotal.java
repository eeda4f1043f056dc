package io.cloud7.reporting.report.general;

import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.money.Rounding;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * What pay-as-you-go use costs in one currency.
 *
 * @param currency of the amount
 * @param amount the sum of the rows' amounts, before the rounding of totals; unrated rows add nothing
 */
public record PaygTotal(Currency currency, BigDecimal amount) implements CurrencyTotal<PaygTotal> {
    @Override
    public PaygTotal plus(PaygTotal other) {
        return new PaygTotal(currency, amount.add(other.amount));
    }

    @Override
    public List<Field> fields(Rounding rounding) {
        return List.of(field("amount", "Amount", amount, rounding));
    }
}
