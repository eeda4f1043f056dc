package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Meter;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.BundleItem;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.contract.ResetRule;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.quantity.Decimals;
import io.cloud7.reporting.report.general.Allocation.Item;
import io.cloud7.reporting.time.Micros;
import io.cloud7.reporting.usage.Usage;
import io.cloud7.reporting.usage.UsageKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What contracts have at a moment. A contract has nothing outside its life. */
record Allocations(Catalog catalog, ZoneId zone, Moment moment) {
    Allocation of(ContractFacts facts, SubscriptionModel model, Usage usage) {
        if (!isAlive(facts.contract())) {
            return new Allocation(List.of());
        }
        return new Allocation(added(
                switch (model) {
                    case PAYG -> held(facts).map(key -> held(key, usage));
                    case RESERVED -> reserved(facts.contract());
                    case BUNDLE -> quotas(facts.contract());
                }));
    }

    private boolean isAlive(Contract contract) {
        return moment.isIn(contract.life(zone));
    }

    /** The levels that must be known. */
    Stream<UsageKey> questions(ContractFacts facts) {
        return isAlive(facts.contract()) ? held(facts) : Stream.empty();
    }

    private Stream<UsageKey> held(ContractFacts facts) {
        return new Entitlement(catalog, facts)
                .used(SubscriptionModel.PAYG)
                .filter(product -> catalog.meterOf(product).isLevel())
                .map(product -> new UsageKey(facts.contract().id(), product.id()));
    }

    private Item held(UsageKey key, Usage usage) {
        return item(
                key.product(), ResetRule.CAPACITY, Moment.used(usage.sumsOf(key).get(0)));
    }

    private Stream<Item> reserved(Contract contract) {
        return contract.reservations().stream()
                .filter(reservation -> runs(reservation.start(), reservation.end()))
                .map(this::item);
    }

    private Item item(Reservation reservation) {
        return item(reservation.product(), ResetRule.CAPACITY, reservation.quantity());
    }

    private Stream<Item> quotas(Contract contract) {
        return contract.bundles().stream()
                .filter(bundle -> runs(bundle.start(), bundle.end()))
                .flatMap(this::items);
    }

    private Stream<Item> items(Bundle bundle) {
        return bundle.items().stream().map(this::item);
    }

    private Item item(BundleItem quota) {
        return item(quota.product(), quota.reset(), quota.quota());
    }

    private boolean runs(LocalDate start, LocalDate end) {
        return moment.isIn(Micros.interval(start, end, zone));
    }

    private Item item(String product, ResetRule reset, @Nullable BigDecimal quantity) {
        return new Item(catalog.meterOf(catalog.product(product)), reset, quantity);
    }

    /** Adds up what is of one meter and refilled alike. What is unlimited once is unlimited. */
    private List<Item> added(Stream<Item> items) {
        List<Item> sums = new ArrayList<>();
        items.sorted(Comparator.comparingInt((Item item) -> rank(item.meter())).thenComparing(Item::reset))
                .forEach(item -> {
                    Item last = sums.isEmpty() ? null : sums.get(sums.size() - 1);
                    if (last != null && last.meter().equals(item.meter()) && last.reset() == item.reset()) {
                        sums.set(sums.size() - 1, new Item(item.meter(), item.reset(), sum(last, item)));
                    } else {
                        sums.add(item);
                    }
                });
        return sums;
    }

    private static @Nullable BigDecimal sum(Item one, Item other) {
        return one.quantity() == null || other.quantity() == null
                ? null
                : Decimals.normal(Objects.requireNonNull(one.quantity()).add(Objects.requireNonNull(other.quantity())));
    }

    private int rank(Meter meter) {
        return List.copyOf(catalog.meters()).indexOf(meter);
    }
}
