package io.cloud7.reporting.testkit.oracle;

import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.usage.UsageRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.threeten.extra.Interval;

/** Use of a contract at whole minutes: overlapping, outside its life, corrected, billed in other periods. */
final class RandomUse {
    private static final int RESOURCES = 3;

    private final Dice dice;
    private final Contract contract;
    private final List<Product> products;
    private final ZoneId zone;
    private final Currency currency;
    private final LocalDate first;
    private final LocalDate last;

    RandomUse(Dice dice, Contract contract, List<Product> products, ZoneId zone, Currency currency) {
        this.dice = dice;
        this.contract = contract;
        this.products = products;
        this.zone = zone;
        this.currency = currency;
        this.first = contract.start().minusDays(3);
        LocalDate late = contract.end().plusDays(contract.graceDays() + 3L);
        LocalDate soon = contract.start().plusDays(100);
        this.last = late.isBefore(soon) ? late : soon;
    }

    List<CloudResource> resources() {
        List<CloudResource> resources = new ArrayList<>();
        for (int i = 1; i <= RESOURCES; i++) {
            List<Interval> stopped = new ArrayList<>();
            if (dice.oneIn(3)) {
                Instant from = instant();
                stopped.add(Interval.of(from, from.plusSeconds(60L * dice.between(1, 5_000))));
            }
            resources.add(new CloudResource(
                    resource(i), "VM " + i, "thing", contract.id(), "cloud", null, null, null, stopped, Map.of()));
        }
        return resources;
    }

    private String resource(int number) {
        return (contract.id().equals("c") ? "" : contract.id() + "-") + "vm-" + number;
    }

    private Instant instant() {
        LocalDate day = dice.day(first, last);
        boolean midnight = dice.oneIn(4);
        return day.atTime(midnight ? 0 : dice.between(0, 23), midnight ? 0 : dice.between(0, 59))
                .atZone(zone)
                .toInstant();
    }

    List<UsageRecord> records() {
        List<UsageRecord> records = new ArrayList<>();
        for (Product product : products) {
            int many = dice.oneIn(5) ? 0 : dice.between(1, 9);
            for (int i = 1; i <= many; i++) {
                records.add(record(product, product.id() + "-" + i, null));
            }
            for (int i = 1; many > 0 && i <= 2; i++) {
                if (dice.oneIn(3)) {
                    String corrected = product.id() + "-" + dice.between(1, many);
                    records.add(record(product, product.id() + "-fix-" + i, corrected));
                }
            }
        }
        return records;
    }

    private UsageRecord record(Product product, String id, String corrects) {
        Instant from = instant();
        int minutes = dice.oneOf(dice.between(1, 90), dice.between(60, 2_000), dice.between(1_000, 40_000));
        Instant to = from.plusSeconds(60L * minutes);
        boolean level = product.meter().equals("vcpu");
        BigDecimal quantity = level ? dice.decimal(8, 3) : dice.decimal(900, 3);
        boolean withdraws = corrects != null && dice.oneIn(3);
        boolean priced = product.id().equals("given") && !dice.oneIn(8);
        BigDecimal cost = priced ? dice.decimal(50, 6) : null;
        boolean late = product.model() == SubscriptionModel.PAYG && dice.oneIn(5);
        return new UsageRecord(
                id,
                contract.id(),
                resource(dice.between(1, RESOURCES)),
                product.id(),
                withdraws ? BigDecimal.ZERO : quantity,
                from,
                to,
                to.plusSeconds(dice.between(0, 3) * 86_400L),
                corrects,
                withdraws ? null : cost,
                priced && !withdraws && dice.oneIn(2) ? dice.decimal(50, 6) : null,
                late ? dice.day(first.minusDays(20), last.plusDays(20)) : null);
    }

    List<GivenCharge> charges() {
        List<GivenCharge> charges = new ArrayList<>();
        for (int i = dice.between(0, 3); i > 0; i--) {
            Instant from = instant();
            BigDecimal cost = dice.decimal(100, 5);
            charges.add(new GivenCharge(
                    "g" + i,
                    contract.id(),
                    dice.oneOf(ChargeType.CREDIT, ChargeType.TAX, ChargeType.DISCOUNT, ChargeType.ADJUSTMENT),
                    dice.oneIn(2) ? "cpu" : null,
                    null,
                    from,
                    from.plusSeconds(60L * dice.between(0, 3_000)),
                    null,
                    null,
                    dice.oneIn(2) ? cost.negate() : cost,
                    dice.decimal(100, 5),
                    currency,
                    "",
                    dice.oneIn(3) ? dice.day(first, last) : null,
                    from));
        }
        return charges;
    }
}
