/** Metering and reporting for cloud contracts: domain, rating, reports, and the ports to storage and formats. */
module io.cloud7.reporting.core {
    requires static org.jspecify;
    requires org.slf4j;
    requires transitive org.threeten.extra;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;

    exports io.cloud7.reporting.quantity;
}
