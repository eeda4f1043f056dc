package io.cloud7.reporting.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One versioned SQL file of a dialect.
 *
 * @param version its number
 * @param text its content, line ends as LF
 */
record SqlScript(long version, String text) {
    /** The name of the file of each version, in order. */
    private static final List<String> FILES = List.of("V1__storage.sql");

    private static final Pattern TABLE =
            Pattern.compile("CREATE TABLE IF NOT EXISTS (\\S+) \\(\n(.*?)\n\\)", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("^  ([a-z_]+) ", Pattern.MULTILINE);

    /** All files of a dialect, in order of version. */
    static List<SqlScript> of(String dialect) {
        List<SqlScript> scripts = new ArrayList<>();
        for (String file : FILES) {
            scripts.add(new SqlScript(scripts.size() + 1L, read(dialect + "/" + file)));
        }
        return scripts;
    }

    private static String read(String path) {
        try (InputStream in = SqlScript.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of the text, in hexadecimal digits. */
    String checksum() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * A table that it creates.
     *
     * @param name with the placeholder in front
     * @param columns all of them
     */
    record Table(String name, List<String> columns) {}

    /** The tables that it creates. */
    List<Table> tables() {
        return TABLE.matcher(text)
                .results()
                .map(table -> new Table(table.group(1), columns(table.group(2))))
                .toList();
    }

    private static List<String> columns(String definition) {
        return COLUMN.matcher(definition)
                .results()
                .map(column -> column.group(1))
                .toList();
    }

    /** Where its file is. */
    String path(String dialect) {
        return dialect + "/" + FILES.get(Math.toIntExact(version - 1));
    }

    /** Its statements; each ends with a semicolon at the end of a line. */
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (!line.startsWith("--")) {
                statement.append(line).append('\n');
            }
            if (line.endsWith(";")) {
                statements.add(
                        statement.substring(0, statement.lastIndexOf(";")).strip());
                statement.setLength(0);
            }
        }
        return statements;
    }
}
