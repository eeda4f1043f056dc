package io.cloud7.reporting.rating;

import io.cloud7.reporting.contract.CloudResource;
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
        ChargeWarnings ofCharges = new ChargeWarnings(context.settings());
        charges.forEach(charge ->
                ofCharges.of(charge).forEach(warning -> warn(warning.code(), place(warning.code()) + warning.text())));
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
        context.facts().guests().keySet().forEach(this::foreign);
        return List.copyOf(warnings);
    }

    private void foreign(String guest) {
        CloudResource known = context.facts().resources().get(guest);
        warn(
                Code.FOREIGN_RESOURCE,
                "contract " + context.contract().id() + " has use by resource " + guest + ", which belongs to "
                        + (known == null ? "another contract" : "contract " + known.contract()));
    }

    /** Whose charge it is, where a report is about several contracts; and who pays, where that makes a difference. */
    private String place(Code code) {
        if (context.beside() == null) {
            return "";
        }
        String payer = context.payer().reseller() == null
                ? context.buyer().id()
                : context.payer().reseller().id();
        return "contract " + context.contract().id() + (code == Code.UNRATED ? ", paid by " + payer + ": " : ": ");
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
