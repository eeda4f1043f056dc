package io.cloud7.examples.reportcli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The embedded databases, as a user of the program names them. */
enum SourceDatabase {
    DUCKDB {
        @Override
        String url(Path folder) {
            return "jdbc:duckdb:" + folder.resolve("cloud.duckdb");
        }
    },
    H2 {
        @Override
        String url(Path folder) {
            return "jdbc:h2:" + folder.toAbsolutePath().resolve("cloud");
        }
    };

    /** The URL of one in a folder. */
    abstract String url(Path folder);

    /** Loads a data folder into the one in a folder. */
    CliRun load(Path data, Path folder) {
        return CliRun.of("load", "--data", data.toString(), "--jdbc", url(folder));
    }

    /** Asks the one in a folder. */
    CliRun ask(List<String> question, Path folder) {
        return CliRun.of(with(question, "--jdbc", url(folder), "--format", "json"));
    }

    /** Asks a data folder. */
    static CliRun askFolder(List<String> question, Path data) {
        return CliRun.of(with(question, "--data", data.toString(), "--format", "json"));
    }

    static String[] with(List<String> question, String... more) {
        List<String> args = new ArrayList<>(question);
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }
}
