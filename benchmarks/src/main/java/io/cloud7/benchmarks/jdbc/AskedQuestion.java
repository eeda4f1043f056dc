package io.cloud7.benchmarks.jdbc;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.capacity.CapacityQuery;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.report.general.AllPaygQuery;
import io.cloud7.reporting.report.trend.Granularity;
import io.cloud7.reporting.report.trend.TrendQuery;
import io.cloud7.reporting.storage.Storage;
import io.cloud7.reporting.time.Micros;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One question as a report, and as SQL by hand on the ledger and on a rollup.
 *
 * @param name of the question
 * @param viewer who asks
 * @param query the report
 * @param ledger the sums from raw rows
 * @param rollup the same from the best rollups for it; for trends with the peaks of levels, which the ledger is not asked
 */
record AskedQuestion(
        String name, Viewer viewer, ReportQuery<? extends Report> query, String ledger, List<String> rollup) {
    private static final String LEVEL = "CASE WHEN product LIKE 'l-%' THEN quantity END";
    private static final String SUMS = "MIN(from_at), MAX(to_at), SUM(to_at - from_at),"
            + " SUM(CASE WHEN product LIKE 'l-%' THEN 0 ELSE quantity END)";
    private static final String ROLLED = "MIN(first_at), MAX(last_at), SUM(held), SUM(units), SUM(fraction)";

    /** Asks it, and says how many rows the report has. */
    int rows(Storage storage) {
        return (int) Reporting.over(storage).as(viewer).run(query).document().rows();
    }

    /** The four questions. */
    static List<AskedQuestion> all(UsagePlatform platform, Engine engine) {
        return List.of(contractMonth(), paygMonth(), capacity(), trend(platform, engine));
    }

    private static AskedQuestion contractMonth() {
        YearMonth month = UsagePlatform.month(14);
        String contract = UsagePlatform.contract(7);
        return new AskedQuestion(
                "contract report, a month",
                Viewer.cloudAdmin(),
                CustomerContractReport.of(UsagePlatform.organization(7))
                        .contract("Contract 7")
                        .during(month),
                "SELECT product, resource, " + LEVEL + ", " + SUMS + " FROM c7_usage WHERE contract = '" + contract
                        + "' AND " + during("from_at", "to_at", month) + " GROUP BY product, resource, " + LEVEL,
                List.of("SELECT product, resource, level_held, " + ROLLED + " FROM c7_usage_month WHERE contract = '"
                        + contract + "' AND from_at = " + start(month) + " GROUP BY product, resource, level_held"));
    }

    private static AskedQuestion paygMonth() {
        YearMonth month = UsagePlatform.month(14);
        return new AskedQuestion(
                "all PAYG, a month",
                Viewer.cloudAdmin(),
                AllPaygQuery.during(ReportWindow.of(month)),
                "SELECT contract, product, resource, " + LEVEL + ", " + SUMS + " FROM c7_usage WHERE "
                        + during("from_at", "to_at", month) + " GROUP BY contract, product, resource, " + LEVEL,
                List.of("SELECT contract, product, resource, level_held, " + ROLLED
                        + " FROM c7_usage_month WHERE from_at = " + start(month)
                        + " GROUP BY contract, product, resource, level_held"));
    }

    private static AskedQuestion capacity() {
        Instant at = UsagePlatform.month(14)
                .atDay(3)
                .atTime(10, 30)
                .atOffset(ZoneOffset.UTC)
                .toInstant();
        long micros = Micros.of(at);
        return new AskedQuestion(
                "capacity, at an instant",
                Viewer.cloudAdmin(),
                CapacityQuery.asOf(at),
                "SELECT contract, product, resource, SUM(quantity) FROM c7_usage WHERE product LIKE 'l-%' AND from_at <= "
                        + micros + " AND to_at > " + micros + " GROUP BY contract, product, resource",
                List.of("SELECT contract, product, resource, SUM(units + fraction) FROM c7_usage_step WHERE from_at = "
                        + start(UsagePlatform.month(14)) + " AND step_at <= " + micros
                        + " GROUP BY contract, product, resource HAVING SUM(units + fraction) <> 0"));
    }

    private static AskedQuestion trend(UsagePlatform platform, Engine engine) {
        String contracts = platform.contractsOfReseller().stream().collect(Collectors.joining("', '", "('", "')"));
        ReportWindow window = ReportWindow.of(
                UsagePlatform.FIRST.atDay(1),
                UsagePlatform.month(UsagePlatform.MONTHS - 1).atEndOfMonth());
        String month = engine.bucket("month");
        return new AskedQuestion(
                "trend of a reseller, 24 months",
                Viewer.of(platform.reseller()),
                TrendQuery.of(window, Granularity.MONTH),
                "SELECT contract, product, resource, " + month + ", " + LEVEL + ", " + SUMS
                        + " FROM c7_usage WHERE contract IN " + contracts + " GROUP BY contract, product, resource, "
                        + month + ", " + LEVEL,
                List.of(
                        "SELECT contract, product, resource, from_at, level_held, " + ROLLED
                                + " FROM c7_usage_month WHERE contract IN " + contracts
                                + " GROUP BY contract, product, resource, from_at, level_held",
                        peaks("", contracts),
                        peaks(", resource", contracts)));
    }

    /** The highest level of each month at once, of all resources together or of each. */
    private static String peaks(String each, String contracts) {
        return """
                SELECT contract, product#each, from_at, MAX(held) FROM (
                  SELECT contract, product#each, from_at,
                    SUM(change) OVER (PARTITION BY contract, product#each, from_at ORDER BY step_at) AS held
                  FROM (SELECT contract, product#each, from_at, step_at, SUM(units + fraction) AS change
                    FROM c7_usage_step WHERE contract IN #contracts
                    GROUP BY contract, product#each, from_at, step_at) steps) levels
                GROUP BY contract, product#each, from_at""".replace("#each", each).replace("#contracts", contracts);
    }

    private static String during(String from, String to, YearMonth month) {
        return from + " < " + start(month.plusMonths(1)) + " AND " + to + " > " + start(month);
    }

    private static long start(YearMonth month) {
        return Micros.of(month.atDay(1), ZoneOffset.UTC);
    }
}
