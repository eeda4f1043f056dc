package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.reconciliation.ChargeKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an invoice that is right bills for charges: those of one key together, without tax, none for nothing. */
final class LinesOfCharges {
    private final World world;
    private final Map<ChargeKey, BigDecimal> amounts = new LinkedHashMap<>();

    LinesOfCharges(World world, List<Charge> charges) {
        this.world = world;
        for (Charge charge : charges) {
            if (charge.billedCost() != null
                    && charge.chargeType() != ChargeType.TAX
                    && charge.currency().equals(world.currency())) {
                amounts.merge(ChargeKey.of(charge), charge.billedCost(), BigDecimal::add);
            }
        }
        amounts.values().removeIf(amount -> amount.signum() == 0);
    }

    List<InvoiceLine> lines() {
        List<InvoiceLine> lines = new ArrayList<>();
        amounts.forEach((key, amount) -> lines.add(new InvoiceLine(
                "line " + lines.size(),
                null,
                key.chargeType(),
                key.product(),
                key.reservation(),
                key.bundle(),
                key.fee(),
                key.from(),
                key.to(),
                null,
                null,
                world.cloud().settings().rounding().shown(amount, world.currency()))));
        return lines;
    }
}
