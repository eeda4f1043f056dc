package io.cloud7.reporting.rating;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.document.Warning;
import java.util.List;

/**
 * A reseller's contract and all that is sourced from it, rated in a window.
 *
 * @param contract the reseller's contract
 * @param charges all rows, in {@link ResoldCharge#ORDER}
 * @param invoiced what the seller invoices to the reseller: the same amounts, each pool's fee as one charge
 * @param reservations coverage of all reservations that meet the window, in order of block
 * @param bundles use of all bundle items over the window, in order of block
 * @param bundlePeriods the same by billing period
 * @param warnings what the reader must know, in order
 */
public record RatedResale(
        Contract contract,
        List<ResoldCharge> charges,
        List<Charge> invoiced,
        List<ResoldReservation> reservations,
        List<ResoldBundle> bundles,
        List<ResoldBundle> bundlePeriods,
        List<Warning> warnings) {
    public RatedResale {
        charges = List.copyOf(charges);
        invoiced = List.copyOf(invoiced);
        reservations = List.copyOf(reservations);
        bundles = List.copyOf(bundles);
        bundlePeriods = List.copyOf(bundlePeriods);
        warnings = List.copyOf(warnings);
    }

    /** The same with other charges. */
    public RatedResale withCharges(List<ResoldCharge> others, List<Charge> otherInvoiced) {
        return new RatedResale(contract, others, otherInvoiced, reservations, bundles, bundlePeriods, warnings);
    }
}
