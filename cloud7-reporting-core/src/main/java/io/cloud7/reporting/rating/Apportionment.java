package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.PriceFormula.Basis;
import io.cloud7.reporting.quantity.Fraction;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;

/**
 * What of an amount each item has: what it costs by itself where these add up, else in proportion to its use.
 *
 * @param share the part of one item
 * @param rest what belongs to no resource, for example a percentage of other charges; it may be 0
 */
record Apportionment(Function<SpanUse.Part, Fraction> share, Fraction rest) {
    static Apportionment of(
            Fraction amount,
            Tariff tariff,
            Collection<SpanUse.Part> parts,
            Function<SpanUse.Part, BigDecimal> givenCost) {
        Rate rate = tariff.rate();
        if (rate != null && rate.isLinear()) {
            Function<SpanUse.Part, Fraction> own = rate.basis() == Basis.QUANTITY
                    ? part -> rate.amount(part.quantity().dividedBy(tariff.divisor()))
                    : part -> rate.amount(Fraction.of(givenCost.apply(part)));
            if (sum(parts, own).equals(amount)) {
                return new Apportionment(own, Fraction.ZERO);
            }
        }
        Fraction weight = sum(parts, SpanUse.Part::quantity);
        return weight.signum() <= 0
                ? new Apportionment(part -> Fraction.ZERO, amount)
                : new Apportionment(part -> amount.times(part.quantity()).dividedBy(weight), Fraction.ZERO);
    }

    private static Fraction sum(Collection<SpanUse.Part> parts, Function<SpanUse.Part, Fraction> share) {
        return parts.stream().map(share).reduce(Fraction.ZERO, Fraction::plus);
    }

    Fraction of(SpanUse.Part part) {
        return share.apply(part);
    }
}
