package io.cloud7.reporting.report.correction;

import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.money.CumulativeRounding;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ChargeItem;
import io.cloud7.reporting.rating.Correction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The charges of one period at two states of knowledge, as adjustments: one for each original charge and resource that
 * differs.
 *
 * <p>The adjustments of a charge add up to the difference of its two rounded amounts. Only resources whose own quantity
 * or exact amount differs have one; among them the difference is rounded cumulatively, in order of resource id.
 */
final class Adjustments {
    private static final Comparator<@Nullable String> NULL_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    private final CorrectionStep step;
    private final Rounding rounding;

    Adjustments(CorrectionStep step, Rounding rounding) {
        this.step = step;
        this.rounding = rounding;
    }

    List<Charge> of(List<Charge> before, List<Charge> after) {
        Map<Charge, Sides> originals = new TreeMap<>(BY_KEY);
        before.forEach(
                charge -> originals.computeIfAbsent(charge, Sides::new).before.add(charge));
        after.forEach(
                charge -> originals.computeIfAbsent(charge, Sides::new).after.add(charge));
        return originals.values().stream()
                .flatMap(sides -> sides.adjustments().stream())
                .toList();
    }

    private static final Comparator<Charge> BY_KEY = Comparator.comparing(Charge::contract)
            .thenComparing(Charge::chargeType)
            .thenComparing(Charge::product, NULL_FIRST)
            .thenComparing(Charge::reservation, NULL_FIRST)
            .thenComparing(Charge::bundle, NULL_FIRST)
            .thenComparing(Charge::fee, NULL_FIRST)
            .thenComparing(Charge::from)
            .thenComparing(Charge::to)
            .thenComparing(charge -> charge.currency().getCurrencyCode());

    /** What one resource adds to the difference. */
    private static final class Share {
        private BigDecimal quantity = BigDecimal.ZERO;
        private BigDecimal exact = BigDecimal.ZERO;
        private BigDecimal effective = BigDecimal.ZERO;

        void add(ChargeItem item, BigDecimal sign) {
            quantity = quantity.add(item.quantity().multiply(sign));
            exact = exact.add(orZero(item.exact()).multiply(sign));
            effective = effective.add(orZero(item.effectiveCost()).multiply(sign));
        }

        boolean differs() {
            return quantity.signum() != 0 || exact.signum() != 0;
        }
    }

    /** The charges of one key at both states of knowledge. */
    private final class Sides {
        private final Charge any;
        private final List<Charge> before = new ArrayList<>();
        private final List<Charge> after = new ArrayList<>();

        Sides(Charge any) {
            this.any = any;
        }

        List<Charge> adjustments() {
            BigDecimal billed = difference(Charge::billedCost);
            BigDecimal effective = difference(Charge::effectiveCost);
            Map<@Nullable String, Share> shares = differing(billed, effective);
            CumulativeRounding billedBy = new CumulativeRounding(rounding, any.currency());
            boolean alike = billed.compareTo(effective) == 0;
            List<Charge> adjustments = new ArrayList<>();
            int left = shares.size();
            for (Map.Entry<@Nullable String, Share> each : shares.entrySet()) {
                boolean isLast = --left == 0;
                Share share = each.getValue();
                BigDecimal ofBilled = isLast ? billed : billedBy.next(Fraction.of(share.exact));
                BigDecimal ofEffective = isLast ? effective : alike ? ofBilled : share.effective;
                billed = billed.subtract(ofBilled);
                effective = effective.subtract(ofEffective);
                if (share.quantity.signum() != 0 || ofBilled.signum() != 0 || ofEffective.signum() != 0) {
                    adjustments.add(adjustment(each.getKey(), share, ofBilled, ofEffective));
                }
            }
            return adjustments;
        }

        /** The resources that differ; if none does and the amounts do, that is the charge's own. */
        private Map<@Nullable String, Share> differing(BigDecimal billed, BigDecimal effective) {
            Map<@Nullable String, Share> shares = new TreeMap<>(NULL_FIRST);
            add(shares, before, BigDecimal.ONE.negate());
            add(shares, after, BigDecimal.ONE);
            boolean onlyEffective = shares.values().stream().noneMatch(Share::differs);
            shares.values().removeIf(share -> onlyEffective ? share.effective.signum() == 0 : !share.differs());
            if (shares.isEmpty() && (billed.signum() != 0 || effective.signum() != 0)) {
                shares.put(null, new Share());
            }
            return shares;
        }

        private void add(Map<@Nullable String, Share> shares, List<Charge> charges, BigDecimal sign) {
            for (Charge charge : charges) {
                for (ChargeItem item : charge.items()) {
                    shares.computeIfAbsent(item.resource(), resource -> new Share())
                            .add(item, sign);
                }
            }
        }

        private BigDecimal difference(Function<Charge, @Nullable BigDecimal> cost) {
            return sum(after, cost).subtract(sum(before, cost));
        }

        private Charge adjustment(@Nullable String resource, Share share, BigDecimal billed, BigDecimal effective) {
            Correction correction = new Correction(
                    any.chargeType(),
                    step.original().period().from(),
                    step.original().invoiceOf(any),
                    resource);
            boolean counts = before.stream().anyMatch(charge -> charge.quantity() != null)
                    || after.stream().anyMatch(charge -> charge.quantity() != null);
            BigDecimal quantity = counts ? share.quantity : null;
            ChargeItem item = new ChargeItem(
                    ChargeItem.Kind.SHARE,
                    resource,
                    null,
                    any.from(),
                    any.to(),
                    0,
                    share.quantity,
                    share.quantity,
                    share.exact,
                    billed,
                    effective);
            return new Charge(
                    any.contract(),
                    any.chargeType() == ChargeType.TAX ? ChargeType.TAX : ChargeType.ADJUSTMENT,
                    null,
                    any.product(),
                    any.reservation(),
                    any.bundle(),
                    any.fee(),
                    step.chargedIn().from(),
                    any.from(),
                    any.to(),
                    quantity,
                    common(Charge::unit),
                    quantity,
                    common(Charge::unitPrice),
                    common(Charge::priceUnit),
                    common(Charge::priceType),
                    any.currency(),
                    share.exact,
                    billed,
                    effective,
                    Set.of(),
                    description(correction),
                    List.of(item),
                    correction);
        }

        private String description(Correction correction) {
            return "Correction of " + correction.chargeType() + " of billing period " + correction.billingPeriod()
                    + " on invoice " + correction.invoice()
                    + (correction.resource() == null ? "" : ", resource " + correction.resource());
        }

        private <T> @Nullable T common(Function<Charge, @Nullable T> value) {
            T common = value.apply(any);
            boolean all = before.stream().allMatch(charge -> Objects.equals(value.apply(charge), common))
                    && after.stream().allMatch(charge -> Objects.equals(value.apply(charge), common));
            return all ? common : null;
        }
    }

    private static BigDecimal sum(List<Charge> charges, Function<Charge, @Nullable BigDecimal> cost) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Charge charge : charges) {
            sum = sum.add(orZero(cost.apply(charge)));
        }
        return sum;
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return Objects.requireNonNullElse(value, BigDecimal.ZERO);
    }
}
