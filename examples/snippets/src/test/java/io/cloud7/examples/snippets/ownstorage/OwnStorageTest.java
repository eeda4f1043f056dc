package io.cloud7.examples.snippets.ownstorage;

import io.cloud7.reporting.testkit.StorageContract;

// DOCS
class OwnStorageTest extends StorageContract {
    @Override
    protected Ports open() {
        return Ports.of(new OwnStorage(new ListOfDeliveries()));
    }
}
// DOCS
