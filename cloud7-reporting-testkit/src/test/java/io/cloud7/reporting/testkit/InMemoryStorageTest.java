package io.cloud7.reporting.testkit;

import io.cloud7.reporting.memory.InMemoryStorage;

class InMemoryStorageTest extends StorageContract {
    @Override
    protected Ports open() {
        return Ports.of(InMemoryStorage.create());
    }
}
