package io.cloud7.examples.reportcli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What one run of the program said, and how it ended. */
record CliRun(int status, String out, String err) {
    static CliRun of(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = ReportCli.run(new Console(out, err, false), args);
        return new CliRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
