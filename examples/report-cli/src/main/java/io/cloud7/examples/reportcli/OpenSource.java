package io.cloud7.examples.reportcli;

import io.cloud7.reporting.storage.Storage;

/** Data that is open to be asked. */
interface OpenSource extends AutoCloseable {
    Storage storage();

    /** How a command ends that did its work on it. */
    ExitStatus status();

    @Override
    void close();
}
