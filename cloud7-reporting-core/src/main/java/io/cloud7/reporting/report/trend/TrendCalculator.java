package io.cloud7.reporting.report.trend;

import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.organization.Organization;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.quantity.Fraction;
import io.cloud7.reporting.rating.Payer;
import io.cloud7.reporting.rating.RatedContract;
import io.cloud7.reporting.rating.RatingSeries;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.CombinedRequest;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRequest;
import io.cloud7.reporting.usage.UsageSum;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.threeten.extra.Interval;

/** Calculates the figures of a trend, contract by contract. */
final class TrendCalculator {
    private final Portfolio portfolio;
    private final TrendQuery query;
    private final TrendSubject subject;
    private final TrendGroups groups;
    private final ZoneId settingsZone;
    private final List<TrendPeriod> periods;
    private final List<Part> parts;
    private final CombinedRequest asked;

    /** One contract: what is asked about it. */
    private record Part(ContractFacts facts, Interval life, List<Product> products, RatingSeries rating) {}

    TrendCalculator(Portfolio portfolio, TrendQuery query) {
        this.portfolio = portfolio;
        this.query = query;
        this.subject = new TrendSubject(portfolio, query);
        this.groups = new TrendGroups(portfolio, query);
        this.settingsZone = portfolio.settings().zone();
        this.periods = periods(portfolio, query);
        this.parts = subject.contracts().stream().map(this::part).toList();
        this.asked = CombinedRequest.of(
                parts.stream().flatMap(this::requests), query.window().runsUntil(portfolio.settings()));
    }

    /** The steps of a window, as far as it has passed at the as-of instant. */
    static List<TrendPeriod> periods(Portfolio portfolio, TrendQuery query) {
        ZoneId zone = query.window().period(portfolio.settings()).zone();
        Interval window = query.window().interval(portfolio.settings());
        Instant until = query.window().runsUntil(portfolio.settings());
        if (!until.isAfter(window.getStart())) {
            return List.of();
        }
        Interval passed = Interval.of(window.getStart(), until.isBefore(window.getEnd()) ? until : window.getEnd());
        return query.granularity().meeting(passed, zone).stream()
                .map(step -> new TrendPeriod(
                        query.granularity().label(step.getStart(), zone), step, step.intersection(passed)))
                .toList();
    }

    private Part part(ContractFacts facts) {
        Organization buyer = portfolio.organizations().get(facts.contract().organization());
        return new Part(
                facts,
                facts.contract().life(settingsZone),
                subject.products(facts),
                RatingSeries.of(
                        portfolio,
                        facts,
                        query.wants(Measure.COST)
                                        || query.wants(Measure.EFFECTIVE_COST)
                                        || query.wants(Measure.UNUSED_COST)
                                        || query.wants(Measure.UTILIZATION)
                                ? periods.stream().map(TrendPeriod::covered).toList()
                                : List.of(),
                        Payer.of(buyer)));
    }

    private Stream<UsageRequest> requests(Part part) {
        Instant until = query.window().runsUntil(portfolio.settings());
        return Stream.concat(Stream.of(use(part)), part.rating().requests(until));
    }

    /** The use and the peaks of each step, as far as the contract lives in it. */
    private UsageRequest use(Part part) {
        List<Slice> slices = periods.stream()
                .filter(period -> part.life().overlaps(period.covered()))
                .map(period -> Slice.everything(part.life().intersection(period.covered())))
                .toList();
        List<UsageRequest.Sum> sums = new ArrayList<>();
        List<UsageRequest.Peak> peaks = new ArrayList<>();
        if (!slices.isEmpty()) {
            for (Product product : part.products()) {
                UsageKey key = new UsageKey(part.facts().contract().id(), product.id());
                if (query.wants(Measure.USAGE) || query.wants(Measure.AVERAGE)) {
                    sums.add(new UsageRequest.Sum(key, slices, part.facts().maskOf(product)));
                }
                if (query.wants(Measure.PEAK) && subject.meterOf(product).isLevel()) {
                    peaks.add(new UsageRequest.Peak(key, slices, part.facts().maskOf(product)));
                }
            }
        }
        return new UsageRequest(sums, List.of(), peaks, query.window().runsUntil(portfolio.settings()));
    }

