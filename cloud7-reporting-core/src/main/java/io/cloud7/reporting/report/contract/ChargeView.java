package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ChargeItem;
import io.cloud7.reporting.rating.Correction;
import io.cloud7.reporting.report.resource.ProductView;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The names and derived figures of a charge and, where there is one, of one of its items. */
record ChargeView(
        Portfolio portfolio,
        ContractFacts facts,
        Function<Charge, @Nullable String> invoices,
        Charge charge,
        @Nullable ChargeItem item,
        Set<Warning.Code> flags) {
    /** A charge whose flags are its own. */
    static ChargeView of(
            Portfolio portfolio,
            ContractFacts facts,
            Function<Charge, @Nullable String> invoices,
            Charge charge,
            @Nullable ChargeItem item) {
        return new ChargeView(portfolio, facts, invoices, charge, item, charge.flags());
    }

    @Nullable ProductView product() {
        return charge.product() == null ? null : ProductView.of(portfolio.catalog(), charge.product());
    }

    @Nullable String provider() {
        ProductView product = product();
        return product == null ? null : product.provider().name();
    }

    @Nullable String service() {
        ProductView product = product();
        return product == null ? null : product.service();
    }

    @Nullable String resourceType() {
        ProductView product = product();
        return product == null ? null : product.resourceType();
    }

    @Nullable String resourceId() {
        return item == null ? null : item.resource();
    }

    @Nullable String resourceName() {
        return item == null || item.resource() == null ? null : facts.resourceName(item.resource());
    }

    /** A billed or effective amount as it is shown. */
    @Nullable BigDecimal shown(@Nullable BigDecimal amount) {
        return amount == null ? null : portfolio.settings().rounding().shown(amount, charge.currency());
    }

    /** A figure of what it corrects; null if it corrects nothing. */
    <T> @Nullable T corrected(Function<Correction, T> read) {
        return charge.correction() == null ? null : read.apply(charge.correction());
    }

    /** The number of the live invoice that has a line of the charge's key; null while it is unbilled. */
    @Nullable String invoiceNumber() {
        return invoices.apply(charge);
    }
}
