package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.Catalog;
import io.cloud7.reporting.catalog.Plan;
import io.cloud7.reporting.catalog.Product;
import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.contract.Bundle;
import io.cloud7.reporting.contract.Contract;
import io.cloud7.reporting.contract.Reservation;
import io.cloud7.reporting.portfolio.ContractFacts;
import io.cloud7.reporting.time.Micros;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.threeten.extra.Interval;

/**
 * Under which models a contract uses the cloud, and to which products it entitles.
 *
 * <p>PAYG entitles to what the plan offers, a reservation and a bundle to what they are of. A contract that has none of
 * the three yet is taken for what its plan offers, so that no contract is lost.
 */
record Entitlement(Catalog catalog, ContractFacts facts) {
    /** All time. */
    static final Interval EVER = Interval.of(Micros.EARLIEST, Micros.LATEST);

    Plan plan() {
        return catalog.plan(contract().plan());
    }

    private Contract contract() {
        return facts.contract();
    }

    /** The models that the contract has. */
    Set<SubscriptionModel> models() {
        Set<SubscriptionModel> own = own();
        return own.isEmpty() ? plan().models() : own;
    }

    private Set<SubscriptionModel> own() {
        Set<SubscriptionModel> models = EnumSet.noneOf(SubscriptionModel.class);
        if (plan().models().contains(SubscriptionModel.PAYG)) {
            models.add(SubscriptionModel.PAYG);
        }
        if (!contract().reservations().isEmpty()) {
            models.add(SubscriptionModel.RESERVED);
        }
        if (!contract().bundles().isEmpty()) {
            models.add(SubscriptionModel.BUNDLE);
        }
        facts.usedProducts().forEach(id -> models.add(catalog.product(id).model()));
        return Collections.unmodifiableSet(models);
    }

    /** The products of a model that the contract entitles to in a span; some may come twice. */
    Stream<Product> products(SubscriptionModel model, Interval span, ZoneId zone) {
        Stream<String> ids = switch (model) {
            case PAYG -> offered(model);
            case RESERVED ->
                contract().reservations().stream()
                        .filter(reservation -> Micros.interval(reservation.start(), reservation.end(), zone)
                                .overlaps(span))
                        .map(Reservation::product);
            case BUNDLE ->
                contract().bundles().stream()
                        .filter(bundle -> Micros.interval(bundle.start(), bundle.end(), zone)
                                .overlaps(span))
                        .flatMap(Entitlement::products);
        };
        return (own().isEmpty() ? offered(model) : ids)
                .map(catalog::product)
                .filter(product -> product.model() == model);
    }

    private Stream<String> offered(SubscriptionModel model) {
        return plan().models().contains(model) ? plan().products().stream() : Stream.empty();
    }

    private static Stream<String> products(Bundle bundle) {
        return bundle.items().stream().map(item -> item.product());
    }

    /** The products of a model that were ever used. */
    Stream<Product> used(SubscriptionModel model) {
        return facts.usedProducts().stream().map(catalog::product).filter(product -> product.model() == model);
    }
}
