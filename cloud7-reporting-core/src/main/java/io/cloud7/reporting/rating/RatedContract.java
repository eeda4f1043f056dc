package io.cloud7.reporting.rating;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.document.Warning;
import java.util.List;

/**
 * A contract's use and fees in a window, rated.
 *
 * @param contract the contract
 * @param charges all charges, in {@link Charge#ORDER}
 * @param reservations coverage of the reservations that meet the window
 * @param bundles use of bundle items over the window
 * @param bundlePeriods the same by billing period
 * @param warnings what the reader must know, in order
 */
public record RatedContract(
        Contract contract,
        List<Charge> charges,
        List<ReservationCoverage> reservations,
        List<BundleUse> bundles,
        List<BundleUse> bundlePeriods,
        List<Warning> warnings) {
    public RatedContract {
        charges = List.copyOf(charges);
        reservations = List.copyOf(reservations);
        bundles = List.copyOf(bundles);
        bundlePeriods = List.copyOf(bundlePeriods);
        warnings = List.copyOf(warnings);
    }

    /** A contract of which nothing was used and nothing is due. */
    public static RatedContract nothing(Contract contract) {
        return new RatedContract(contract, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The same with other charges. */
    public RatedContract withCharges(List<Charge> others) {
        return new RatedContract(contract, others, reservations, bundles, bundlePeriods, warnings);
    }
}
