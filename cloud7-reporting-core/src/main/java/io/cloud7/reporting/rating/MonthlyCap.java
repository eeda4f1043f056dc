package io.cloud7.reporting.rating;

import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.usage.Peaks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Charges a resource in one billing period for at most a month at the highest level that it has held in it so far:
 * {@code min(use, month × highest level)}.
 */
final class MonthlyCap {
    private final BigDecimal month;
    private final Map<String, OfResource> resources = new HashMap<>();

    /** A cap at this many microseconds. */
    MonthlyCap(BigDecimal month) {
        this.month = month;
    }

    /** The part of a span's use that is still charged. */
    SpanUse apply(SpanUse use, Peaks peaks) {
        Map<String, Fraction> share = new HashMap<>();
        Map<String, Fraction> total = new HashMap<>();
        use.parts().forEach(part -> total.merge(part.resource(), part.quantity(), Fraction::plus));
        total.forEach((resource, quantity) -> {
            BigDecimal peak = peaks.byResource().getOrDefault(resource, BigDecimal.ZERO);
            Fraction charged =
                    resources.computeIfAbsent(resource, id -> new OfResource()).advance(quantity, peak, month);
            share.put(resource, quantity.signum() == 0 ? Fraction.ZERO : charged.dividedBy(quantity));
        });
        List<SpanUse.Part> parts = new ArrayList<>();
        for (SpanUse.Part part : use.parts()) {
            Fraction charged = part.quantity().times(share.getOrDefault(part.resource(), Fraction.ZERO));
            parts.add(new SpanUse.Part(
                    part.resource(),
                    part.level(),
                    part.first(),
                    part.last(),
                    part.held(),
                    part.used(),
                    charged,
                    part.cost(),
                    part.effectiveCost()));
        }
        Fraction billable = parts.stream().map(SpanUse.Part::quantity).reduce(Fraction.ZERO, Fraction::plus);
        return new SpanUse(use.used(), billable, parts, use.costMissing());
    }

    private static final class OfResource {
        private Fraction used = Fraction.ZERO;
        private Fraction charged = Fraction.ZERO;
        private BigDecimal highest = BigDecimal.ZERO;

        Fraction advance(Fraction quantity, BigDecimal peak, BigDecimal month) {
            Fraction before = charged;
            used = used.plus(quantity);
            highest = highest.max(peak);
            charged = used.min(Fraction.of(highest.multiply(month)));
            return charged.minus(before);
        }
    }
}
