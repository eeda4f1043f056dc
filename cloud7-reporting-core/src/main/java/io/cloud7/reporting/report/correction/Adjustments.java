package io.cloud7.reporting.report.correction;

import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.invoice.ChargeType;
import io.cloud7.reporting.money.CumulativeRounding;
import io.cloud7.reporting.money.RoundAt;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The charges of one period at two states of knowledge, as adjustments: one for each original charge and resource that
 * differs.
 *
 * <p>The adjustments of a charge add up to the difference of its two rounded amounts. Only resources whose own quantity
 * or amounts differ have one; among them the difference is rounded cumulatively, in order of resource id. What the reader
 * must know of the charge as it is right now, he must know of its adjustments.
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
        /** What is effective beyond what is billed; 0 unless the costs were given, or a fee is spread. */
        private BigDecimal beyondBilled = BigDecimal.ZERO;

        void add(ChargeItem item, BigDecimal sign) {
            BigDecimal itsEffective = orZero(item.effectiveCost());
            quantity = quantity.add(item.quantity().multiply(sign));
            exact = exact.add(orZero(item.exact()).multiply(sign));
            effective = effective.add(itsEffective.multiply(sign));
            beyondBilled = beyondBilled.add(
                    itsEffective.subtract(orZero(item.billedCost())).multiply(sign));
        }

        /** Whether its own figures differ, not only the cent that others push onto it. */
        boolean differs(BigDecimal cent) {
            return quantity.signum() != 0
                    || exact.signum() != 0
                    || beyondBilled.abs().compareTo(cent) > 0;
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
            boolean isRated = isRated();
            BigDecimal billed = difference(Charge::billedCost);
            BigDecimal effective = difference(Charge::effectiveCost);
            Map<@Nullable String, Share> shares = differing(billed, effective);
            CumulativeRounding billedBy = new CumulativeRounding(rounding, any.currency());
            List<Charge> adjustments = new ArrayList<>();
            int left = shares.size();
            for (Map.Entry<@Nullable String, Share> each : shares.entrySet()) {
                boolean isLast = --left == 0;
                Share share = each.getValue();
                BigDecimal ofBilled = isLast ? billed : billedBy.next(Fraction.of(share.exact));
                BigDecimal ofEffective = isLast ? effective : ofBilled.add(share.beyondBilled);
                billed = billed.subtract(ofBilled);
                effective = effective.subtract(ofEffective);
                if (share.quantity.signum() != 0 || ofBilled.signum() != 0 || ofEffective.signum() != 0) {
                    adjustments.add(
                            isRated
                                    ? adjustment(each.getKey(), share, share.exact, ofBilled, ofEffective)
                                    : adjustment(each.getKey(), share, null, null, null));
                }
            }
            return adjustments;
        }

        /** Whether it has a price, or had one that was billed. */
        private boolean isRated() {
            return after.isEmpty()
                    || Stream.concat(before.stream(), after.stream()).anyMatch(charge -> charge.billedCost() != null);
        }

        /** The resources that differ; if none does and the amounts do, that is the charge's own. */
        private Map<@Nullable String, Share> differing(BigDecimal billed, BigDecimal effective) {
            Map<@Nullable String, Share> shares = new TreeMap<>(NULL_FIRST);
            add(shares, before, BigDecimal.ONE.negate());
            add(shares, after, BigDecimal.ONE);
            BigDecimal cent = rounding.at() == RoundAt.CHARGE
                    ? BigDecimal.ONE.movePointLeft(any.currency().getDefaultFractionDigits())
                    : BigDecimal.ZERO;
            boolean onlyEffective = shares.values().stream().noneMatch(share -> share.differs(cent));
            shares.values().removeIf(share -> onlyEffective ? share.effective.signum() == 0 : !share.differs(cent));
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

        private Charge adjustment(
                @Nullable String resource,
                Share share,
                @Nullable BigDecimal exact,
                @Nullable BigDecimal billed,
                @Nullable BigDecimal effective) {
            Correction correction = new Correction(
                    any.chargeType(),
                    step.original().period().from(),
                    step.original().invoiceOf(any),
                    resource,
                    step.original().carrierOf(any, step.after()));
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
                    exact,
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
                    exact,
                    billed,
                    effective,
                    flags(),
                    description(correction),
                    List.of(item),
                    correction);
        }

        private Set<Warning.Code> flags() {
            return after.stream().flatMap(charge -> charge.flags().stream()).collect(Collectors.toSet());
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
