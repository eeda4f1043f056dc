package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.document.Warning.Code;
import io.cloud7.reporting.portfolio.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the reader of a charge must know.
 *
 * @param settings under which it was rated
 */
public record ChargeWarnings(Settings settings) {
    /** What the flags of a charge mean, in their order. A bound of its price is a flag, and no warning. */
    public List<Warning> of(Charge charge) {
        List<Warning> warnings = new ArrayList<>();
        String what = charge.chargeType() + " of " + subject(charge) + " from " + charge.from() + " to " + charge.to();
        for (Code flag : charge.flags()) {
            if (flag == Code.MINIMUM || flag == Code.MAXIMUM) {
                continue;
            }
            warnings.add(new Warning(
                    flag,
                    switch (flag) {
                        case UNRATED -> what + unratedBecause(charge) + "; it is not in the totals";
                        case EXCESS_UNRATED ->
                            what + " is beyond reservation " + charge.reservation()
                                    + " and costs nothing, because the reservation names no excess product, the plan lacks PAYG, or PAYG is"
                                    + " not enabled";
                        case OVER_QUOTA ->
                            what + " is beyond the quota of bundle " + charge.bundle()
                                    + ", which blocks; it costs nothing";
                        case COST_MISSING -> what + " has usage records without a cost; they count 0";
                        default -> what;
                    }));
        }
        return warnings;
    }

    /** What the flags of corrections among charges mean: of periods that were rated at other states of knowledge. */
    public List<Warning> ofCorrections(Stream<Charge> charges) {
        return charges.filter(charge -> charge.correction() != null)
                .flatMap(charge -> of(charge).stream())
                .distinct()
                .toList();
    }

    private static String subject(Charge charge) {
        if (charge.product() != null) {
            return "product " + charge.product();
        }
        return charge.fee() != null ? "fee " + charge.fee() : "bundle " + charge.bundle();
    }

    private String unratedBecause(Charge charge) {
        if (charge.model() == SubscriptionModel.BUNDLE && charge.bundle() == null) {
            return " is outside every bundle: none of the contract's that has the product runs then";
        }
        if (!settings.payg().enabled()) {
            return " has no price, because PAYG is not enabled";
        }
        return " has no price in force in " + charge.currency().getCurrencyCode();
    }
}
