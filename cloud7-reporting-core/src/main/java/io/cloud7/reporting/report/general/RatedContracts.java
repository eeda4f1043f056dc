package io.cloud7.reporting.report.general;

import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.rating.Charge;
import io.cloud7.reporting.rating.ChargeWarnings;
import io.cloud7.reporting.rating.ContractRating;
import io.cloud7.reporting.rating.Payer;
import io.cloud7.reporting.rating.RatedContract;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.resource.ContractView;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.threeten.extra.Interval;

/** The contracts that a report is about, each rated at the prices that its buyer pays. */
final class RatedContracts {
    private final Portfolio portfolio;
    private final ReportWindow window;
    private final List<Prepared> contracts;

    private record Prepared(ContractFacts facts, ContractView view, ContractRating rating) {}

    /** A contract with its charges. */
    record Rated(ContractFacts facts, ContractView view, ContractRating rating, RatedContract figures) {
        /** The charges of what nobody below holds, as in {@link ContractRating#ownCharges}. */
        List<Charge> ownCharges() {
            return rating.ownCharges(figures);
        }
    }

    RatedContracts(Portfolio portfolio, ReportWindow window, Predicate<ContractView> wanted) {
        this.portfolio = portfolio;
        this.window = window;
        Interval interval = window.interval(portfolio.settings());
        List<Prepared> found = new ArrayList<>();
        for (ContractFacts facts : portfolio.contracts()) {
            ContractView view = ContractView.of(portfolio, facts.contract());
            if (wanted.test(view)) {
                found.add(new Prepared(
                        facts, view, ContractRating.of(portfolio, facts, interval, Payer.of(view.buyer()))));
            }
        }
        this.contracts = List.copyOf(found);
    }

    UsageRequest request() {
        List<UsageRequest.Sum> sums = new ArrayList<>();
        List<UsageRequest.Settlement> settlements = new ArrayList<>();
        List<UsageRequest.Peak> peaks = new ArrayList<>();
        for (Prepared contract : contracts) {
            UsageRequest one = contract.rating().request(window.runsUntil(portfolio.settings()));
            sums.addAll(one.sums());
            settlements.addAll(one.settlements());
            peaks.addAll(one.peaks());
        }
        return new UsageRequest(sums, settlements, peaks, window.runsUntil(portfolio.settings()));
    }

    /** One after the other, in the order of the portfolio. */
    Stream<Rated> rated(Usage usage) {
        return contracts.stream()
                .map(contract -> new Rated(
                        contract.facts(),
                        contract.view(),
                        contract.rating(),
                        contract.rating().rate(usage)));
    }

    /**
     * What the reader must know of those charges of a contract that the report shows, and of the contract itself: unless
     * it has nothing to do with the window, or is there and has nothing that the filter takes.
     */
    ContractWarnings warnings(Rated contract, ResourceFilter filter, Predicate<Charge> shown) {
        ChargeWarnings ofCharges = new ChargeWarnings(portfolio.settings());
        Set<Warning> others = new LinkedHashSet<>(contract.figures().warnings());
        Set<Warning> warnings = new LinkedHashSet<>();
        for (Charge charge : contract.figures().charges()) {
            for (Warning warning : ofCharges.of(charge)) {
                others.remove(warning);
                if (shown.test(charge)) {
                    warnings.add(new Warning(
                            warning.code(),
                            "contract " + contract.view().contract().id() + ": " + warning.text()));
                }
            }
        }
        List<Charge> charges = contract.figures().charges();
        boolean meets = meetsLife(contract);
        if (!(filter.isOfResources() ? charges.stream().anyMatch(shown) : meets || !charges.isEmpty())) {
            return new ContractWarnings(warnings, 0, 0);
        }
        warnings.addAll(others);
        boolean clipped = meets
                && window.clippedBy(contract.view().contract(), portfolio.settings())
                        .isPresent();
        return new ContractWarnings(warnings, clipped ? 1 : 0, meets ? 1 : 0);
    }

    private boolean meetsLife(Rated contract) {
        return contract.view()
                .contract()
                .life(portfolio.settings().zone())
                .overlaps(window.interval(portfolio.settings()));
    }
}
