package io.cloud7.reporting.report.contract;

import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.rating.ResaleBlock;
import org.jspecify.annotations.Nullable;

/**
 * What one block of a reseller's report comes to in one currency.
 *
 * @param kind own use, an end customer, or what is unallocated
 * @param endCustomer the end customer; null: own use, or unallocated
 * @param totals in one currency
 */
public record EndCustomerTotals(
        ResaleBlock.Kind kind, @Nullable Organization endCustomer, ResaleTotals totals) {}
