package io.cloud7.reporting.report.general;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.money.Rounding;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** A total in one currency. */
interface CurrencyTotal<T extends CurrencyTotal<T>> extends Subtotal<T> {
    /** The currency of all its amounts. */
    Currency currency();

    /** The total as fields: the name of a figure, a dot, the currency. */
    List<Field> fields(Rounding rounding);

    @Override
    default List<String> key() {
        return List.of(currency().getCurrencyCode());
    }

    /** One figure, rounded once from the exact sum. */
    default Field field(String key, String title, BigDecimal exact, Rounding rounding) {
        String code = currency().getCurrencyCode();
        return new Field(
                key + "." + code, title + " " + code, Cell.amount(rounding.total(exact, currency()), currency()));
    }
}
