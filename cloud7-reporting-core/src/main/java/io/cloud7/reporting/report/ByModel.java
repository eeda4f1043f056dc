package io.cloud7.reporting.report;

import io.cloud7.reporting.catalog.SubscriptionModel;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something for each subscription model: the three tabs of every report.
 *
 * @param payg for pay-as-you-go
 * @param reserved for reservations
 * @param bundle for bundles
 * @param <T> what there is of each
 */
public record ByModel<T>(T payg, T reserved, T bundle) {
    /** Makes one for each model. */
    public static <T> ByModel<T> of(Function<SubscriptionModel, T> each) {
        return new ByModel<>(
                each.apply(SubscriptionModel.PAYG),
                each.apply(SubscriptionModel.RESERVED),
                each.apply(SubscriptionModel.BUNDLE));
    }

    /** The one of a model. */
    public T get(SubscriptionModel model) {
        return switch (model) {
            case PAYG -> payg;
            case RESERVED -> reserved;
            case BUNDLE -> bundle;
        };
    }

    /** All three, in the order of the tabs. */
    public Stream<T> stream() {
        return Stream.of(payg, reserved, bundle);
    }
}
