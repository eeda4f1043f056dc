/**
 * Who buys, sells and looks: the tree of organizations under one operator.
 *
 * <pre>
 *   operator (CLOUD_ADMIN)
 *   ├── Acme (CUSTOMER)                    a direct customer
 *   └── Northwind (RESELLER)               buys wholesale
 *       └── Bolt (CUSTOMER)                an end customer, buys retail from Northwind
 * </pre>
 */
@NullMarked
package io.cloud7.reporting.organization;

import org.jspecify.annotations.NullMarked;
