package io.cloud7.reporting.report;

import io.cloud7.reporting.organization.OrganizationRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Filters that several reports take, named alike everywhere. */
public final class CommonFilters {
    /** The first day. */
    public static final Filter<LocalDate> FROM =
            Filter.day("from", "the first day of the window (default: the first of the month of its last day)");

    /** The last day. */
    public static final Filter<LocalDate> TO =
            Filter.day("to", "the last day of the window, inclusive (default: the day of as-of)");

    /** The zone of the days. */
    public static final Filter<ZoneId> ZONE =
            Filter.zone("zone", "the zone in which these days begin (default: that of the settings)");

    /** The instant as of which status is told. */
    public static final Filter<Instant> AS_OF = Filter.moment(
            "as-of", "the instant as of which status is told (default: the end of the window; without one, now)");

    /** Whose contracts. */
    public static final Filter<String> ORGANIZATION =
            Filter.text("organization", "the id of the organization that buys (default: all)");

    /** Of which role the buyer is. */
    public static final Filter<OrganizationRole> ROLE =
            Filter.choice("role", OrganizationRole.class, "the role of the organization that buys (default: all)");

    /** Of which reseller the buyer is a customer. */
    public static final Filter<String> PARENT_RESELLER =
            Filter.text("parent-reseller", "the id of the reseller from whom the organization buys (default: all)");

    /** The name of a contract. */
    public static final Filter<String> CONTRACT = Filter.text("contract", "the contract's name");

    /** Who provides. */
    public static final Filter<String> PROVIDER = Filter.text("provider", "the id of the provider (default: all)");

    /** Where. */
    public static final Filter<String> REGION = Filter.text("region", "the id of the region (default: all)");

    /** What kind of thing. */
    public static final Filter<String> RESOURCE_TYPE =
            Filter.text("resource-type", "the type of the resources (default: all)");

    private CommonFilters() {}
}
