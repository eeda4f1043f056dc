package io.cloud7.reporting.csv;

import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.invoice.InvoiceLine;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what is accepted and yet odd: use of a product outside the plan or by a resource of another contract, and
 * invoices of contracts that are not there.
 */
final class OddFacts {
    private final Cloud cloud;
    private final Map<String, Set<String>> productsOfPlan = new HashMap<>();
    private final Set<List<String>> seen = new HashSet<>();
    private final Set<Warning> warnings = new TreeSet<>();

    OddFacts(Cloud cloud) {
        this.cloud = cloud;
    }

    void look(Object fact) {
        if (fact instanceof UsageRecord record) {
            look(record.contract(), record.resource(), record.product());
        } else if (fact instanceof LevelChange change) {
            look(change.contract(), change.resource(), change.product());
        }
    }

    void look(Invoice invoice) {
        if (invoice.contract() != null) {
            look(invoice, invoice.contract());
        }
        for (InvoiceLine line : invoice.lines()) {
            if (line.contract() != null) {
                look(invoice, line.contract());
            }
        }
    }

    private void look(Invoice invoice, String contractId) {
        if (cloud.findContract(contractId).isEmpty()) {
            warnings.add(new Warning(
                    Warning.Code.UNKNOWN_CONTRACT,
                    "invoice " + invoice.number() + " names contract " + contractId
                            + ", which is not there; add it to the cloud, or mend the invoice"));
        }
    }

    private void look(String contractId, String resourceId, String productId) {
        if (!seen.add(List.of(contractId, resourceId, productId))) {
            return;
        }
        Contract contract = cloud.findContract(contractId).orElse(null);
        CloudResource resource = cloud.findResource(resourceId).orElse(null);
        if (contract == null
                || resource == null
                || cloud.catalog().findProduct(productId).isEmpty()) {
            return; // refused, and reported as such
        }
        if (!productsOfPlan.computeIfAbsent(contract.plan(), this::products).contains(productId)) {
            warnings.add(new Warning(
                    Warning.Code.OUTSIDE_PLAN,
                    "contract " + contractId + " uses product " + productId + ", which its plan " + contract.plan()
                            + " does not have; add it to the plan, or mend the rows"));
        }
        if (!resource.contract().equals(contractId)) {
            warnings.add(new Warning(
                    Warning.Code.FOREIGN_RESOURCE,
                    "contract " + contractId + " uses resource " + resourceId + ", which belongs to contract "
                            + resource.contract()));
        }
    }

    private Set<String> products(String plan) {
        return cloud.catalog()
                .findPlan(plan)
                .map(Plan::products)
                .map(HashSet::new)
                .orElseGet(HashSet::new);
    }

    List<Warning> warnings() {
        return new ArrayList<>(warnings);
    }
}
