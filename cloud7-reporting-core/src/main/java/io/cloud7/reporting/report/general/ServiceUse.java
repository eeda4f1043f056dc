package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.organization.Organization;
import java.math.BigDecimal;
import java.util.Set;

/**
 * What one contract uses of one product, or could use.
 *
 * @param organization in whose rows it is shown
 * @param contract the contract's id
 * @param product the product
 * @param resources the ids of the resources that are there as of the instant
 * @param level held at the instant
 * @param used in the window: unit-microseconds (level meters), or units
 */
record ServiceUse(
        Organization organization,
        String contract,
        Product product,
        Set<String> resources,
        BigDecimal level,
        BigDecimal used) {}
