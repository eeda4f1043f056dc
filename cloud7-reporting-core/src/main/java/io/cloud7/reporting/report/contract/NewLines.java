package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.reconciliation.ChargeKey;
import io.cloud7.reporting.report.reconciliation.ExpectedCharge;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of an invoice for charges that none carries yet: those of one reconciliation key are one line. */
final class NewLines {
    private final InvoiceNumbers invoices;
    private final Currency currency;
    private final Rounding rounding;

    NewLines(InvoiceNumbers invoices, Currency currency, Rounding rounding) {
        this.invoices = invoices;
        this.currency = currency;
        this.rounding = rounding;
    }

    List<InvoiceLine> of(List<Charge> charges) {
        Map<ChargeKey, List<Charge>> open = new LinkedHashMap<>();
        for (Charge charge : charges) {
            if (charge.chargeType() != ChargeType.TAX
                    && charge.currency().equals(currency)
                    && invoices.of(charge) == null) {
                open.computeIfAbsent(ChargeKey.of(charge), key -> new ArrayList<>())
                        .add(charge);
            }
        }
        List<InvoiceLine> lines = new ArrayList<>();
        open.forEach((key, together) -> {
            ExpectedCharge charge = new ExpectedCharge(key, together);
            if (charge.billedCost().signum() != 0) {
                lines.add(line(String.valueOf(lines.size() + 1), charge));
            }
        });
        return List.copyOf(lines);
    }

    private InvoiceLine line(String id, ExpectedCharge charge) {
        ChargeKey key = charge.key();
        return new InvoiceLine(
                id,
                key.contract(),
                key.chargeType(),
                key.product(),
                key.reservation(),
                key.bundle(),
                key.fee(),
                key.from(),
                key.to(),
                shown(charge.quantity()),
                charge.unitPrice(),
                rounding.shown(charge.billedCost(), currency));
    }

    /** A quantity with as many decimals as a line takes. */
    private static @Nullable BigDecimal shown(@Nullable BigDecimal quantity) {
        return quantity == null
                ? null
                : quantity.setScale(Math.min(quantity.scale(), Decimals.MAX_SCALE), RoundingMode.HALF_UP);
    }
}
