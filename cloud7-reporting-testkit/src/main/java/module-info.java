/** Contract tests, samples and assertions for hosts that bring their own storage. */
module io.cloud7.reporting.testkit {
    requires static org.jspecify;
    requires transitive io.cloud7.reporting.core;
    requires transitive org.junit.jupiter.api;
    requires transitive org.assertj.core;

    exports io.cloud7.reporting.testkit;

    opens io.cloud7.reporting.testkit to
            org.junit.platform.commons;
}
