package io.cloud7.examples.reportcli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which data a report is from: a data folder or a database. */
final class SourceOptions {
    @Option(names = "--data", paramLabel = "DIR", description = "the data folder")
    private @Nullable Path data;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            description = "only what was recorded up to this instant, which then also stands for now (default:"
                    + " everything)")
    private @Nullable Instant knownAt;

    /** Whether one is named, or both are. */
    boolean isAsked() {
        return data != null || database.isAsked();
    }

    /** Refuses none, and both. */
    void check() {
        database.check();
        if (data != null && database.isAsked()) {
            throw new Refusal(
                    ExitStatus.REFUSED, "--data and --jdbc are two sources of data", "leave out one of the two");
        }
        if (!isAsked()) {
            throw new Refusal(ExitStatus.REFUSED, "no data is named", "add --data DIR or --jdbc URL");
        }
    }

    OpenSource open(Console console) throws IOException {
        return data == null ? database.database(console).toRead() : DataFolders.load(data, console);
    }

    @Nullable Instant knownAt() {
        return knownAt;
    }
}
