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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Answers the first question: whose contracts. */
final class PortfolioReader {
    private static final Comparator<Contract> IN_ORDER = Comparator.comparing(Contract::organization)
            .thenComparing(Contract::name)
            .thenComparing(Contract::id);
    private static final Comparator<GivenCharge> IN_TIME =
            Comparator.comparing(GivenCharge::from).thenComparing(GivenCharge::id);

    private final Knowledge knowledge;
    private final Session session;
    private final Map<String, Set<String>> products = new HashMap<>();
    private final Map<String, Set<String>> users = new HashMap<>();

    PortfolioReader(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.session = knowledge.session();
    }

    Portfolio read(PortfolioScope scope) throws SQLException {
        Cloud cloud = knowledge.cloud().cloud();
        List<Contract> chosen = chosen(cloud, scope);
        List<ContractFacts> facts = chosen.isEmpty() ? List.of() : facts(chosen);
        List<Invoice> strays =
                scope.strays() && scope.within() == null && knowledge.state().invoices() > 0
                        ? new Invoices(session).strays(knowledge.knownAt().last(), cloud)
                        : List.of();
        return new Portfolio(cloud.settings(), cloud.organizations(), cloud.catalog(), facts, strays, scope.within());
    }

    private static List<Contract> chosen(Cloud cloud, PortfolioScope scope) {
        Set<String> within =
                scope.within() == null ? null : cloud.organizations().subtree(scope.within());
        Map<String, Contract> chosen = new HashMap<>();
        cloud.contracts().stream()
                .filter(contract -> within == null || within.contains(contract.organization()))
                .filter(contract ->
                        scope.organization() == null || scope.organization().equals(contract.organization()))
                .filter(contract ->
                        scope.contractName() == null || scope.contractName().equals(contract.name()))
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

    /** The resources that have anything on these contracts, by contract. */
    Map<String, Set<String>> users(List<String> contracts) throws SQLException {
        if (!contracts.isEmpty()) {
            findUse(contracts);
        }
        return users;
    }

    /** The products that these contracts ever used. */
    Map<String, Set<String>> products() {
        return products;
    }

    private void findUse(List<String> contracts) throws SQLException {
        Map<String, CorrectionFamilies> families = knowledge.families(contracts);
        findUse(contracts, scope(contracts, families), families);
    }

    private List<ContractFacts> facts(List<Contract> contracts) throws SQLException {
        List<String> ids = contracts.stream().map(Contract::id).toList();
        Map<String, CorrectionFamilies> families = knowledge.families(ids);
        Given scope = scope(ids, families);
        findUse(ids, scope, families);
        Map<String, List<GivenCharge>> charges = knowledge.state().charges() > 0 ? charges(scope) : Map.of();
        Map<String, List<Invoice>> invoices = knowledge.state().invoices() > 0
                ? new Invoices(session).ofScope(scope, knowledge.knownAt().last())
                : Map.of();
        List<ContractFacts> facts = new ArrayList<>();
        for (Contract contract : contracts) {
            CorrectionFamilies family = families.get(contract.id());
            Map<String, CloudResource> resources = resources(contract);
            facts.add(new ContractFacts(
                    contract,
                    new TreeSet<>(products.getOrDefault(contract.id(), Set.of())),
                    resources,
                    knowledge.cloud().cloud().guestsOf(contract.id(), resources.values()),
                    charges.getOrDefault(contract.id(), List.of()),
                    invoices.getOrDefault(contract.id(), List.of()),
                    knowledge.cloud().cloud().sourcedFrom(contract.id()),
                    family == null ? List.of() : family.warnings()));
        }
        return facts;
    }

    private Map<String, CloudResource> resources(Contract contract) {
        Map<String, CloudResource> resources = new TreeMap<>();
        knowledge.cloud().resourcesOf(contract.id()).forEach(resource -> resources.put(resource.id(), resource));
        for (String user : users.getOrDefault(contract.id(), Set.of())) {
            knowledge.cloud().cloud().findResource(user).ifPresent(resource -> resources.put(user, resource));
        }
        return resources;
    }

    private Given scope(List<String> contracts, Map<String, CorrectionFamilies> families) throws SQLException {
        return session.given(
                Scratch.SCOPE,
                contracts.stream()
                        .map(contract -> new @Nullable Object[] {contract, Values.flag(!isKept(contract, families))})
                        .toList());
    }

    /** What is kept of used products says all of contracts in which every record stands and is known. */
    private boolean isKept(String contract, Map<String, CorrectionFamilies> families) {
        return knowledge.state().keepsRollups()
                && knowledge.knownAt().micros() == null
                && !families.containsKey(contract);
    }

    private void findUse(List<String> contracts, Given scope, Map<String, CorrectionFamilies> families)
            throws SQLException {
        With with = new With().rows(scope);
        List<Sql> parts = new ArrayList<>();
        if (contracts.stream().anyMatch(contract -> isKept(contract, families))) {
            parts.add(Sql.of("""
                    SELECT u.contract, u.product, u.resource FROM ${temp}scope s
                    JOIN ${prefix}used u ON u.contract = s.contract WHERE s.corrected = 0"""));
        }
        if (contracts.stream().anyMatch(contract -> !isKept(contract, families))) {
            Given replaced = knowledge.replaced(families.values());
            if (replaced != null) {
                with.rows(replaced);
            }
            parts.add(Sql.of("""
                    SELECT r.contract, r.product, r.resource FROM ${temp}scope s
                    JOIN ${prefix}usage r ON r.contract = s.contract""")
                    .then(
                            replaced == null
                                    ? " WHERE s.corrected = 1"
                                    : " LEFT JOIN ${temp}replaced x ON x.contract = r.contract AND x.id = r.id"
                                            + " WHERE s.corrected = 1 AND x.id IS NULL")
                    .then(knowledge.knownAt().condition("r", "USAGE")));
        }
        if (knowledge.state().changes() > 0) {
            parts.add(Sql.of("""
                    SELECT c.contract, c.product, c.resource FROM ${temp}scope s
                    JOIN ${prefix}level_change c ON c.contract = s.contract WHERE 1 = 1""").then(knowledge.knownAt().condition("c", "LEVEL_CHANGE")));
        }
        session.forEach(with.in(Sql.joined(" UNION ", parts)), this::use);
    }

    private void use(Row row) throws SQLException {
        String contract = row.text();
        products.computeIfAbsent(contract, any -> new TreeSet<>()).add(row.text());
        users.computeIfAbsent(contract, any -> new TreeSet<>()).add(row.text());
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
