package io.cloud7.reporting.csv.focus;

import io.cloud7.reporting.csv.focus.FocusRow.Bill;
import io.cloud7.reporting.csv.focus.FocusRow.Buyer;
import io.cloud7.reporting.csv.focus.FocusRow.Item;
import io.cloud7.reporting.csv.focus.FocusRow.Place;
import io.cloud7.reporting.csv.focus.FocusRow.Thing;
import io.cloud7.reporting.invoice.ChargeType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** From the cells of a row to a {@link FocusRow}, keeping one object of each part that many rows share. */
final class RowParser {
    private final Map<Object, Object> shared = new HashMap<>();

    /** The row, or what keeps it out. The fingerprint is asked for only if the row has no {@code Id}. */
    FocusRow parse(Place place, Cells cells, Supplier<String> fingerprint) throws BadCell {
        String id = cells.text(FocusColumn.ID);
        ChargeType type = type(cells);
        Instant from = cells.instant(FocusColumn.CHARGE_PERIOD_START);
        Instant to = cells.instant(FocusColumn.CHARGE_PERIOD_END);
        if (to.isBefore(from) || (to.equals(from) && type == ChargeType.USAGE)) {
            throw new BadCell(
                    FocusColumn.CHARGE_PERIOD_END.title(),
                    "ChargePeriodEnd " + to + " is not after ChargePeriodStart " + from);
        }
        BigDecimal billed = cells.requiredDecimal(FocusColumn.BILLED_COST);
        BigDecimal effective = cells.decimal(FocusColumn.EFFECTIVE_COST);
        BigDecimal consumed = cells.decimal(FocusColumn.CONSUMED_QUANTITY);
        BigDecimal priced = cells.decimal(FocusColumn.PRICING_QUANTITY);
        String consumedUnit = cells.text(FocusColumn.CONSUMED_UNIT);
        String pricedUnit = cells.text(FocusColumn.PRICING_UNIT);
        boolean usage = type == ChargeType.USAGE;
        BigDecimal quantity = usage ? firstOf(consumed, priced) : firstOf(priced, consumed);
        String unit = usage || priced == null ? firstOf(consumedUnit, pricedUnit) : firstOf(pricedUnit, consumedUnit);
        return new FocusRow(
                place,
                id == null ? fingerprint.get() : id,
                id != null,
                type,
                share(buyer(cells)),
                share(bill(cells)),
                share(item(cells, firstOf(consumedUnit, pricedUnit))),
                share(new Thing(
                        cells.text(FocusColumn.RESOURCE_ID),
                        cells.text(FocusColumn.RESOURCE_NAME),
                        cells.text(FocusColumn.RESOURCE_TYPE))),
                share(from),
                share(to),
                quantity,
                unit == null ? null : share(unit),
                billed,
                effective == null ? billed : effective);
    }

    private static ChargeType type(Cells cells) throws BadCell {
        String category = cells.required(FocusColumn.CHARGE_CATEGORY).strip();
        ChargeType type = switch (category.toLowerCase(Locale.ROOT)) {
            case "usage" -> ChargeType.USAGE;
            case "credit" -> ChargeType.CREDIT;
            case "adjustment" -> ChargeType.ADJUSTMENT;
            case "tax" -> ChargeType.TAX;
            case "purchase" -> purchase(cells);
            default ->
                throw new BadCell(
                        FocusColumn.CHARGE_CATEGORY.title(),
                        "unknown ChargeCategory \"" + category
                                + "\"; use one of Adjustment, Credit, Purchase, Tax, Usage");
        };
        boolean correction = cells.says(FocusColumn.CHARGE_CLASS, "Correction");
        return correction && type != ChargeType.TAX ? ChargeType.ADJUSTMENT : type;
    }

    private static ChargeType purchase(Cells cells) {
        boolean upfront = cells.says(FocusColumn.CHARGE_FREQUENCY, "One-Time")
                && cells.text(FocusColumn.COMMITMENT_DISCOUNT_ID) != null;
        return upfront ? ChargeType.RESERVATION_UPFRONT : ChargeType.SUBSCRIPTION_FEE;
    }

    private static Buyer buyer(Cells cells) throws BadCell {
        String account = cells.required(FocusColumn.BILLING_ACCOUNT_ID);
        String subAccount = cells.text(FocusColumn.SUB_ACCOUNT_ID);
        boolean own = subAccount == null || subAccount.equals(account);
        return new Buyer(
                account,
                cells.text(FocusColumn.BILLING_ACCOUNT_NAME),
                own ? null : subAccount,
                own ? null : cells.text(FocusColumn.SUB_ACCOUNT_NAME));
    }

    private static Bill bill(Cells cells) throws BadCell {
        Instant end = cells.instant(FocusColumn.BILLING_PERIOD_END);
        LocalDate from = cells.instant(FocusColumn.BILLING_PERIOD_START)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
        LocalDate to = end.plus(Duration.ofDays(1).minusNanos(1))
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
        if (!from.isBefore(to)) {
            throw new BadCell(
                    FocusColumn.BILLING_PERIOD_END.title(),
                    "BillingPeriodEnd " + end + " is not after BillingPeriodStart " + from);
        }
        if (to.getYear() > 9999) {
            throw new BadCell(
                    FocusColumn.BILLING_PERIOD_END.title(), "BillingPeriodEnd " + end + " is after the year 9999");
        }
        return new Bill(
                cells.required(FocusColumn.INVOICE_ISSUER_NAME),
                cells.currency(FocusColumn.BILLING_CURRENCY),
                from,
                to,
                cells.text(FocusColumn.INVOICE_ID));
    }

    private Item item(Cells cells, @Nullable String unit) throws BadCell {
        return new Item(
                cells.required(FocusColumn.PROVIDER_NAME),
                cells.text(FocusColumn.SERVICE_NAME),
                cells.text(FocusColumn.SERVICE_CATEGORY),
                firstOf(cells.text(FocusColumn.SKU_PRICE_ID), cells.text(FocusColumn.SKU_ID)),
                unit == null ? null : share(unit),
                firstOf(cells.text(FocusColumn.REGION_ID), cells.text(FocusColumn.REGION_NAME)),
                cells.text(FocusColumn.REGION_NAME),
                cells.text(FocusColumn.PRICING_CATEGORY),
                cells.text(FocusColumn.COMMITMENT_DISCOUNT_ID),
                cells.text(FocusColumn.CHARGE_DESCRIPTION));
    }

    private static <T> @Nullable T firstOf(@Nullable T first, @Nullable T second) {
        return first != null ? first : second;
    }

    @SuppressWarnings("unchecked") // equal objects are of one class
    private <T> T share(T part) {
        Object known = shared.putIfAbsent(part, part);
        return known == null ? part : (T) known;
    }
}
