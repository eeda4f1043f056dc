package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.document.Cell;
import io.cloud7.reporting.document.Field;
import io.cloud7.reporting.money.RoundAt;
import io.cloud7.reporting.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The totals of a contract report; those of other currencies under their code. */
final class TotalFields {
    private TotalFields() {}

    static List<Field> of(ContractTotals own, List<ContractTotals> inOtherCurrencies, Rounding rounding) {
        List<Field> fields = new ArrayList<>(fields("", "", own, rounding));
        for (ContractTotals other : inOtherCurrencies) {
            String code = other.currency().getCurrencyCode();
            fields.addAll(fields(code + ".", code + " ", other, rounding));
        }
        return fields;
    }

    private static List<Field> fields(String key, String title, ContractTotals totals, Rounding rounding) {
        List<Field> fields = new ArrayList<>();
        fields.add(total(key + "payg", title + "PAYG", totals.payg(), totals));
        fields.add(total(key + "reserved", title + "Reserved", totals.reserved(), totals));
        fields.add(total(key + "bundle", title + "Bundle", totals.bundle(), totals));
        fields.add(total(key + "fees", title + "Fees", totals.fees(), totals));
        fields.add(total(key + "adjustments", title + "Adjustments", totals.adjustments(), totals));
        fields.add(total(key + "billed", title + "Billed", totals.billed(), totals));
        fields.add(total(key + "tax", title + "Tax", totals.tax(), totals));
        fields.add(total(key + "gross", title + "Gross", totals.gross(), totals));
        fields.add(total(key + "effective", title + "Effective", totals.effective(), totals));
        if (rounding.at() == RoundAt.INVOICE) {
            fields.add(total(key + "billedExact", title + "Billed, unrounded", totals.billedExact(), totals));
            fields.add(total(key + "effectiveExact", title + "Effective, unrounded", totals.effectiveExact(), totals));
        }
        return fields;
    }

    private static Field total(String key, String title, BigDecimal amount, ContractTotals totals) {
        return new Field(key, title, Cell.amount(amount, totals.currency()));
    }
}
