package io.cloud7.reporting.csv.focus;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns that are read; a file may have any others, which count only for the fingerprint of a row. */
enum FocusColumn {
    BILLED_COST("BilledCost", true),
    BILLING_ACCOUNT_ID("BillingAccountId", true),
    BILLING_ACCOUNT_NAME("BillingAccountName", false),
    BILLING_CURRENCY("BillingCurrency", true),
    BILLING_PERIOD_END("BillingPeriodEnd", true),
    BILLING_PERIOD_START("BillingPeriodStart", true),
    CHARGE_CATEGORY("ChargeCategory", true),
    CHARGE_CLASS("ChargeClass", false),
    CHARGE_DESCRIPTION("ChargeDescription", false),
    CHARGE_FREQUENCY("ChargeFrequency", false),
    CHARGE_PERIOD_END("ChargePeriodEnd", true),
    CHARGE_PERIOD_START("ChargePeriodStart", true),
    COMMITMENT_DISCOUNT_ID("CommitmentDiscountId", false),
    CONSUMED_QUANTITY("ConsumedQuantity", false),
    CONSUMED_UNIT("ConsumedUnit", false),
    EFFECTIVE_COST("EffectiveCost", true),
    ID("Id", false),
    INVOICE_ID("InvoiceId", false),
    INVOICE_ISSUER_NAME("InvoiceIssuerName", true),
    PRICING_CATEGORY("PricingCategory", false),
    PRICING_QUANTITY("PricingQuantity", false),
    PRICING_UNIT("PricingUnit", false),
    PROVIDER_NAME("ProviderName", true),
    REGION_ID("RegionId", false),
    REGION_NAME("RegionName", false),
    RESOURCE_ID("ResourceId", false),
    RESOURCE_NAME("ResourceName", false),
    RESOURCE_TYPE("ResourceType", false),
    SERVICE_CATEGORY("ServiceCategory", false),
    SERVICE_NAME("ServiceName", true),
    SKU_ID("SkuId", false),
    SKU_PRICE_ID("SkuPriceId", false),
    SUB_ACCOUNT_ID("SubAccountId", false),
    SUB_ACCOUNT_NAME("SubAccountName", false);

    private final String title;
    private final boolean required;

    FocusColumn(String title, boolean required) {
        this.title = title;
        this.required = required;
    }

    /** Its FOCUS column id. */
    String title() {
        return title;
    }

    /** Whether a file without it is no FOCUS bill. */
    boolean isRequired() {
        return required;
    }

    /** A header in the one spelling by which headers are compared. */
    static String normal(String header) {
        return header.strip().toLowerCase(Locale.ROOT);
    }

    /** The column of a header, whatever its case; null if it is none of these. */
    static @Nullable FocusColumn of(String header) {
        for (FocusColumn column : values()) {
            if (normal(column.title).equals(normal(header))) {
                return column;
            }
        }
        return null;
    }
}
