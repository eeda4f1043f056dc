package io.cloud7.reporting.rating;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.document.Warning.Code;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageSum;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the reader of a rated contract must know beside its figures. */
final class RatingWarnings {
    private final RatingContext context;
    private final List<UseLine> lines;
    private final Usage usage;
    private final List<Charge> charges;
    private final SortedSet<Warning> warnings = new TreeSet<>();

    RatingWarnings(RatingContext context, List<UseLine> lines, Usage usage, List<Charge> charges) {
        this.context = context;
        this.lines = lines;
        this.usage = usage;
        this.charges = charges;
    }

    List<Warning> all() {
        warnings.addAll(context.facts().warnings());
        charges.forEach(this::ofCharge);
        lines.forEach(this::outsideLife);
        Contract contract = context.contract();
        List<String> planned = context.catalog().plan(contract.plan()).products();
        for (String product : context.facts().usedProducts()) {
            if (!planned.contains(product)) {
                warn(
                        Code.OUTSIDE_PLAN,
                        "contract " + contract.id() + " uses product " + product + ", which its plan " + contract.plan()
                                + " does not have; the use is rated all the same");
            }
        }
        context.facts().resources().values().stream()
                .filter(resource -> !resource.contract().equals(contract.id()))
                .forEach(resource -> warn(
                        Code.FOREIGN_RESOURCE,
                        "contract " + contract.id() + " has use by resource " + resource.id()
                                + ", which belongs to contract " + resource.contract()));
        return List.copyOf(warnings);
    }

    private void ofCharge(Charge charge) {
        String subject = charge.product() != null
                ? "product " + charge.product()
                : charge.fee() != null ? "fee " + charge.fee() : "bundle " + charge.bundle();
        String what =
                place() + charge.chargeType() + " of " + subject + " from " + charge.from() + " to " + charge.to();
        for (Code flag : charge.flags()) {
            warn(
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
                    });
        }
    }

    /** Whose contract it is, where a report is about several. */
    private String place() {
        return context.beside() == null
                ? ""
                : "contract " + context.contract().id() + ", " + (context.isPaidByBuyer() ? "retail" : "wholesale")
                        + ": ";
    }

    private String unratedBecause(Charge charge) {
        if (charge.model() == SubscriptionModel.BUNDLE && charge.bundle() == null) {
            return " is outside every bundle: none of the contract's that has the product runs then";
        }
        if (!context.settings().payg().enabled()) {
            return " has no price, because PAYG is not enabled";
        }
        return " has no price in force in " + charge.currency().getCurrencyCode();
    }

    private void outsideLife(UseLine line) {
        List<Slice> outside = line.outside();
        if (outside.isEmpty()) {
            return;
        }
        List<List<UsageSum>> sums = usage.sumsOf(line.key());
        int before = sums.size() - outside.size();
        for (int i = 0; i < outside.size(); i++) {
            for (UsageSum sum : sums.get(before + i)) {
                warn(
                        Code.OUTSIDE_LIFE,
                        "use of product " + line.product().id() + " by resource " + sum.resource() + " from "
                                + sum.first() + " to " + sum.last() + " is outside the life of contract "
                                + line.key().contract() + " from "
                                + context.life().getStart() + " to "
                                + context.life().getEnd()
                                + "; it is left out");
            }
        }
    }

    private void warn(Code code, String text) {
        warnings.add(new Warning(code, text));
    }
}
