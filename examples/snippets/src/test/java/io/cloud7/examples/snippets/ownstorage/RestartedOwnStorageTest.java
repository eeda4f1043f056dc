package io.cloud7.examples.snippets.ownstorage;

import io.cloud7.reporting.testkit.StorageContract;
import org.junit.jupiter.api.Tag;

/** Whoever asks knows no more than the table: the storage is opened anew before every question. */
@Tag("soak")
class RestartedOwnStorageTest extends StorageContract {
    @Override
    protected Ports open() {
        ListOfDeliveries table = new ListOfDeliveries();
        OwnStorage writing = new OwnStorage(table);
        return new Ports(knownAt -> new OwnStorage(table).snapshot(knownAt), writing, writing);
    }
}
