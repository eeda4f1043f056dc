package io.cloud7.reporting.report.general;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.ByModel;
import io.cloud7.reporting.report.general.RatedContracts.Rated;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeten.extra.Interval;

/** Calculates the own usage report. */
final class OwnUsage {
    private final Portfolio portfolio;
    private final OwnUsageQuery query;
    private final ResourceFilter filter;
    private final Interval window;
    private final RatedContracts contracts;
    private final LevelsBeside levels;

    OwnUsage(Portfolio portfolio, OwnUsageQuery query) {
        this.portfolio = portfolio;
        this.query = query;
        this.filter = query.filter();
        this.window = query.window().interval(portfolio.settings());
        this.contracts = new RatedContracts(
                portfolio, query.window(), view -> view.buyer().equals(portfolio.viewer()));
        this.levels = levels();
    }

    private LevelsBeside levels() {
        Map<UsageKey, List<Slice>> slices = new HashMap<>();
        for (ContractFacts facts : portfolio.contracts()) {
            Contract contract = facts.contract();
            if (contract.organization().equals(portfolio.viewer().id())) {
                for (String product : facts.usedProducts()) {
                    List<Slice> spans = spans(contract, product);
                    if (!spans.isEmpty()) {
                        slices.put(new UsageKey(contract.id(), product), spans);
                    }
                }
            }
        }
        return new LevelsBeside(slices);
    }

    /** When use of a product counts under its own model: of a reserved one while it is reserved. */
    private List<Slice> spans(Contract contract, String product) {
        Interval life = contract.life(portfolio.settings().zone());
        if (!life.overlaps(window)) {
            return List.of();
        }
        Interval counted = life.intersection(window);
        return switch (portfolio.catalog().product(product).model()) {
            case PAYG -> List.of();
            case BUNDLE -> List.of(Slice.everything(counted));
            case RESERVED ->
                reserved(contract, product)
                        .filter(term -> term.overlaps(counted))
                        .map(term -> Slice.everything(term.intersection(counted)))
                        .toList();
        };
    }

    /** The spans in which at least one reservation on a product runs, in order. */
    private Stream<Interval> reserved(Contract contract, String product) {
        List<Interval> spans = new ArrayList<>();
        LocalDate from = null;
        LocalDate to = null;
        for (Reservation reservation : contract.reservations()) {
            if (reservation.product().equals(product)) {
                if (to != null && from != null && reservation.start().isAfter(to)) {
                    spans.add(days(from, to));
                    from = null;
                    to = null;
                }
                from = from == null ? reservation.start() : from;
                to = to == null || to.isBefore(reservation.end()) ? reservation.end() : to;
            }
        }
        if (from != null && to != null) {
            spans.add(days(from, to));
        }
        return spans.stream();
    }

    private Interval days(LocalDate from, LocalDate to) {
        return Micros.interval(from, to, portfolio.settings().zone());
    }

    UsageRequest request() {
        return levels.and(contracts.request());
    }

    OwnUsageReport report(Usage usage) {
        List<ByModel<List<OwnUsageRow>>> tabs = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        contracts.rated(levels.without(usage)).forEach(contract -> {
            ByModel<List<OwnUsageRow>> rows = new OwnUsageRows(portfolio, window, contract, filter)
                    .tabs(product ->
                            levels.of(new UsageKey(contract.view().contract().id(), product), usage));
            tabs.add(rows);
            warnings.addAll(contracts.warnings(contract, charge -> true));
            warnings.addAll(neverUsed(contract, rows));
        });
        return new OwnUsageReport(
                portfolio.viewer(),
                new Asked(portfolio.settings(), query.window(), filter, List.of()),
                ByModel.of(model -> tabs.stream()
                        .flatMap(tab -> tab.get(model).stream())
                        .sorted(OwnUsageRow.ORDER)
                        .toList()),
                warnings);
    }

    /** Resources that were there in the window and in the life of their contract, and are in no row. */
    private List<Warning> neverUsed(Rated contract, ByModel<List<OwnUsageRow>> rows) {
        Contract terms = contract.view().contract();
        Interval life = terms.life(portfolio.settings().zone());
        if (!life.overlaps(window)) {
            return List.of();
        }
        Interval counted = life.intersection(window);
        Set<String> used = rows.stream()
                .flatMap(List::stream)
                .flatMap(row -> Stream.ofNullable(row.resourceId()))
                .collect(Collectors.toSet());
        return contract.facts().resources().values().stream()
                .filter(resource -> resource.contract().equals(terms.id()))
                .filter(resource -> filter.takes(resource))
                .filter(resource -> isThere(resource, counted) && !used.contains(resource.id()))
                .map(resource -> new Warning(
                        Warning.Code.NEVER_USED,
                        "resource " + resource.id() + " of contract " + terms.id() + " was there between "
                                + counted.getStart() + " and " + counted.getEnd()
                                + " and has no use; see whether its cloud sends usage records"))
                .toList();
    }

    private static boolean isThere(CloudResource resource, Interval counted) {
        return (resource.created() == null || resource.created().isBefore(counted.getEnd()))
                && (resource.deleted() == null || resource.deleted().isAfter(counted.getStart()));
    }
}
