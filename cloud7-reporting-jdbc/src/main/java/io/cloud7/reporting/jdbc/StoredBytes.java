package io.cloud7.reporting.jdbc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Documents, compressed and cut into parts that any database takes. */
final class StoredBytes {
    private static final int PART = 500_000;

    private StoredBytes() {}

    /** Writes a document. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** Reads a document. */
    @FunctionalInterface
    interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    /** Rows of number, part, and bytes. */
    static List<@Nullable Object[]> parts(long number, Writer writer) {
        byte[] bytes = compressed(writer);
        List<@Nullable Object[]> parts = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += PART) {
            byte[] part = Arrays.copyOfRange(bytes, from, Math.min(from + PART, bytes.length));
            parts.add(new @Nullable Object[] {number, (long) parts.size(), part});
        }
        return parts;
    }

    private static byte[] compressed(Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            writer.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a document.
     *
     * @param name of the document, for the message
     * @throws JdbcStorageException if it is not what was written
     */
    static <T> T read(String name, byte[] bytes, Reader<T> reader) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return reader.read(in);
        } catch (IOException | UncheckedIOException e) {
            throw new JdbcStorageException(
                    JdbcStorageException.Problem.OTHER,
                    name + " is damaged: it cannot be read back from its " + bytes.length
                            + " bytes in the database; restore a backup, then verify");
        }
    }
}
