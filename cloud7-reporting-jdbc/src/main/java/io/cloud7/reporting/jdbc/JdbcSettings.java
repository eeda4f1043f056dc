package io.cloud7.reporting.jdbc;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a storage uses its database.
 *
 * @param schemaMode what is done with the schema when the storage is opened
 * @param schema the database's schema that holds the tables, in letters, digits and underscores; null: the connection's
 * @param prefix what the names of all tables begin with, in letters, digits and underscores
 * @param rollups whether sums by day and month are kept beside the ledger. It is decided once, by the first writer
 * @param statementTimeout after which a statement is given up, rounded up to whole seconds; at most 20 days; zero: never
 * @param attempts how often a batch is tried when the database says "try again", the first one included
 * @param patience for how long a batch is tried again at most; at most 20 days
 */
public record JdbcSettings(
        SchemaMode schemaMode,
        @Nullable String schema,
        String prefix,
        boolean rollups,
        Duration statementTimeout,
        int attempts,
        Duration patience) {
    /** Drivers count timeouts in milliseconds, in 32 bits. */
    private static final Duration LONGEST = Duration.ofDays(20);

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,29}");

    /** Creates the schema, tables {@code c7_…}, rollups, 10 minutes a statement, 10 attempts within a minute. */
    public static final JdbcSettings STANDARD =
            new JdbcSettings(SchemaMode.CREATE, null, "c7_", true, Duration.ofMinutes(10), 10, Duration.ofMinutes(1));

    public JdbcSettings {
        if (schema != null && !NAME.matcher(schema).matches()) {
            throw new IllegalArgumentException(
                    "schema \"" + schema + "\" is no name of letters, digits and underscores");
        }
        if (!NAME.matcher(prefix).matches()) {
            throw new IllegalArgumentException("prefix \"" + prefix
                    + "\" is no name of at most 30 letters, digits and underscores that begins with no digit");
        }
        checkTime("statementTimeout", statementTimeout);
        checkTime("patience", patience);
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts is " + attempts + "; it is at least 1");
        }
    }

    public JdbcSettings withSchemaMode(SchemaMode other) {
        return new JdbcSettings(other, schema, prefix, rollups, statementTimeout, attempts, patience);
    }

    public JdbcSettings withSchema(@Nullable String other) {
        return new JdbcSettings(schemaMode, other, prefix, rollups, statementTimeout, attempts, patience);
    }

    public JdbcSettings withPrefix(String other) {
        return new JdbcSettings(schemaMode, schema, other, rollups, statementTimeout, attempts, patience);
    }

    public JdbcSettings withRollups(boolean kept) {
        return new JdbcSettings(schemaMode, schema, prefix, kept, statementTimeout, attempts, patience);
    }

    public JdbcSettings withStatementTimeout(Duration other) {
        return new JdbcSettings(schemaMode, schema, prefix, rollups, other, attempts, patience);
    }

    /** The same, trying a batch so often, for so long at most. */
    public JdbcSettings withRetries(int most, Duration within) {
        return new JdbcSettings(schemaMode, schema, prefix, rollups, statementTimeout, most, within);
    }

    private static void checkTime(String name, Duration time) {
        if (time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    name + " is " + time + "; it is zero or more, and at most " + LONGEST.toDays() + " days");
        }
    }

    /** The statement timeout in seconds, rounded up, for drivers know no parts of them; 0: never. */
    int timeoutSeconds() {
        return Math.toIntExact(statementTimeout.plusNanos(999_999_999).toSeconds());
    }

    /** Puts names of tables and indexes in. */
    String named(String sql) {
        return sql.replace("${prefix}", qualifier()).replace("${name}", prefix);
    }

    /** What stands in front of the name of every table. */
    String qualifier() {
        return schema == null ? prefix : schema + "." + prefix;
    }
}
