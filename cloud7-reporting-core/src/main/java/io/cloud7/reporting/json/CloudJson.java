package io.cloud7.reporting.json;

import io.cloud7.reporting.portfolio.Cloud;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes {@code cloud.json}: the reference data of one cloud. Reading what was written gives the same cloud. */
public final class CloudJson {
    private CloudJson() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableException if it is not such a file, or says what cannot be
     * @throws IOException if it cannot be opened or read
     */
    public static Cloud read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, String.valueOf(file.getFileName()));
        }
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param in UTF-8
     * @param name of the file, for errors
     * @throws UnreadableException if it is not such a file, or says what cannot be
     * @throws IOException if it cannot be read
     */
    public static Cloud read(InputStream in, String name) throws IOException {
        return JsonFormat.read(in, name, CloudReader::cloud);
    }

    /**
     * Writes a cloud, indented, in UTF-8, and leaves the stream open. The same cloud gives the same bytes.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void write(Cloud cloud, OutputStream out) throws IOException {
        JsonOutput json = new JsonOutput(out);
        new CloudWriter(json).write(cloud);
        json.end();
    }
}
