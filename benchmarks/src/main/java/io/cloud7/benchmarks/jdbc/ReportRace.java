package io.cloud7.benchmarks.jdbc;

import io.cloud7.reporting.storage.Storage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Asks one question in turn: the report, the SQL on the ledger, the SQL on the rollup. */
final class ReportRace {
    static final String REPORT = "report";
    static final String STORAGE = "storage";
    static final String LEDGER = "ledger";
    static final String ROLLUP = "rollup";

    private final Engine engine;
    private final TimedStorage storage;
    private int rows;

    ReportRace(Engine engine, Storage storage) {
        this.engine = engine;
        this.storage = new TimedStorage(storage);
    }

    /** Times so many rounds after two that warm up. */
    Rounds run(AskedQuestion question, int count) throws Exception {
        Rounds warm = new Rounds();
        try (Connection connection = engine.source().getConnection()) {
            run(question, connection, warm);
            run(question, connection, warm);
            Rounds rounds = new Rounds();
            for (int round = 0; round < count; round++) {
                run(question, connection, rounds);
            }
            return rounds;
        }
    }

    private void run(AskedQuestion question, Connection connection, Rounds rounds) throws Exception {
        int often = often(question);
        rounds.time(REPORT, often, () -> rows = question.rows(storage));
        rounds.add(STORAGE, storage.taken() / often);
        rounds.time(LEDGER, often, () -> fetch(connection, question.ledger()));
        if (!question.rollup().isEmpty()) {
            rounds.time(ROLLUP, often, () -> fetch(connection, question.rollup()));
        }
    }

    /** Short questions are asked several times a round. */
    private static int often(AskedQuestion question) {
        return question.name().startsWith("contract") ? 20 : 1;
    }

    /** How many rows the last report had. */
    int rows() {
        return rows;
    }

    private static void fetch(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                for (int i = 1; i <= columns; i++) {
                    result.getObject(i);
                }
            }
        }
    }
}
