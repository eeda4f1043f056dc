package io.cloud7.benchmarks.jdbc;

import io.cloud7.benchmarks.jdbc.Rounds.Taken;
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
        Rounds warm = new Rounds(engine);
        try (Connection connection = engine.source().getConnection()) {
            run(question, connection, warm);
            run(question, connection, warm);
            Rounds rounds = new Rounds(engine);
            for (int round = 0; round < count; round++) {
                run(question, connection, rounds);
            }
            return rounds;
        }
    }

    private void run(AskedQuestion question, Connection connection, Rounds rounds) throws Exception {
        int often = often(question);
        time(rounds, REPORT, often, () -> rows = question.rows(storage));
        rounds.add(STORAGE, new Taken(storage.taken() / often, 0));
        time(rounds, LEDGER, often, () -> fetch(connection, question.ledger()));
        time(rounds, ROLLUP, often, () -> {
            for (String sql : question.rollup()) {
                fetch(connection, sql);
            }
        });
    }

    private static void time(Rounds rounds, String contestant, int often, Rounds.Work work) throws Exception {
        Taken taken = rounds.taken(() -> {
            for (int i = 0; i < often; i++) {
                work.run();
            }
        });
        rounds.add(contestant, taken.dividedBy(often));
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
