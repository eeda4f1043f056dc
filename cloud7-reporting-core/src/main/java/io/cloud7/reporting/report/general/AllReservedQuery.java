package io.cloud7.reporting.report.general;

import io.cloud7.reporting.contract.PaymentOption;
import io.cloud7.reporting.contract.ReservationStatus;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.WideReportQuery;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Asks for all reservations.
 *
 * @param window when
 * @param filter which rows; the region is that of the product
 * @param payment only reservations of this payment option; null: of all
 * @param status only reservations of this status as of the reference instant; null: of all
 * @param utilizationBelow only reservations whose utilization is below this percentage; null: all. Where nothing was
 *     committed there is none
 */
public record AllReservedQuery(
        ReportWindow window,
        ResourceFilter filter,
        @Nullable PaymentOption payment,
        @Nullable ReservationStatus status,
        @Nullable BigDecimal utilizationBelow)
        implements WideReportQuery<AllReservedReport> {
    public AllReservedQuery {
        utilizationBelow = utilizationBelow == null ? null : Decimals.entering(utilizationBelow, "utilization below");
    }

    /** All of them that meet a window. */
    public static AllReservedQuery during(ReportWindow window) {
        return new AllReservedQuery(window, ResourceFilter.ALL, null, null, null);
    }

    /** The same question about some rows. */
    public AllReservedQuery where(ResourceFilter wanted) {
        return new AllReservedQuery(window, wanted, payment, status, utilizationBelow);
    }

    /** The same question about one payment option; null: about all. */
    public AllReservedQuery payment(@Nullable PaymentOption only) {
        return new AllReservedQuery(window, filter, only, status, utilizationBelow);
    }

    /** The same question about one status; null: about all. */
    public AllReservedQuery status(@Nullable ReservationStatus only) {
        return new AllReservedQuery(window, filter, payment, only, utilizationBelow);
    }

    /** The same question about what is used less than this percentage; null: about all. */
    public AllReservedQuery utilizationBelow(@Nullable BigDecimal percent) {
        return new AllReservedQuery(window, filter, payment, status, percent);
    }

    @Override
    public Privilege privilege() {
        return Privilege.GENERAL;
    }

    @Override
    public PortfolioScope scope() {
        return PortfolioScope.organization(filter.organization(), window.span());
    }

    @Override
    public void check(Portfolio portfolio) {
        filter.check(portfolio);
    }

    @Override
    public UsageRequest requirements(Portfolio portfolio) {
        return new ReservedResources(portfolio, this).request();
    }

    @Override
    public AllReservedReport calculate(Portfolio portfolio, Usage usage) {
        return new ReservedResources(portfolio, this).report(usage);
    }
}
