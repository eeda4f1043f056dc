package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.catalog.CapacityKind;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.contract.CloudResource;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.report.Visible;
import io.cloud7.reporting.time.ReportingPeriod;
import io.cloud7.reporting.usage.SampleKey;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRequest;
import io.cloud7.reporting.usage.UsageSum;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;

/** The drill-down of one contract: what it asks, and what follows from the answers. */
final class SubscriptionCapacityCalculator {
    private final SubscriptionCapacityQuery query;
    private final Portfolio portfolio;
    private final ContractFacts facts;
    private final ReportingPeriod window;
    private final Instant asOf;
    private final HeldLevels levels;
    private final CapacityMeters meters;
    private final Interval counted;
    private final List<Interval> steps;

    SubscriptionCapacityCalculator(SubscriptionCapacityQuery query, Portfolio portfolio, ContractFacts facts) {
        this.query = query;
        this.portfolio = portfolio;
        this.facts = facts;
        window = query.window().period(portfolio.settings());
        asOf = query.window().reference(portfolio.settings());
        levels = new HeldLevels(portfolio, facts, asOf);
        meters = new CapacityMeters(portfolio.catalog());
        counted = intersection(
                window.interval(), facts.contract().life(portfolio.settings().zone()));
        List<Interval> cut =
                query.series() == null ? List.of(counted) : query.series().cut(window);
        steps = cut.stream()
                .map(step -> intersection(step, counted))
                .filter(step -> !step.isEmpty())
                .toList();
    }

    private static Interval intersection(Interval one, Interval other) {
        Instant start = one.getStart().isAfter(other.getStart()) ? one.getStart() : other.getStart();
        Instant end = one.getEnd().isBefore(other.getEnd()) ? one.getEnd() : other.getEnd();
        return Interval.of(start, end.isBefore(start) ? start : end);
    }

    UsageRequest requirements() {
        List<Slice> slices = steps.stream().map(Slice::everything).toList();
        List<UsageRequest.Sum> sums = Stream.of(CapacityKind.CPU, CapacityKind.MEMORY)
                .flatMap(this::products)
                .map(product -> new UsageRequest.Sum(key(product), slices, facts.maskOf(product)))
                .toList();
        List<Interval> windowAndSteps =
                Stream.concat(Stream.of(counted), series()).toList();
        List<UsageRequest.Sampling> samplings = Stream.of(CapacityKind.CPU, CapacityKind.MEMORY)
                .flatMap(kind ->
                        meters.of(kind).flatMap(meter -> own().map(resource -> new SampleKey(resource, meter))))
                .map(key -> new UsageRequest.Sampling(
                        key, windowAndSteps, facts.contract().id()))
                .toList();
        return new UsageRequest(sums, List.of(), levels.questions(), samplings, HeldLevels.runsUntil(asOf));
    }

    SubscriptionCapacityReport report(Usage usage) {
        Answers cpu = new Answers(CapacityKind.CPU, usage);
        Answers memory = new Answers(CapacityKind.MEMORY, usage);
        List<ResourceCapacity> resources = listed(cpu, memory).stream()
                .map(id -> new ResourceCapacity(
                        id, facts.resourceName(id), state(id), cpu.ofResource(id), memory.ofResource(id)))
                .sorted(ResourceCapacity.ORDER)
                .toList();
        List<CapacityPoint> points = query.series() == null
                ? List.of()
                : IntStream.range(0, steps.size())
                        .mapToObj(step -> new CapacityPoint(steps.get(step), cpu.atStep(step), memory.atStep(step)))
                        .toList();
        return new SubscriptionCapacityReport(
                query,
                portfolio,
                facts,
                window,
                asOf,
                warnings(),
                new ContractCapacity(portfolio, facts, asOf, usage),
                resources,
                points);
    }

    private List<Warning> warnings() {
        Stream<Warning> clipped = query.window().clippedBy(facts.contract(), portfolio.settings()).stream();
        return Stream.of(
                        meters.warnings(new Visible(portfolio)::knowsMeter).stream(),
                        facts.warnings().stream(),
                        clipped)
                .flatMap(warnings -> warnings)
                .sorted()
                .toList();
    }

    private Stream<Interval> series() {
        return query.series() == null ? Stream.empty() : steps.stream();
    }

    /** The resources that belong to the contract and were there in the window, and all that used something in it. */
    private Set<String> listed(Answers cpu, Answers memory) {
        Set<String> listed = new TreeSet<>();
        own().filter(id -> existed(facts.resources().get(id))).forEach(listed::add);
        listed.addAll(cpu.seen());
        listed.addAll(memory.seen());
        return listed;
    }

    private boolean existed(@Nullable CloudResource resource) {
        if (resource == null) {
            return false;
        }
        Instant created = resource.created();
        Instant deleted = resource.deleted();
        return (created == null || created.isBefore(window.interval().getEnd()))
                && (deleted == null || deleted.isAfter(window.interval().getStart()));
    }

    /** Samples name no contract: they are shown where their resource belongs now. */
    private Stream<String> own() {
        return facts.resources().values().stream()
                .filter(resource -> resource.contract().equals(facts.contract().id()))
                .map(CloudResource::id);
    }

    private CloudResource.@Nullable State state(String id) {
        CloudResource resource = facts.resources().get(id);
        return resource == null ? null : resource.state(asOf);
    }

    private Stream<Product> products(CapacityKind kind) {
        return levels.products().filter(product -> meters.kindOf(product.meter()) == kind);
    }

    private UsageKey key(Product product) {
        return new UsageKey(facts.contract().id(), product.id());
    }

    /** What storage says of one kind. */
    private final class Answers {
        private final Map<String, BigDecimal> held = new HashMap<>();
        private final Map<String, Work> byResource = new HashMap<>();
        private final List<Work> bySteps = new ArrayList<>();

        Answers(CapacityKind kind, Usage usage) {
            steps.forEach(step -> bySteps.add(Work.NONE));
            products(kind).forEach(product -> consumed(product, usage));
            meters.of(kind).forEach(meter -> own().forEach(resource -> sampled(new SampleKey(resource, meter), usage)));
        }

        private void consumed(Product product, Usage usage) {
            levels.of(product, usage).byResource().forEach((id, level) -> held.merge(id, level, BigDecimal::add));
            List<List<UsageSum>> sums = usage.sumsOf(key(product));
            for (int step = 0; step < sums.size(); step++) {
                for (UsageSum sum : sums.get(step)) {
                    Work work = Work.consuming(sum.quantity());
                    byResource.merge(sum.resource(), work, Work::plus);
                    bySteps.set(step, bySteps.get(step).plus(work));
                }
            }
        }

        private void sampled(SampleKey key, Usage usage) {
            List<Work> answers =
                    usage.utilizationsOf(key).stream().map(Work::sampled).toList();
            byResource.merge(key.resource(), answers.get(0), Work::plus);
            for (int step = 1; step < answers.size(); step++) {
                bySteps.set(step - 1, bySteps.get(step - 1).plus(answers.get(step)));
            }
        }

        ResourceCapacity.OfKind ofResource(String id) {
            Work work = byResource.getOrDefault(id, Work.NONE);
            BigDecimal level = held.get(id);
            return new ResourceCapacity.OfKind(level == null && !work.isNone() ? BigDecimal.ZERO : level, work);
        }

        Work atStep(int step) {
            return bySteps.get(step);
        }

        Set<String> seen() {
            Set<String> seen = new TreeSet<>(held.keySet());
            byResource.forEach((id, work) -> {
                if (!work.isNone()) {
                    seen.add(id);
                }
            });
            return seen;
        }
    }
}
