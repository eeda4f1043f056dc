package io.cloud7.reporting.rating;

import io.cloud7.reporting.time.BillingPeriod;
import io.cloud7.reporting.usage.Allowance;
import io.cloud7.reporting.usage.Slice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A span of one product's use in which nothing changes.
 *
 * @param period the billing period in which the use is invoiced
 * @param slice which use it is
 * @param inWindow whether the use is inside the report's window
 * @param atEnd whether the billing period, or the contract's life, is over after it
 * @param tariff what use costs that no allowance takes
 * @param bounds the price whose minimum and maximum hold when it counts; null: none
 * @param beside what another payer pays for it; null: nobody is beside
 * @param allowances those that run, in the order in which they fill
 */
record UseSpan(
        BillingPeriod period,
        Slice slice,
        boolean inWindow,
        boolean atEnd,
        Tariff tariff,
        @Nullable Rate bounds,
        @Nullable Tariff beside,
        List<Allowance> allowances) {
    /** Whether its use is of another time than its billing period. */
    boolean isLate() {
        return !slice.unassigned();
    }

    /** The price of the payer beside; null: none in force, or nobody is beside. */
    @Nullable Rate besideRate() {
        return beside == null ? null : beside.rate();
    }

    /** The prices in force for the payer and the one beside. */
    List<Rate> rates() {
        List<Rate> rates = new ArrayList<>();
        if (tariff.rate() != null) {
            rates.add(tariff.rate());
        }
        if (beside != null && beside.rate() != null) {
            rates.add(beside.rate());
        }
        return rates;
    }

    /** Whether it has no price, for the payer or the one beside, although it should have one. */
    boolean isUnrated() {
        return tariff.isUnrated() || (beside != null && beside.isUnrated());
    }

    /** Names the span among all products of the contract, for percentages of other charges. */
    Place place() {
        return new Place(period, slice);
    }

    /** A billing period and a slice of use invoiced in it. */
    record Place(BillingPeriod period, Slice slice) {
        Place {
            slice = new Slice(slice.interval(), null, slice.unassigned());
        }
    }
}
