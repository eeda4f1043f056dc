package io.cloud7.reporting.portfolio;

import io.cloud7.reporting.catalog.PaygSettings;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.money.Rounding;
import io.cloud7.reporting.time.BillingCalendar;
import io.cloud7.reporting.time.BillingCycle;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What holds for the whole platform.
 *
 * @param zone in which days and clock hours begin
 * @param payg how pay-as-you-go is charged
 * @param rounding how and where amounts are rounded
 * @param corrections what happens when usage of an invoiced period changes
 * @param billingCycle how billing periods follow each other
 */
public record Settings(
        ZoneId zone, PaygSettings payg, Rounding rounding, CorrectionPolicy corrections, BillingCycle billingCycle) {
    /** UTC, standard PAYG, HALF_UP at each charge, calendar months. */
    public static final Settings STANDARD = new Settings(
            ZoneId.of("UTC"),
            PaygSettings.STANDARD,
            Rounding.STANDARD,
            CorrectionPolicy.ADJUST,
            BillingCycle.CALENDAR_MONTH);

    public Settings {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(payg, "payg");
        Objects.requireNonNull(rounding, "rounding");
        Objects.requireNonNull(corrections, "corrections");
        Objects.requireNonNull(billingCycle, "billingCycle");
    }

    /** The billing periods of a contract. */
    public BillingCalendar calendarOf(Contract contract) {
        return new BillingCalendar(billingCycle, contract.start(), zone);
    }

    public Settings withZone(ZoneId other) {
        return new Settings(other, payg, rounding, corrections, billingCycle);
    }

    public Settings withPayg(PaygSettings other) {
        return new Settings(zone, other, rounding, corrections, billingCycle);
    }

    public Settings withRounding(Rounding other) {
        return new Settings(zone, payg, other, corrections, billingCycle);
    }

    public Settings withCorrections(CorrectionPolicy other) {
        return new Settings(zone, payg, rounding, other, billingCycle);
    }

    public Settings withBillingCycle(BillingCycle other) {
        return new Settings(zone, payg, rounding, corrections, other);
    }
}
