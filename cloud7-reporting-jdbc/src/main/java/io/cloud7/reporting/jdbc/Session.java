package io.cloud7.reporting.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection of the host in one transaction. Closing it gives the connection back as it was. */
final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final int FETCHED_AT_ONCE = 5_000;
    private static final int ONLY_OF_THE_TRANSACTION = -1;

    /** Rows of a scratch table from which on the planner should know. */
    private static final int MANY = 500;

    private final Connection connection;
    private final Dialect dialect;
    private final JdbcSettings settings;
    private final boolean autoCommit;

    /** The level that the connection gets back. */
    private final int ownIsolation;

    private final Set<Scratch> filled = EnumSet.noneOf(Scratch.class);
    private final BroughtRows brought = new BroughtRows();
    private boolean writes;
    private boolean committed;

    /**
     * Takes a connection over.
     *
     * @param isolation one of the levels of {@link Connection}
     */
    Session(Connection connection, Dialect dialect, JdbcSettings settings, int isolation) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        this.settings = settings;
        this.autoCommit = connection.getAutoCommit();
        if (!autoCommit) {
            connection.rollback();
        }
        String begin = dialect.begin(isolation);
        this.ownIsolation = begin.isEmpty() ? connection.getTransactionIsolation() : ONLY_OF_THE_TRANSACTION;
        if (!begin.isEmpty()) {
            beginBy(begin);
        } else if (ownIsolation != isolation) {
            connection.setTransactionIsolation(isolation);
        }
        connection.setAutoCommit(false);
    }

    private void beginBy(String statement) throws SQLException {
        try {
            connection.setAutoCommit(true);
            execute(statement);
        } catch (SQLException e) {
            try {
                connection.setAutoCommit(autoCommit);
            } catch (SQLException lost) {
                e.addSuppressed(lost);
            }
            throw e;
        }
    }

    Dialect dialect() {
        return dialect;
    }

    /** What to throw. */
    JdbcStorageException failed(String failure, SQLException cause) {
        JdbcStorageException.Problem problem = dialect.problemOf(cause);
        return new JdbcStorageException(problem, failure + SqlStates.wayOut(problem, cause), cause);
    }

    /** Puts names in: {@code ${prefix}usage} is a table of the storage, {@code ${temp}asked} one of the session. */
    String named(String sql) {
        return sql.replace("${prefix}", settings.qualifier())
                .replace("${temp}", settings.prefix() + "t_")
                .replace("${given}", settings.prefix() + "g_");
    }

    int execute(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        }
    }

    <T> List<T> list(String sql, Row.Reader<T> reader, @Nullable Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        forEach(sql, row -> found.add(reader.read(row)), values);
        return found;
    }

    /** What the only row says. */
    <T> T only(String sql, Row.Reader<T> reader, @Nullable Object... values) throws SQLException {
        List<T> found = list(sql, reader, values);
        if (found.size() != 1) {
            throw new JdbcStorageException(
                    JdbcStorageException.Problem.SCHEMA,
                    "one row was expected, and " + found.size() + " are there: " + sql.strip());
        }
        return found.get(0);
    }

    void forEach(String sql, Row.Sink sink, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (row.next()) {
                    sink.accept(row);
                }
            }
        }
    }

    void forEach(Sql sql, Row.Sink sink) throws SQLException {
        forEach(sql.text(), sink, sql.array());
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        return prepared(brought.in(Sql.of(sql, values)));
    }

    private PreparedStatement prepared(Sql sql) throws SQLException {
        @Nullable Object[] values = sql.array();
        PreparedStatement statement = connection.prepareStatement(named(sql.text()));
        try {
            statement.setQueryTimeout(settings.timeoutSeconds());
            for (int i = 0; i < values.length; i++) {
                Values.bind(statement, i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /**
     * Gives rows to statements: few come with the statements themselves, many in a scratch table, filled anew,
     * unless the database takes arrays.
     */
    Given given(Scratch scratch, Collection<@Nullable Object[]> rows) throws SQLException {
        if (!writes && dialect.bringsRowsOfReaders()) {
            return new Given(scratch, ArrayRows.unnested(connection, scratch, rows));
        }
        List<String> columns = scratch.columns();
        if (rows.isEmpty() || rows.size() * columns.size() > dialect.mostGiven(scratch)) {
            fill(scratch, rows);
            return new Given(scratch, null);
        }
        List<String> bound = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            bound.add(scratch.isText(i) ? dialect.boundText() : dialect.boundNumber());
        }
        String first = "VALUES (" + String.join(", ", bound) + ")";
        String next = ", (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach(row -> values.addAll(Arrays.asList(row)));
        return new Given(scratch, new Sql(first + next.repeat(rows.size() - 1), values));
    }

    /** Fills a scratch table anew, or lets statements bring its rows along under its name. */
    void fill(Scratch scratch, Collection<@Nullable Object[]> rows) throws SQLException {
        if (writes && dialect.bringsRowsOfWriters()) {
            brought.put(scratch, ArrayRows.of(connection, scratch, scratch.types(dialect.scratchText()), rows));
            return;
        }
        String table = settings.prefix() + "t_" + scratch.suffix();
        if (filled.add(scratch)) {
            execute(dialect.createScratch(table, definition(scratch)));
        } else {
            execute(dialect.emptyScratch(table, definition(scratch)));
        }
        dialect.loadScratch(connection, table, scratch.columns(), rows, settings.timeoutSeconds());
        if (rows.size() > MANY && !dialect.analyze(table).isEmpty()) {
            execute(dialect.analyze(table));
        }
    }

    private String definition(Scratch scratch) {
        return scratch.definition(dialect.scratchText(), dialect.keepsKeys());
    }

    /** Adds rows to a table of the storage. */
    void load(String table, List<String> columns, Collection<@Nullable Object[]> rows) throws SQLException {
        if (!rows.isEmpty()) {
            dialect.load(connection, named("${prefix}" + table), columns, rows, settings.timeoutSeconds());
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(settings.timeoutSeconds());
            statement.execute(sql);
        }
    }

    /** Begins to write. */
    void begin() throws SQLException {
        writes = true;
        String before = dialect.beforeWriting(settings.timeoutSeconds());
        if (!before.isEmpty()) {
            execute(before);
        }
    }

    /** Makes what was written last. */
    void commit() throws SQLException {
        empty();
        connection.commit();
        committed = true;
    }

    private void empty() throws SQLException {
        for (Scratch scratch : filled) {
            execute(dialect.emptyScratch(settings.prefix() + "t_" + scratch.suffix(), definition(scratch)));
        }
    }

    /** Ends a session that only read. What it put into scratch tables goes. */
    void finish() throws SQLException {
        close();
    }

    /** Undoes what was not committed. What was committed stays so, whatever becomes of the connection. */
    @Override
    public void close() throws SQLException {
        try {
            giveBack();
        } catch (SQLException e) {
            if (!committed) {
                throw e;
            }
            LOG.debug("the connection broke after its transaction was committed: SQL state {}", e.getSQLState());
        }
    }

    private void giveBack() throws SQLException {
        try (connection) {
            connection.rollback();
            if (ownIsolation != ONLY_OF_THE_TRANSACTION && connection.getTransactionIsolation() != ownIsolation) {
                connection.setTransactionIsolation(ownIsolation);
            }
            connection.setAutoCommit(autoCommit);
        }
    }
}
