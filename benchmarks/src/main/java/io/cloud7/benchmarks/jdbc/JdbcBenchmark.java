package io.cloud7.benchmarks.jdbc;

import io.cloud7.reporting.jdbc.JdbcStorage;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Loads a platform into a database and asks four reports, each against the same by hand.
 *
 * <pre>
 *   JdbcBenchmark [RECORDS [ROUNDS [BATCH [RACED [ENGINE...]]]]]     default: 10000000 9 50000 1000000 duckdb postgresql
 * </pre>
 */
public final class JdbcBenchmark {
    private static final double MILLIS = 1_000;

    private JdbcBenchmark() {}

    /** Prints two tables an engine. */
    public static void main(String[] args) throws Exception {
        UsagePlatform platform = new UsagePlatform(args.length > 0 ? Long.parseLong(args[0]) : 10_000_000);
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
        int batch = args.length > 2 ? Integer.parseInt(args[2]) : 50_000;
        long raced = args.length > 3 ? Long.parseLong(args[3]) : 1_000_000;
        List<String> engines =
                args.length > 4 ? List.of(args).subList(4, args.length) : List.of("duckdb", "postgresql");
        for (String name : engines) {
            try (Engine engine = open(name)) {
                run(engine, platform, rounds, batch, Math.min(raced, platform.records()));
            }
        }
    }

    private static Engine open(String name) {
        return switch (name) {
            case "duckdb" -> new DuckDbEngine();
            case "postgresql" -> new PostgresEngine();
            default -> throw new IllegalArgumentException("engine " + name + "; use duckdb or postgresql");
        };
    }

    private static void run(Engine engine, UsagePlatform platform, int rounds, int batch, long raced) throws Exception {
        print(
                "%n%s: %,d records, %,d contracts, %,d organizations, batches of %,d, %d rounds%n",
                engine.name(), platform.records(), platform.contracts(), platform.organizations(), batch, rounds);
        JdbcStorage storage = JdbcStorage.of(engine.source());
        storage.replace(platform.cloud(), Instant.EPOCH);
        Rounds loaded = new LoadRace(engine, platform, batch).run(storage, rounds, raced);
        double share = (double) raced / rounds;
        print(
                "| loading | records/s | time of storage / this | processor time of storage / this |%n|---|---|---|---|%n");
        for (String contestant : List.of(LoadRace.STORAGE, LoadRace.BY_HAND, LoadRace.BULK)) {
            print(
                    "| %s | %,.0f | %.2f | %.2f |%n",
                    contestant,
                    share / loaded.seconds(contestant),
                    loaded.ratio(LoadRace.STORAGE, contestant),
                    loaded.processorRatio(LoadRace.STORAGE, contestant));
        }
        print("database: %,d MB%n", engine.bytes() >> 20);
        tidy(engine);
        print("| report | rows | ms | storage ms | by hand on rollup ms | storage/rollup | report/rollup"
                + " | by hand on ledger ms | ledger/storage |%n|---|---|---|---|---|---|---|---|---|%n");
        for (AskedQuestion question : AskedQuestion.all(platform, engine)) {
            ReportRace race = new ReportRace(engine, storage);
            Rounds asked = race.run(question, rounds);
            print(
                    "| %s | %,d | %.2f | %.2f | %s | %s | %s | %.2f | %.1f |%n",
                    question.name(),
                    race.rows(),
                    asked.seconds(ReportRace.REPORT) * MILLIS,
                    asked.seconds(ReportRace.STORAGE) * MILLIS,
                    text(asked.seconds(ReportRace.ROLLUP) * MILLIS),
                    text(asked.ratio(ReportRace.STORAGE, ReportRace.ROLLUP)),
                    text(asked.ratio(ReportRace.REPORT, ReportRace.ROLLUP)),
                    asked.seconds(ReportRace.LEDGER) * MILLIS,
                    asked.ratio(ReportRace.LEDGER, ReportRace.STORAGE));
        }
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static void tidy(Engine engine) throws Exception {
        try (Connection connection = engine.source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : engine.tidied()) {
                statement.execute(sql);
            }
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
        System.out.flush();
    }
}
