package io.cloud7.reporting.report.resource;

import io.cloud7.reporting.contract.ReservationStatus;
import io.cloud7.reporting.rating.ReservationCoverage;

/**
 * A reservation and how well it was used.
 *
 * @param contract whose it is
 * @param product what is reserved
 * @param status the reservation's status as of the report's reference instant
 * @param coverage its figures in the window
 */
public record ReservedRow(
        ContractView contract, ProductView product, ReservationStatus status, ReservationCoverage coverage) {}
