package io.cloud7.reporting.portfolio;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.organization.Organizations;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** All reference data of one cloud, immutable and checked as a whole. */
public final class Cloud {
    private final Settings settings;
    private final Organizations organizations;
    private final Catalog catalog;
    private final Map<String, Contract> contracts;
    private final Map<String, CloudResource> resources;
    private final Map<String, List<Contract>> sourced;

    /**
     * Puts a cloud together.
     *
     * @throws IllegalArgumentException if an id repeats, or one thing names another that is not there or does not fit;
     *     the message names both
     */
    public Cloud(
            Settings settings,
            Organizations organizations,
            Catalog catalog,
            List<Contract> contracts,
            List<CloudResource> resources) {
        this.settings = settings;
        this.organizations = organizations;
        this.catalog = catalog;
        Map<String, Contract> contractsById = new LinkedHashMap<>();
        for (Contract contract : contracts) {
            if (contractsById.put(contract.id(), contract) != null) {
                throw new IllegalArgumentException("two contracts have the id " + contract.id());
            }
        }
        Map<String, CloudResource> resourcesById = new LinkedHashMap<>();
        for (CloudResource resource : resources) {
            if (resourcesById.put(resource.id(), resource) != null) {
                throw new IllegalArgumentException("two resources have the id " + resource.id());
            }
        }
        this.contracts = Collections.unmodifiableMap(contractsById);
        this.resources = Collections.unmodifiableMap(resourcesById);
        this.sourced = contracts.stream()
                .filter(contract -> contract.sourcedFrom() != null)
                .sorted(Comparator.comparing(Contract::organization).thenComparing(Contract::id))
                .collect(Collectors.groupingBy(contract -> String.valueOf(contract.sourcedFrom())));
        new CloudCheck(this).run();
    }

    public Settings settings() {
        return settings;
    }

    public Organizations organizations() {
        return organizations;
    }

    public Catalog catalog() {
        return catalog;
    }

    /** All contracts, in the order given. */
    public Collection<Contract> contracts() {
        return contracts.values();
    }

    /** All resources, in the order given. */
    public Collection<CloudResource> resources() {
        return resources.values();
    }

    public Optional<Contract> findContract(String id) {
        return Optional.ofNullable(contracts.get(id));
    }

    /** The contracts that are sourced directly from this one, ordered by organization, then id. */
    public List<Contract> sourcedFrom(String contract) {
        return sourced.getOrDefault(contract, List.of());
    }

    /** Those of some resources that belong to other contracts than this one, by id. */
    public Map<String, GuestResource> guestsOf(String contract, Collection<CloudResource> users) {
        return users.stream()
                .filter(user -> !user.contract().equals(contract))
                .collect(Collectors.toMap(
                        CloudResource::id,
                        user -> new GuestResource(
                                Objects.requireNonNull(contracts.get(user.contract()))
                                        .organization(),
                                user.stopped())));
    }

    public Optional<CloudResource> findResource(String id) {
        return Optional.ofNullable(resources.get(id));
    }
}
