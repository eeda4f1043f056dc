package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.document.Table;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.document.TableTemplate;
import io.cloud7.reporting.report.ReportDescriptor.Tab;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of the models, all of one layout. */
record ModelTables<T>(Layout<T> layout) {
    private TableTemplate<T> table(SubscriptionModel model) {
        return switch (model) {
            case PAYG -> layout.titled("payg", "PAYG");
            case RESERVED -> layout.titled("reserved", "Reserved");
            case BUNDLE -> layout.titled("bundle", "Bundle");
        };
    }

    /** The tabs of the models, then others. */
    List<Tab> tabs(TableTemplate<?>... others) {
        return Tab.of(Stream.concat(Stream.of(SubscriptionModel.values()).map(this::table), Stream.of(others))
                .toArray(TableTemplate<?>[]::new));
    }

    /** The tables of the models; of one model only if it is chosen. */
    List<Table> of(@Nullable SubscriptionModel chosen, Function<SubscriptionModel, List<T>> rows) {
        return Stream.of(SubscriptionModel.values())
                .filter(model -> chosen == null || chosen == model)
                .map(model -> table(model).of(rows.apply(model)))
                .toList();
    }
}
