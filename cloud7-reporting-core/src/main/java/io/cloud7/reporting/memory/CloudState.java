package io.cloud7.reporting.memory;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.storage.Admission;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One state of the cloud and who put it in force, its resources found by contract. */
final class CloudState {
    private final Cloud cloud;
    private final String author;
    private final Admission admission;
    private final Map<String, List<CloudResource>> resources;

    CloudState(Cloud cloud, String author) {
        this.cloud = cloud;
        this.author = author;
        admission = new Admission(cloud);
        resources = cloud.resources().stream().collect(Collectors.groupingBy(CloudResource::contract));
    }

    Cloud cloud() {
        return cloud;
    }

    String author() {
        return author;
    }

    Admission admission() {
        return admission;
    }

    Collection<CloudResource> resourcesOf(String contract) {
        return resources.getOrDefault(contract, List.of());
    }
}
