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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.threeten.extra.Interval;

/**
 * A contract with what a report must know of it before it can ask for usage.
 *
 * @param contract the contract
 * @param usedProducts the products of which there is any usage, ever
 * @param resources its resources and all others that have usage on it, by id
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
        List<GivenCharge> givenCharges,
        List<Invoice> invoices,
        List<Contract> sourced,
        List<Warning> warnings) {
    public ContractFacts {
        usedProducts = Collections.unmodifiableSortedSet(new TreeSet<>(usedProducts));
        resources = Collections.unmodifiableMap(new TreeMap<>(resources));
        givenCharges = List.copyOf(givenCharges);
        invoices = List.copyOf(invoices);
        sourced = List.copyOf(sourced);
        warnings = List.copyOf(warnings);
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
        Map<String, List<Interval>> stopped = resources.values().stream()
                .filter(resource -> !resource.stopped().isEmpty())
                .collect(Collectors.toMap(CloudResource::id, CloudResource::stopped));
        return new Mask(contract.suspended(), stopped);
    }
}
