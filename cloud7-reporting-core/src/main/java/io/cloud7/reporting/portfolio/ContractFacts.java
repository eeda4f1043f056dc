package io.cloud7.reporting.portfolio;

import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.usage.Mask;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.threeten.extra.Interval;

/**
 * A contract with what a report must know of it before it can ask for usage.
 *
 * @param contract the contract
 * @param usedProducts the products of which there is any usage, ever
 * @param resources its resources, and those of other contracts that have usage on it, by id. A {@link Portfolio} keeps
 *     those that the viewer may know of
 * @param guests those of other contracts that have usage on it, by id, whether the viewer may know of them or not
 * @param givenCharges all its given charges, ordered by from, then id
 * @param invoices the live invoices that name it, or have a line on it, ordered by number
 * @param sourced the contracts that are sourced directly from it, ordered by organization, then id: their reservations
 *     and bundles may be parts of its own
 * @param warnings about its records, for example a correction whose record never came
 */
public record ContractFacts(
        Contract contract,
        SortedSet<String> usedProducts,
        Map<String, CloudResource> resources,
        Map<String, GuestResource> guests,
        List<GivenCharge> givenCharges,
        List<Invoice> invoices,
        List<Contract> sourced,
        List<Warning> warnings) {
    public ContractFacts {
        usedProducts = Collections.unmodifiableSortedSet(new TreeSet<>(usedProducts));
        resources = Collections.unmodifiableMap(new TreeMap<>(resources));
        guests = Collections.unmodifiableMap(new TreeMap<>(guests));
        givenCharges = List.copyOf(givenCharges);
        invoices = List.copyOf(invoices);
        sourced = List.copyOf(sourced);
        warnings = List.copyOf(warnings);
    }

    /** The same as some organizations may know it: without the resources that belong to contracts of others. */
    ContractFacts seenBy(Set<String> organizations) {
        Map<String, CloudResource> seen = new TreeMap<>(resources);
        seen.values().removeIf(resource -> !isSeen(resource, organizations));
        return seen.size() == resources.size()
                ? this
                : new ContractFacts(contract, usedProducts, seen, guests, givenCharges, invoices, sourced, warnings);
    }

    private boolean isSeen(CloudResource resource, Set<String> organizations) {
        if (resource.contract().equals(contract.id())) {
            return true;
        }
        GuestResource guest = guests.get(resource.id());
        return guest != null && organizations.contains(guest.owner());
    }

    /** The name of a resource; its id if it is unknown. */
    public String resourceName(String id) {
        CloudResource resource = resources.get(id);
        return resource == null ? id : resource.name();
    }

    /** When use of a product counts as nothing: suspensions and stops, unless the product is billed when stopped. */
    public Mask maskOf(Product product) {
        if (product.billWhenStopped()) {
            return Mask.NONE;
        }
        Map<String, List<Interval>> stopped = new TreeMap<>();
        guests.forEach((id, guest) -> stopped.put(id, guest.stopped()));
        resources.values().forEach(resource -> stopped.put(resource.id(), resource.stopped()));
        stopped.values().removeIf(List::isEmpty);
        return new Mask(contract.suspended(), stopped);
    }
}
