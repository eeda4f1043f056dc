package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.ColumnType;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.money.Rounding;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is billed for the resources of one provider in one currency.
 *
 * @param provider the provider's id; null: of none, as the fee of a bundle without items
 * @param name the provider's name; null: of none
 * @param currency of the amount
 * @param billed the sum of billed costs, before the rounding of totals
 */
public record ProviderCost(
        @Nullable String provider, @Nullable String name, Currency currency, BigDecimal billed)
        implements Subtotal<ProviderCost> {
    static ProviderCost of(@Nullable Provider provider, Currency currency, BigDecimal billed) {
        return provider == null
                ? new ProviderCost(null, null, currency, billed)
                : new ProviderCost(provider.id(), provider.name(), currency, billed);
    }

    @Override
    public List<String> key() {
        return List.of(provider == null ? "" : provider, currency.getCurrencyCode());
    }

    @Override
    public ProviderCost plus(ProviderCost other) {
        return new ProviderCost(provider, name, currency, billed.add(other.billed));
    }

    static TableTemplate<ProviderCost> table(Rounding rounding) {
        return Layout.<ProviderCost>empty()
                .with("Provider", ColumnType.TEXT, row -> Cell.text(row.name))
                .with("Provider ID", ColumnType.TEXT, row -> Cell.text(row.provider))
                .with(
                        "Amount",
                        ColumnType.AMOUNT,
                        row -> Cell.amount(rounding.total(row.billed, row.currency), row.currency))
                .with("Currency", ColumnType.CODE, row -> new Cell.Code(row.currency.getCurrencyCode()))
                .titled("providers", "Amount by provider");
    }
}
