package io.cloud7.reporting.catalog;

import java.util.List;

/**
 * A connected back-end cloud.
 *
 * @param id unique among providers
 * @param name as people know it
 * @param kind its technology, for example OPENSTACK
 * @param regions its locations
 * @param services what it offers
 * @param capacity what it physically has, by meter
 */
public record Provider(
        String id,
        String name,
        String kind,
        List<Region> regions,
        List<Service> services,
        List<ProviderCapacity> capacity) {
    public Provider {
        Names.required(id, "provider", id, name);
        regions = List.copyOf(regions);
        services = List.copyOf(services);
        capacity = List.copyOf(capacity);
    }

    /** Whether it offers a service of this id. */
    public boolean offers(String service) {
        return services.stream().anyMatch(offered -> offered.id().equals(service));
    }

    /** The name of one of its services; the id if it has none such. */
    public String serviceName(String service) {
        return services.stream()
                .filter(offered -> offered.id().equals(service))
                .map(Service::name)
                .findFirst()
                .orElse(service);
    }

    /** Whether it has a region of this id. */
    public boolean has(String region) {
        return regions.stream().anyMatch(known -> known.id().equals(region));
    }

    /** The name of one of its regions; the id if it has none such. */
    public String regionName(String region) {
        return regions.stream()
                .filter(known -> known.id().equals(region))
                .map(Region::name)
                .findFirst()
                .orElse(region);
    }
}
