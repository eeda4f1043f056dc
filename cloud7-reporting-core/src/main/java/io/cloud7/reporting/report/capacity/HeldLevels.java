package io.cloud7.reporting.report.capacity;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.portfolio.Portfolio;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Peaks;
import io.cloud7.reporting.usage.Slice;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageKey;
import io.cloud7.reporting.usage.UsageRequest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.threeten.extra.Interval;

/** The levels that a contract's records hold at an instant: the peaks of its microsecond. */
final class HeldLevels {
    private final Catalog catalog;
    private final ContractFacts facts;
    private final Instant asOf;

    HeldLevels(Portfolio portfolio, ContractFacts facts, Instant asOf) {
        this.catalog = portfolio.catalog();
        this.facts = facts;
        this.asOf = asOf;
    }

    /** Until when levels that are still held must be counted for the instant to be among them. */
    static Instant runsUntil(Instant asOf) {
        return Micros.instant(Micros.of(asOf) + 1);
    }

    /** The products on level meters of which there is any use. */
    Stream<Product> products() {
        return facts.usedProducts().stream()
                .flatMap(id -> catalog.findProduct(id).stream())
                .filter(product -> catalog.meterOf(product).isLevel());
    }

    List<UsageRequest.Peak> questions() {
        List<Slice> instant = List.of(Slice.everything(Interval.of(asOf, runsUntil(asOf))));
        return products()
                .map(product -> new UsageRequest.Peak(key(product), instant, facts.maskOf(product)))
                .toList();
    }

    Peaks of(Product product, Usage usage) {
        return usage.peaksOf(key(product)).get(0);
    }

    private UsageKey key(Product product) {
        return new UsageKey(facts.contract().id(), product.id());
    }
}
