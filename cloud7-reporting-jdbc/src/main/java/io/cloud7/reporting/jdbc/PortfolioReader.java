package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.invoice.GivenCharge;
import io.cloud7.reporting.invoice.Invoice;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.portfolio.PortfolioScope;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Answers the first question: whose contracts. */
final class PortfolioReader {
    private static final Comparator<Contract> IN_ORDER = Comparator.comparing(Contract::organization)
            .thenComparing(Contract::name)
            .thenComparing(Contract::id);
    private static final Comparator<GivenCharge> IN_TIME =
            Comparator.comparing(GivenCharge::from).thenComparing(GivenCharge::id);

    private final Knowledge knowledge;
    private final Session session;

    PortfolioReader(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.session = knowledge.session();
    }

    Portfolio read(PortfolioScope scope) throws SQLException {
        Cloud cloud = knowledge.cloud().cloud();
        List<Contract> chosen = chosen(knowledge.cloud(), scope);
        List<ContractFacts> facts = chosen.isEmpty() ? List.of() : facts(chosen);
        List<Invoice> strays =
                scope.strays() && scope.within() == null && knowledge.state().invoices() > 0
                        ? new Invoices(session).strays(knowledge.knownAt().last(), cloud)
                        : List.of();
        return new Portfolio(cloud.settings(), cloud.organizations(), cloud.catalog(), facts, strays, scope.within());
    }

    private static List<Contract> chosen(KnownCloud known, PortfolioScope scope) {
        Cloud cloud = known.cloud();
        String buyer = scope.organization();
        Set<String> within =
                scope.within() == null ? null : cloud.organizations().subtree(scope.within());
        Map<String, Contract> chosen = new HashMap<>();
        (buyer == null ? cloud.contracts() : known.contractsOf(buyer))
                .stream()
                        .filter(contract -> within == null || within.contains(contract.organization()))
                        .filter(contract -> scope.contractName() == null
                                || scope.contractName().equals(contract.name()))
                        .filter(contract ->
                                scope.contractId() == null || scope.contractId().equals(contract.id()))
                        .forEach(contract -> choose(cloud, contract, scope.sourced(), chosen));
        return chosen.values().stream().sorted(IN_ORDER).toList();
    }

    private static void choose(Cloud cloud, Contract contract, boolean withSourced, Map<String, Contract> chosen) {
        if (chosen.putIfAbsent(contract.id(), contract) == null && withSourced) {
            cloud.sourcedFrom(contract.id()).forEach(sourced -> choose(cloud, sourced, true, chosen));
        }
    }

    private List<ContractFacts> facts(List<Contract> contracts) throws SQLException {
        List<String> ids = contracts.stream().map(Contract::id).toList();
        Map<String, CorrectionFamilies> families = knowledge.families(ids);
        ContractUse use = ContractUse.of(knowledge, ids);
        Map<String, List<GivenCharge>> charges = knowledge.state().charges() > 0 ? charges(use.scope()) : Map.of();
        Map<String, List<Invoice>> invoices = knowledge.state().invoices() > 0
                ? new Invoices(session).ofScope(use.scope(), knowledge.knownAt().last())
                : Map.of();
        List<ContractFacts> facts = new ArrayList<>();
        for (Contract contract : contracts) {
            CorrectionFamilies family = families.get(contract.id());
            Map<String, CloudResource> resources = resources(contract, use.resources(contract.id()));
            facts.add(new ContractFacts(
                    contract,
                    use.products(contract.id()),
                    resources,
                    knowledge.cloud().cloud().guestsOf(contract.id(), resources.values()),
                    charges.getOrDefault(contract.id(), List.of()),
                    invoices.getOrDefault(contract.id(), List.of()),
                    knowledge.cloud().cloud().sourcedFrom(contract.id()),
                    family == null ? List.of() : family.warnings()));
        }
        return facts;
    }

    private Map<String, CloudResource> resources(Contract contract, Set<String> users) {
        Map<String, CloudResource> resources = new TreeMap<>();
        knowledge.cloud().resourcesOf(contract.id()).forEach(resource -> resources.put(resource.id(), resource));
        for (String user : users) {
            if (!resources.containsKey(user)) {
                knowledge.cloud().cloud().findResource(user).ifPresent(resource -> resources.put(user, resource));
            }
        }
        return resources;
    }

    private Map<String, List<GivenCharge>> charges(Given scope) throws SQLException {
        Map<String, List<GivenCharge>> charges = new HashMap<>();
        Sql all = Sql.of("SELECT c." + String.join(", c.", FactKind.CHARGE.columns())
                        + " FROM ${temp}scope s JOIN ${prefix}charge c ON c.contract = s.contract WHERE 1 = 1")
                .then(knowledge.knownAt().condition("c", "CHARGE"));
        session.forEach(new With().rows(scope).in(all), row -> {
            GivenCharge charge = FactKind.CHARGE.reader().read(row);
            charges.computeIfAbsent(charge.contract(), any -> new ArrayList<>()).add(charge);
        });
        charges.values().forEach(list -> list.sort(IN_TIME));
        return charges;
    }
}
