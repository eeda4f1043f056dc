package io.cloud7.reporting.jdbc;

import io.cloud7.reporting.metering.Span;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Mask;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRequest.Sampling;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** When samples of a resource count for one contract, where other contracts use the resource too. */
final class SharedResources {
    private static final Interval ALL_TIME = Interval.of(Micros.EARLIEST, Micros.LATEST);

    private final Knowledge knowledge;
    private final Session session;
    private final Instant runsUntil;
    private final Map<Use, List<Span>> held = new HashMap<>();

    private record Use(String contract, String resource) {}

    SharedResources(Knowledge knowledge, Instant runsUntil) {
        this.knowledge = knowledge;
        this.session = knowledge.session();
        this.runsUntil = runsUntil;
    }

    /** Finds out for these questions. */
    void find(List<Sampling> samplings) throws SQLException {
        Set<Use> asked = new LinkedHashSet<>();
        for (Sampling sampling : samplings) {
            String contract = sampling.contract();
            if (contract != null) {
                asked.add(new Use(contract, sampling.key().resource()));
            }
        }
        if (!asked.isEmpty()) {
            Set<String> contracts = contractsOf(asked);
            ContractUse users = ContractUse.of(knowledge, contracts);
            for (Use use : asked) {
                boolean shared = contracts.stream()
                        .anyMatch(other -> !other.equals(use.contract())
                                && users.resources(other).contains(use.resource()));
                if (shared) {
                    held.put(use, new ArrayList<>());
                }
            }
            if (!held.isEmpty()) {
                findHeld();
            }
        }
    }

    /** The time that counts. */
    List<Interval> counted(Sampling sampling) {
        String contract = sampling.contract();
        List<Span> spans = contract == null
                ? null
                : held.get(new Use(contract, sampling.key().resource()));
        return spans == null
                ? List.of(Interval.ALL)
                : SpanSplit.merged(spans).stream()
                        .map(span -> Interval.of(Micros.instant(span.from()), Micros.instant(span.to())))
                        .toList();
    }

    /** The contracts of which any record names a resource in question. */
    private Set<String> contractsOf(Set<Use> asked) throws SQLException {
        Set<String> resources = new LinkedHashSet<>();
        asked.forEach(use -> resources.add(use.resource()));
        With with = new With()
                .rows(session.given(
                        Scratch.USED,
                        resources.stream()
                                .map(resource -> new @Nullable Object[] {"", "", resource})
                                .toList()));
        String uses = knowledge.state().keepsRollups() ? "used" : "usage";
        Set<String> contracts = new HashSet<>();
        session.forEach(
                with.in(Sql.of("SELECT u.contract FROM ${temp}used a JOIN ${prefix}" + uses
                        + " u ON u.resource = a.resource UNION SELECT c.contract FROM ${temp}used a"
                        + " JOIN ${prefix}level_change c ON c.resource = a.resource")),
                row -> contracts.add(row.text()));
        return contracts;
    }

    private void findHeld() throws SQLException {
        Set<String> contracts = new LinkedHashSet<>();
        held.keySet().forEach(use -> contracts.add(use.contract()));
        ContractUse used = ContractUse.of(knowledge, contracts);
        List<Question> questions = new ArrayList<>();
        AskedWindows windows = new AskedWindows(knowledge.state(), SpanSplit.NONE);
        for (String contract : contracts) {
            for (String product : used.products(contract)) {
                if (isLevel(product)) {
                    Question question = new Question(
                            questions.size(),
                            new UsageKey(contract, product),
                            true,
                            List.of(Slice.everything(ALL_TIME)),
                            List.of(0),
                            Mask.NONE);
                    questions.add(question);
                    windows.add(question, Map.of());
                }
            }
        }
        if (!windows.isEmpty()) {
            findHeld(contracts, windows, questions);
        }
    }

    private void findHeld(Set<String> contracts, AskedWindows windows, List<Question> questions) throws SQLException {
        UseStatements statements = UseStatements.of(
                knowledge, windows, knowledge.families(contracts).values(), runsUntil);
        session.forEach(statements.held(), row -> {
            Question question = questions.get(Math.toIntExact(row.number()));
            List<Span> spans = held.get(new Use(question.key().contract(), row.text()));
            if (spans != null) {
                spans.add(new Span(row.number(), row.number()));
            }
        });
    }

    private boolean isLevel(String product) {
        var catalog = knowledge.cloud().cloud().catalog();
        return catalog.findProduct(product)
                .filter(known -> catalog.meterOf(known).isLevel())
                .isPresent();
    }
}
