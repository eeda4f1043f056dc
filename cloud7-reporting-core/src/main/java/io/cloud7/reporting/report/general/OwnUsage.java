package io.cloud7.reporting.report.general;

import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.report.ByModel;
import io.cloud7.reporting.report.resource.ProductView;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRequest;
import io.cloud7.reporting.usage.UsageSum;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        own().forEach(facts -> {
            Contract contract = facts.contract();
            for (String product : facts.usedProducts()) {
                List<Slice> spans = spans(contract, product);
                if (!spans.isEmpty()) {
                    slices.put(new UsageKey(contract.id(), product), spans);
                }
            }
        });
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
        List<ContractWarnings> warnings = new ArrayList<>();
        Set<String> used = used(usage);
        contracts.rated(levels.without(usage)).forEach(contract -> {
            tabs.add(new OwnUsageRows(portfolio, window, contract, filter)
                    .tabs(product ->
                            levels.of(new UsageKey(contract.view().contract().id(), product), usage)));
            warnings.add(contracts.warnings(contract, filter, this::isShown));
            warnings.add(new ContractWarnings(neverUsed(contract.facts(), used), 0, 0));
        });
        return new OwnUsageReport(
                portfolio.viewer(),
                new Asked(portfolio.settings(), query.window(), filter, List.of()),
                ByModel.of(model -> tabs.stream()
                        .flatMap(tab -> tab.get(model).stream())
                        .sorted(OwnUsageRow.ORDER)
                        .toList()),
                ContractWarnings.together(warnings).over(window));
    }

    private boolean isShown(Charge charge) {
        return filter.takes(charge.product() == null ? null : ProductView.of(portfolio.catalog(), charge.product()));
    }

    private Stream<ContractFacts> own() {
        return portfolio.contracts().stream()
                .filter(facts -> facts.contract()
                        .organization()
                        .equals(portfolio.viewer().id()));
    }

    /** The resources of which there is use in the window, on whichever own contract, whatever the filter takes. */
    private Set<String> used(Usage usage) {
        return own().flatMap(facts -> facts.usedProducts().stream()
                        .map(product -> new UsageKey(facts.contract().id(), product)))
                .flatMap(key -> usage.sums().getOrDefault(key, List.of()).stream())
                .flatMap(List::stream)
                .filter(sum ->
                        sum.first().isBefore(window.getEnd()) && sum.last().isAfter(window.getStart()))
                .map(UsageSum::resource)
                .collect(Collectors.toSet());
    }

    /** Resources that ran in the window and in the life of their contract, and have no use. */
    private Set<Warning> neverUsed(ContractFacts facts, Set<String> used) {
        Contract contract = facts.contract();
        Interval life = contract.life(portfolio.settings().zone());
        if (!life.overlaps(window)) {
            return Set.of();
        }
        Interval counted = life.intersection(window);
        return facts.resources().values().stream()
                .filter(resource -> resource.contract().equals(contract.id()))
                .filter(filter::takes)
                .filter(resource -> !used.contains(resource.id()) && ran(resource, contract, counted))
                .map(resource -> new Warning(
                        Warning.Code.NEVER_USED,
                        "resource " + resource.id() + " of contract " + contract.id() + " was there between "
                                + counted.getStart() + " and " + counted.getEnd()
                                + " and has no use; see whether its cloud sends usage records"))
                .collect(Collectors.toSet());
    }

    /** Whether a resource was there for a moment in which neither it was stopped nor its contract suspended. */
    private static boolean ran(CloudResource resource, Contract contract, Interval counted) {
        Instant end = earlier(counted.getEnd(), resource.deleted());
        Instant running = later(counted.getStart(), resource.created());
        List<Interval> pauses = Stream.concat(contract.suspended().stream(), resource.stopped().stream())
                .sorted(Comparator.comparing(Interval::getStart))
                .toList();
        for (Interval pause : pauses) {
            if (pause.contains(running)) {
                running = pause.getEnd();
            }
        }
        return running.isBefore(end);
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
