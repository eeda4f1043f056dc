package io.cloud7.examples.reportcli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What one run of the program said, and how it ended. */
record CliRun(int status, String out, String err) {
    static CliRun of(String... args) {
        return of(Map.of(), args);
    }

    /** A run with variables of the environment. */
    static CliRun of(Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = ReportCli.run(new Console(out, err, false, environment), args);
        return new CliRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
