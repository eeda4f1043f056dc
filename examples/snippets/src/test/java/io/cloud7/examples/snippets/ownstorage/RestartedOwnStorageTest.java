package io.cloud7.examples.snippets.ownstorage;

import io.cloud7.reporting.testkit.StorageContract;

/** Whoever asks knows no more than the table: the storage is opened anew before every question. */
class RestartedOwnStorageTest extends StorageContract {
    @Override
    protected Ports open() {
        ListOfDeliveries table = new ListOfDeliveries();
        OwnStorage writing = new OwnStorage(table);
        return new Ports(knownAt -> new OwnStorage(table).snapshot(knownAt), writing, writing);
    }
}
