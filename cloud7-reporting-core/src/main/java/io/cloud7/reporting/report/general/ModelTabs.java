package io.cloud7.reporting.report.general;

import io.cloud7.reporting.catalog.SubscriptionModel;
import io.cloud7.reporting.document.Table.Layout;
import io.cloud7.reporting.report.ReportDescriptor.Tab;

/** What the tabs of the models are called. */
final class ModelTabs {
    private ModelTabs() {}

    static Tab tab(SubscriptionModel model, Layout<?> layout) {
        return Tab.of(key(model), title(model), layout);
    }

    static String key(SubscriptionModel model) {
        return switch (model) {
            case PAYG -> "payg";
            case RESERVED -> "reserved";
            case BUNDLE -> "bundle";
        };
    }

    static String title(SubscriptionModel model) {
        return switch (model) {
            case PAYG -> "PAYG";
            case RESERVED -> "Reserved";
            case BUNDLE -> "Bundle";
        };
    }
}
