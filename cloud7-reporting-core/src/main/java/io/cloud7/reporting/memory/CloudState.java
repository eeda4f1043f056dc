package io.cloud7.reporting.memory;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.portfolio.Cloud;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One state of the cloud, its resources found by contract. */
final class CloudState {
    private final Cloud cloud;
    private final Map<String, List<CloudResource>> resources;

    CloudState(Cloud cloud) {
        this.cloud = cloud;
        resources = cloud.resources().stream().collect(Collectors.groupingBy(CloudResource::contract));
    }

    Cloud cloud() {
        return cloud;
    }

    Collection<CloudResource> resourcesOf(String contract) {
        return resources.getOrDefault(contract, List.of());
    }
}
