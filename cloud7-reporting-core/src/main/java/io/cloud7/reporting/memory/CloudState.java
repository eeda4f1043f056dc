package io.cloud7.reporting.memory;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.portfolio.Cloud;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One state of the cloud, its resources and sourced contracts found by contract. */
final class CloudState {
    private final Cloud cloud;
    private final Map<String, List<CloudResource>> resources;
    private final Map<String, List<Contract>> sourced = new HashMap<>();

    CloudState(Cloud cloud) {
        this.cloud = cloud;
        resources = cloud.resources().stream().collect(Collectors.groupingBy(CloudResource::contract));
        for (Contract contract : cloud.contracts()) {
            if (contract.sourcedFrom() != null) {
                sourced.computeIfAbsent(contract.sourcedFrom(), id -> new ArrayList<>())
                        .add(contract);
            }
        }
    }

    Cloud cloud() {
        return cloud;
    }

    Collection<CloudResource> resourcesOf(String contract) {
        return resources.getOrDefault(contract, List.of());
    }

    List<Contract> sourcedFrom(String contract) {
        return sourced.getOrDefault(contract, List.of());
    }
}
