package io.cloud7.examples.reportcli.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Copies a workbook without the instant at which it was made, so that equal reports are equal files. */
final class SettledTime {
    private static final String MADE_IN = "docProps/core.xml";
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SettledTime() {}

    static void copy(Path workbook, OutputStream out) throws IOException {
        ZipOutputStream copy = new ZipOutputStream(out);
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(ALWAYS);
                copy.putNextEntry(same);
                copy(part, parts.getInputStream(part), copy);
                copy.closeEntry();
            }
        }
        copy.finish();
    }

    private static void copy(ZipEntry part, InputStream content, OutputStream copy) throws IOException {
        if (part.getName().equals(MADE_IN)) {
            String properties = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            copy.write(withoutInstant(properties).getBytes(StandardCharsets.UTF_8));
        } else {
            content.transferTo(copy);
        }
    }

    private static String withoutInstant(String properties) {
        return properties.replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "");
    }
}
