package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.catalog.BaseRate;
import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.PaygSettings;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ChargeItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The names and derived figures of a charge and, where there is one, of one of its items. */
record ChargeView(
        Portfolio portfolio,
        ContractFacts facts,
        InvoiceNumbers invoices,
        Charge charge,
        @Nullable ChargeItem item) {
    private Catalog catalog() {
        return portfolio.catalog();
    }

    @Nullable Product product() {
        return charge.product() == null ? null : catalog().product(charge.product());
    }

    @Nullable String productName() {
        Product product = product();
        return product == null ? null : product.name();
    }

    private @Nullable Provider providerOf() {
        Product product = product();
        return product == null ? null : catalog().provider(product.provider());
    }

    @Nullable String provider() {
        Provider provider = providerOf();
        return provider == null ? null : provider.name();
    }

    @Nullable String service() {
        Provider provider = providerOf();
        Product product = product();
        return provider == null || product == null ? null : provider.serviceName(product.service());
    }

    /** The region of the resource, else of the product. */
    @Nullable String region() {
        CloudResource resource = resource();
        Product product = product();
        String region = resource != null && resource.region() != null
                ? resource.region()
                : product == null ? null : product.region();
        Provider provider = resource == null
                ? providerOf()
                : catalog().findProvider(resource.provider()).orElse(null);
        return region == null || provider == null ? region : provider.regionName(region);
    }

    @Nullable String resourceType() {
        Product product = product();
        return product == null ? null : product.resourceType();
    }

    @Nullable CloudResource resource() {
        return item == null || item.resource() == null
                ? null
                : facts.resources().get(item.resource());
    }

    @Nullable String resourceId() {
        return item == null ? null : item.resource();
    }

    @Nullable String resourceName() {
        return item == null || item.resource() == null ? null : facts.resourceName(item.resource());
    }

    @Nullable String unit() {
        Product product = product();
        return product == null ? charge.unit() : catalog().meterOf(product).unit();
    }

    /** The level held, or the amount moved. */
    @Nullable BigDecimal quantity() {
        if (item == null) {
            return null;
        }
        return item.level() == null ? item.quantity() : item.level();
    }

    /** Whether the quantity is held over time. */
    boolean isLevel() {
        Product product = product();
        return product != null && catalog().meterOf(product) instanceof Meter.Level;
    }

    BaseRate baseRate() {
        return payg().baseRate();
    }

    private PaygSettings payg() {
        return portfolio.settings().payg();
    }

    /** The unit price per hour, 8 decimals (HALF_UP); null if it is not per unit, or not of a level. */
    @Nullable BigDecimal hourlyRate() {
        BigDecimal unitPrice = charge.unitPrice();
        if (unitPrice == null || !isLevel()) {
            return null;
        }
        return payg().baseRate() == BaseRate.MONTHLY
                ? unitPrice.divide(payg().monthlyHours(), 8, RoundingMode.HALF_UP)
                : unitPrice.setScale(8, RoundingMode.HALF_UP);
    }

    /** A billed or effective amount as it is shown. */
    @Nullable BigDecimal shown(@Nullable BigDecimal amount) {
        return amount == null ? null : portfolio.settings().rounding().shown(amount, charge.currency());
    }

    /** The number of the live invoice that has a line of the charge's key; null while it is unbilled. */
    @Nullable String invoiceNumber() {
        return invoices.of(charge);
    }
}
