package io.cloud7.examples.reportcli;

import io.cloud7.reporting.export.WholeFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The demo's data inside the program, unpacked where its user can look at it and ask about it. */
final class DemoFiles {
    static final List<String> NAMES = List.of(
            "focus-1.0-sample/README.md",
            "focus-1.0-sample/focus_sample.csv",
            "sample-cloud/charges.csv",
            "sample-cloud/cloud.json",
            "sample-cloud/events.csv",
            "sample-cloud/invoices.json",
            "sample-cloud/usage-2026-01.csv",
            "sample-cloud/usage-2026-02.csv",
            "sample-cloud/usage-2026-03.csv",
            "sample-cloud/usage-2026-04.csv",
            "sample-cloud/usage-2026-05.csv",
            "sample-cloud/usage-2026-06.csv",
            "sample-cloud/usage-corrections.csv");

    private final Path folder;

    private DemoFiles(Path folder) {
        this.folder = folder;
    }

    static DemoFiles unpackInto(Path folder) throws IOException {
        for (String name : NAMES) {
            Path target = folder.resolve(name);
            Files.createDirectories(folder.resolve(name.substring(0, name.indexOf('/'))));
            try (InputStream in = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
                if (in == null) {
                    throw new FileNotFoundException("the program lacks its resource demo/" + name);
                }
                WholeFile.write(target, in::transferTo);
            }
        }
        return new DemoFiles(folder);
    }

    Path focusBill() {
        return folder.resolve("focus-1.0-sample/focus_sample.csv");
    }

    Path sampleCloud() {
        return folder.resolve("sample-cloud");
    }
}
