package io.cloud7.reporting.testkit;

import io.cloud7.reporting.testkit.StorageContract.Ports;
import org.junit.jupiter.api.BeforeEach;

/** A group of contract tests: a fresh store with the sample cloud in force. */
abstract class Group {
    /** The store under test; the sample cloud is in force since 2025. */
    OpenStore store = new OpenStore();

    abstract Ports ports();

    @BeforeEach
    void openWithSampleCloud() {
        store = new OpenStore(ports(), SampleCloud.standard().build());
    }
}
