package io.cloud7.reporting.rating;

import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.document.Warning.Code;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the reader of a reseller's bill must know beside its figures. */
final class ResaleWarnings {
    private final Contract own;
    private final SortedSet<Warning> warnings = new TreeSet<>();

    ResaleWarnings(Contract own) {
        this.own = own;
    }

    void add(Collection<Warning> others) {
        warnings.addAll(others);
    }

    /** Warns where a customer pays in another currency than the reseller. */
    void addCurrency(ResaleBlock block, Currency paid, Currency earned) {
        if (!paid.equals(earned)) {
            warnings.add(new Warning(
                    Code.OTHER_CURRENCY,
                    "contract " + block.contractId() + " is sold in " + earned.getCurrencyCode() + " and bought in "
                            + paid.getCurrencyCode() + "; nothing is converted, so it has no margin"));
        }
    }

    void addOverSold(ResoldReservation row) {
        PoolSize pool = row.pool();
        if (pool != null && Boolean.TRUE.equals(pool.overSold())) {
            warnings.add(new Warning(
                    Code.OVER_SOLD,
                    "customers hold more of reservation "
                            + row.wholesale().reservation().id() + " of contract " + own.id() + " than its "
                            + pool.whole().toPlainString() + "; nothing is left for own use then"));
        }
    }

    void addOverSold(ResoldBundle row) {
        PoolSize pool = row.pool();
        if (pool != null && Boolean.TRUE.equals(pool.overSold())) {
            warnings.add(new Warning(
                    Code.OVER_SOLD,
                    "customers hold " + pool.given().toPlainString() + " of the quota of "
                            + row.wholesale().item().product() + " in bundle "
                            + row.wholesale().bundle().id() + " of contract " + own.id() + ", which is "
                            + pool.whole().toPlainString() + "; nothing is left for own use then"));
        }
    }

    List<Warning> all() {
        return List.copyOf(warnings);
    }
}
