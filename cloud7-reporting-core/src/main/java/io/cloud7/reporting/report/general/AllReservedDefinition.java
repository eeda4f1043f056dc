package io.cloud7.reporting.report.general;

import io.cloud7.reporting.contract.PaymentOption;
import io.cloud7.reporting.contract.ReservationStatus;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportDescriptor;
import java.math.BigDecimal;

/** The report of all reservations, for a menu. */
public final class AllReservedDefinition implements ReportDefinition {
    private static final Filter<PaymentOption> PAYMENT =
            Filter.choice("payment", PaymentOption.class, "how much is paid in advance (default: all)");
    private static final Filter<ReservationStatus> STATUS = Filter.choice(
            "status", ReservationStatus.class, "the reservation's status as of the reference instant (default: all)");
    private static final Filter<BigDecimal> BELOW = Filter.percent(
            "utilization-below", "only reservations that are used less than this percentage (default: all)");

    private static final ReportDescriptor DESCRIPTOR = new ReportDescriptor(
            AllReservedReport.ID,
            AllReservedReport.TITLE,
            Privilege.GENERAL,
            "How well is each reservation used, and what lies idle?",
            ResourceFilter.filtersAnd(PAYMENT, STATUS, BELOW),
            AllReservedReport.tabs());

    /** The definition. */
    public AllReservedDefinition() {}

    @Override
    public ReportDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AllReservedQuery query(FilterValues values) {
        return new AllReservedQuery(
                values.window(), ResourceFilter.of(values), values.get(PAYMENT), values.get(STATUS), values.get(BELOW));
    }
}
