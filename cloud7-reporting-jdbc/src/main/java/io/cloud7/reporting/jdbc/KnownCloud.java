package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.storage.Admission;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One state of the cloud, its contracts found by organization, its resources by contract. */
final class KnownCloud {
    private final Cloud cloud;
    private final Admission admission;
    private final Map<String, List<CloudResource>> resources;
    private final Map<String, List<Contract>> contracts;

    KnownCloud(Cloud cloud) {
        this.cloud = cloud;
        this.admission = new Admission(cloud);
        this.resources = cloud.resources().stream().collect(Collectors.groupingBy(CloudResource::contract));
        this.contracts = cloud.contracts().stream().collect(Collectors.groupingBy(Contract::organization));
    }

    Cloud cloud() {
        return cloud;
    }

    Admission admission() {
        return admission;
    }

    Collection<Contract> contractsOf(String organization) {
        return contracts.getOrDefault(organization, List.of());
    }

    Collection<CloudResource> resourcesOf(String contract) {
        return resources.getOrDefault(contract, List.of());
    }
}
