package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.report.ReportDescriptor.Tab;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tabs of the models, all of one layout. */
final class ModelTabs {
    private ModelTabs() {}

    /** The tabs of the models, then others. */
    static List<Tab> tabs(Layout<?> layout, Tab... others) {
        return Stream.concat(Stream.of(SubscriptionModel.values()).map(model -> tab(model, layout)), Stream.of(others))
                .toList();
    }

    private static Tab tab(SubscriptionModel model, Layout<?> layout) {
        return switch (model) {
            case PAYG -> Tab.of("payg", "PAYG", layout);
            case RESERVED -> Tab.of("reserved", "Reserved", layout);
            case BUNDLE -> Tab.of("bundle", "Bundle", layout);
        };
    }

    /** The tables of the models; of one model only if it is chosen. */
    static <T> List<Table> tables(
            @Nullable SubscriptionModel chosen, Function<SubscriptionModel, List<T>> rows, Layout<T> layout) {
        return Stream.of(SubscriptionModel.values())
                .filter(model -> chosen == null || chosen == model)
                .map(model -> table(tab(model, layout), rows.apply(model), layout))
                .toList();
    }

    /** A table of a tab. */
    static <T> Table table(Tab tab, List<T> rows, Layout<T> layout) {
        return Table.of(tab.key(), tab.title(), rows, layout);
    }
}
