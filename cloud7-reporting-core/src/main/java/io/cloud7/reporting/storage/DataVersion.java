package io.cloud7.reporting.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Names a state of a storage.
 *
 * @param sequence grows with every write that changed anything
 * @param knownAt the instant that the view is as known at; null: everything
 */
public record DataVersion(long sequence, @Nullable Instant knownAt) {}
