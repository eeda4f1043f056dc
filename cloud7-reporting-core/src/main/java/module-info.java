/** Metering and reporting for cloud contracts: domain, rating, reports, and the ports to storage and formats. */
module io.cloud7.reporting.core {
    requires static org.jspecify;
    requires org.slf4j;
    requires transitive org.threeten.extra;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.github.benmanes.caffeine;

    exports io.cloud7.reporting.catalog;
    exports io.cloud7.reporting.contract;
    exports io.cloud7.reporting.document;
    exports io.cloud7.reporting.export;
    exports io.cloud7.reporting.forecast;
    exports io.cloud7.reporting.invoice;
    exports io.cloud7.reporting.json;
    exports io.cloud7.reporting.memory;
    exports io.cloud7.reporting.metering;
    exports io.cloud7.reporting.money;
    exports io.cloud7.reporting.organization;
    exports io.cloud7.reporting.portfolio;
    exports io.cloud7.reporting.quantity;
    exports io.cloud7.reporting.rating;
    exports io.cloud7.reporting.report.capacity;
    exports io.cloud7.reporting.report.contract;
    exports io.cloud7.reporting.report.correction;
    exports io.cloud7.reporting.report.general;
    exports io.cloud7.reporting.report.reconciliation;
    exports io.cloud7.reporting.report.resource;
    exports io.cloud7.reporting.report.trend;
    exports io.cloud7.reporting.report;
    exports io.cloud7.reporting.storage;
    exports io.cloud7.reporting.time;
    exports io.cloud7.reporting.usage;
    exports io.cloud7.reporting;
}