    UsageRequest request() {
        return asked.request();
    }

    TrendReport report(Usage usage) {
        TrendFigures figures = figures(usage);
        return new TrendReport(
                portfolio,
                query,
                figures.series(),
                new ContractEvents(portfolio, query.window().interval(portfolio.settings()))
                        .of(parts.stream().map(Part::facts).toList()),
                figures.warnings(),
                periods.stream()
                        .filter(period -> !period.isPartial())
                        .reduce((before, last) -> last)
                        .orElse(null));
    }

    TrendFigures figures(Usage usage) {
        TrendFigures figures = new TrendFigures(periods);
        for (Part part : parts) {
            warn(part, figures);
            addUse(part, asked.answers(use(part), usage), figures);
            RatedFigures ofContract = new RatedFigures(portfolio, query, figures, part.facts());
            for (int step = 0; step < part.rating().size(); step++) {
                RatedContract rated = part.rating().rate(step, usage, asked);
                figures.warn(rated.warnings());
                ofContract.add(rated, step);
            }
            if (part.rating().size() > 0
                    && query.provider() == null
                    && query.resourceType() == null
                    && query.meter() == null
                    && query.model() == null) {
                beThere(part, figures);
            }
        }
        return figures;
    }

    private void warn(Part part, TrendFigures figures) {
        boolean amounts = query.measure() == null || query.measure().isMoney();
        if (amounts && !part.facts().sourced().isEmpty()) {
            figures.warn(List.of(new Warning(
                    Warning.Code.OWN_USE_ONLY,
                    "contract " + part.facts().contract().id()
                            + " is a reseller's: its amounts are those of its own use and"
                            + " fees; what its end customers use is on its invoice too, and in its contract report")));
        }
    }

    /** A contract that costs nothing costs 0. */
    private void beThere(Part part, TrendFigures figures) {
        for (Measure measure : List.of(Measure.COST, Measure.EFFECTIVE_COST)) {
            TrendKey key = query.wants(measure) ? groups.ofContract(part.facts(), measure) : null;
            if (key != null) {
                figures.of(key, part.facts().contract().id(), part.life());
            }
        }
    }

    private void addUse(Part part, Usage usage, TrendFigures figures) {
        for (Product product : part.products()) {
            Meter meter = subject.meterOf(product);
            UsageKey key = new UsageKey(part.facts().contract().id(), product.id());
            int place = 0;
            for (int step = 0; step < periods.size(); step++) {
                if (!part.life().overlaps(periods.get(step).covered())) {
                    continue;
                }
                if (query.wants(Measure.USAGE)) {
                    add(
                            Measure.USAGE,
                            part,
                            product,
                            step,
                            quantity(usage.sumsOf(key).get(place), meter),
                            figures);
                }
                if (query.wants(Measure.AVERAGE) && meter.isLevel()) {
                    add(
                            Measure.AVERAGE,
                            part,
                            product,
                            step,
                            quantity(usage.sumsOf(key).get(place), meter),
                            figures);
                }
                if (query.wants(Measure.PEAK) && meter.isLevel()) {
                    Fraction peak = Fraction.of(usage.peaksOf(key).get(place).total());
                    add(Measure.PEAK, part, product, step, peak, figures);
                }
                place++;
            }
        }
    }

    private static Fraction quantity(List<UsageSum> sums, Meter meter) {
        BigDecimal total = sums.stream().map(UsageSum::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        return meter.isLevel() ? Fraction.of(total, Micros.PER_HOUR) : Fraction.of(total);
    }

    private void add(Measure measure, Part part, Product product, int step, Fraction amount, TrendFigures figures) {
        figures.of(
                        groups.ofProduct(part.facts(), product, measure),
                        part.facts().contract().id(),
                        part.life())
                .addUse(step, amount);
    }
}
