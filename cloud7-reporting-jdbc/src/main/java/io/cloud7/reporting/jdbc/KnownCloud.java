package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.storage.Admission;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One state of the cloud, its resources found by contract. */
final class KnownCloud {
    private final Cloud cloud;
    private final Admission admission;
    private final Map<String, List<CloudResource>> resources;

    KnownCloud(Cloud cloud) {
        this.cloud = cloud;
        this.admission = new Admission(cloud);
        this.resources = cloud.resources().stream().collect(Collectors.groupingBy(CloudResource::contract));
    }

    Cloud cloud() {
        return cloud;
    }

    Admission admission() {
        return admission;
    }

    Collection<CloudResource> resourcesOf(String contract) {
        return resources.getOrDefault(contract, List.of());
    }
}
