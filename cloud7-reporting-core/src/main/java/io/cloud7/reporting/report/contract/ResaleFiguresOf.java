package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.portfolio.Settings;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ChargeItem;
import io.cloud7.reporting.rating.ResaleBlock;
import io.cloud7.reporting.rating.ResoldBundle;
import io.cloud7.reporting.rating.ResoldCharge;
import io.cloud7.reporting.rating.ResoldReservation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the rows of a reseller's tables cost and earn: a charge, its items, all charges of a reservation or bundle item. */
final class ResaleFiguresOf {
    private final ResellerContractReport report;
    private final Settings settings;

    ResaleFiguresOf(ResellerContractReport report, Settings settings) {
        this.report = report;
        this.settings = settings;
    }

    /** An item with what it costs and earns. */
    record Item(ChargeItem item, ResaleFigures figures) {}

    ResaleFigures of(ResoldCharge row) {
        Charge retail = row.retail();
        return new ResaleFigures(
                row.wholesale().currency(),
                row.wholesale().unitPrice(),
                row.wholesale().billedCost(),
                retail == null ? null : retail.currency(),
                retail == null ? null : retail.unitPrice(),
                row.retailCost(),
                row.discountPercent());
    }

    /** The items of both sides: of one resource at one level they are one row. */
    List<Item> items(ResoldCharge row) {
        ResaleFigures whole = of(row);
        Map<Use, ChargeItem> earned = new LinkedHashMap<>();
        if (row.retail() != null) {
            row.retail().items().forEach(item -> earned.put(Use.of(item), item));
        }
        List<Item> items = new ArrayList<>();
        for (ChargeItem paid : row.wholesale().items()) {
            ChargeItem other = earned.remove(Use.of(paid));
            BigDecimal none = whole.retailAmount() == null ? null : BigDecimal.ZERO;
            items.add(new Item(paid, with(whole, paid.billedCost(), other == null ? none : other.billedCost())));
        }
        for (ChargeItem other : earned.values()) {
            BigDecimal none = whole.wholesaleAmount() == null ? null : BigDecimal.ZERO;
            items.add(new Item(unpaid(other, none), with(whole, none, other.billedCost())));
        }
        return items;
    }

    private record Use(
            ChargeItem.Kind kind,
            @Nullable String resource,
            @Nullable BigDecimal level) {
        static Use of(ChargeItem item) {
            return new Use(item.kind(), item.resource(), item.level());
        }
    }

    private static ChargeItem unpaid(ChargeItem item, @Nullable BigDecimal none) {
        return new ChargeItem(
                item.kind(),
                item.resource(),
                item.level(),
                item.from(),
                item.to(),
                item.held(),
                item.used(),
                item.quantity(),
                none,
                none,
                none);
    }

    private static ResaleFigures with(
            ResaleFigures whole, @Nullable BigDecimal wholesale, @Nullable BigDecimal retail) {
        return new ResaleFigures(
                whole.currency(),
                whole.wholesaleRate(),
                wholesale,
                whole.retailCurrency(),
                whole.retailRate(),
                retail,
                whole.discountPercent());
    }

    /** All charges of a reservation. The rates are the effective ones. */
    ResaleFigures of(ResoldReservation row) {
        String id = row.wholesale().reservation().id();
        return sum(
                row.block(),
                charge -> id.equals(charge.reservation()),
                row.wholesale().effectiveRate(),
                row.retail() == null ? null : row.retail().effectiveRate());
    }

    /** The overage of a bundle item; on the bundle's first item also its fees. The rates are of overage. */
    ResaleFigures of(ResoldBundle row) {
        return of(row, charge -> true);
    }

    /** The same in the billing period of the row only. */
    ResaleFigures ofPeriod(ResoldBundle row) {
        Contract contract =
                row.block().contract() == null ? report.contract() : row.block().contract();
        LocalDate period =
                settings.calendarOf(contract).periodOf(row.wholesale().from()).from();
        return of(row, charge -> period.equals(charge.billingPeriod()));
    }

    private ResaleFigures of(ResoldBundle row, Predicate<Charge> inPeriod) {
        String id = row.wholesale().bundle().id();
        String product = row.wholesale().item().product();
        boolean isFirst = row.wholesale().bundle().items().get(0).product().equals(product);
        return sum(
                row.block(),
                charge -> id.equals(charge.bundle())
                        && inPeriod.test(charge)
                        && (charge.chargeType() == ChargeType.OVERAGE ? product.equals(charge.product()) : isFirst),
                row.wholesale().overageRate(),
                row.retail() == null ? null : row.retail().overageRate());
    }

    private ResaleFigures sum(
            ResaleBlock block,
            Predicate<Charge> wanted,
            @Nullable BigDecimal wholesaleRate,
            @Nullable BigDecimal retailRate) {
        List<ResoldCharge> rows = report.charges().stream()
                .filter(row -> isOf(row.block(), block)
                        && row.wholesale().correction() == null
                        && wanted.test(row.wholesale()))
                .toList();
        Currency own = report.organization().currency();
        return new ResaleFigures(
                own,
                wholesaleRate,
                sum(rows, row -> row.wholesale().billedCost()),
                block.endCustomer() == null ? null : block.endCustomer().currency(),
                retailRate,
                block.endCustomer() == null ? null : sum(rows, ResoldCharge::retailCost),
                sharedDiscount(rows));
    }

    /** The discount of all rows that cost anything; null if they do not share one. */
    private static @Nullable BigDecimal sharedDiscount(List<ResoldCharge> rows) {
        List<Optional<BigDecimal>> discounts = rows.stream()
                .filter(row -> isAnything(row.wholesale().billedCost())
                        || isAnything(row.wholesale().effectiveCost()))
                .map(row -> Optional.ofNullable(row.discountPercent()).map(BigDecimal::stripTrailingZeros))
                .distinct()
                .toList();
        return discounts.size() == 1 ? discounts.get(0).orElse(null) : null;
    }

    private static boolean isAnything(@Nullable BigDecimal cost) {
        return cost != null && cost.signum() != 0;
    }

    /** A pool's own use is covered by its unallocated part: one row. */
    private static boolean isOf(ResaleBlock charge, ResaleBlock row) {
        return Objects.equals(charge.contractId(), row.contractId());
    }

    private static @Nullable BigDecimal sum(
            List<ResoldCharge> rows, Function<ResoldCharge, @Nullable BigDecimal> read) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ResoldCharge row : rows) {
            BigDecimal value = read.apply(row);
            if (value == null) {
                return null;
            }
            sum = sum.add(value);
        }
        return sum;
    }
}
