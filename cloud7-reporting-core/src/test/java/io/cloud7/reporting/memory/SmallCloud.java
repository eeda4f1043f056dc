package io.cloud7.reporting.memory;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.Provider;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.money.Currencies;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.organization.OrganizationRole;
import io.cloud7.reporting.organization.Organizations;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The least cloud that takes samples of one resource. */
final class SmallCloud {
    private SmallCloud() {}

    static Cloud withOneResource(String id) {
        Organization operator =
                Organization.of("op", "Operator", OrganizationRole.CLOUD_ADMIN, null, Currencies.parse("EUR"));
        Catalog catalog = new Catalog(
                List.of(new Provider("os", "OpenStack", "OPENSTACK", List.of(), List.of(), List.of())),
                List.of(new Meter.Level("vcpu", "vCPU", "vCPU", null)),
                List.of(),
                List.of(new Plan("std", "Standard", null, Set.of(SubscriptionModel.PAYG), List.of())));
        return new Cloud(
                Settings.STANDARD,
                new Organizations(List.of(operator)),
                catalog,
                List.of(Contract.of("c", "C", "op", "std", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1))),
                List.of(CloudResource.of(id, id, "virtual-instance", "c", "os")));
    }
}
