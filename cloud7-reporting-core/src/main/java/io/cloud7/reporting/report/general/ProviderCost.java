package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.money.Rounding;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * What is billed for the resources of one provider in one currency.
 *
 * @param provider the provider's id
 * @param name the provider's name
 * @param currency of the amount
 * @param billed the sum of billed costs, before the rounding of totals
 */
public record ProviderCost(String provider, String name, Currency currency, BigDecimal billed)
        implements Subtotal<ProviderCost> {
    static ProviderCost of(Provider provider, Currency currency, BigDecimal billed) {
        return new ProviderCost(provider.id(), provider.name(), currency, billed);
    }

    @Override
    public List<String> key() {
        return List.of(provider, currency.getCurrencyCode());
    }

    @Override
    public ProviderCost plus(ProviderCost other) {
        return new ProviderCost(provider, name, currency, billed.add(other.billed));
    }

    static Layout<ProviderCost> layout(Rounding rounding) {
        return Layout.<ProviderCost>empty()
                .with("Provider", ColumnType.TEXT, row -> Cell.text(row.name))
                .with("Provider ID", ColumnType.TEXT, row -> Cell.text(row.provider))
                .with(
                        "Amount",
                        ColumnType.AMOUNT,
                        row -> Cell.amount(rounding.total(row.billed, row.currency), row.currency))
                .with("Currency", ColumnType.CODE, row -> new Cell.Code(row.currency.getCurrencyCode()));
    }
}
