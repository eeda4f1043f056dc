package io.cloud7.examples.reportcli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which data a report is from. */
final class SourceOptions {
    @Option(names = "--data", paramLabel = "DIR", required = true, description = "the data folder")
    private Path data = Path.of("");

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            description = "only what was recorded up to this instant, which then also stands for now (default:"
                    + " everything)")
    private @Nullable Instant knownAt;

    DataFolders.Loaded load(Console console) throws IOException {
        return DataFolders.load(data, console);
    }

    @Nullable Instant knownAt() {
        return knownAt;
    }
}
