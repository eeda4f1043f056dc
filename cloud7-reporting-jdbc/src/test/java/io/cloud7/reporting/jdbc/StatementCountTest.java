package io.cloud7.reporting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.json.CloudJson;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.portfolio.Cloud;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.capacity.CapacityQuery;
import io.cloud7.reporting.report.contract.CustomerContractReport;
import io.cloud7.reporting.report.general.AllPaygQuery;
import io.cloud7.reporting.report.trend.Granularity;
import io.cloud7.reporting.report.trend.TrendQuery;
import io.cloud7.reporting.storage.Stamp;
import io.cloud7.reporting.storage.UsageBatch;
import io.cloud7.reporting.usage.LevelChange;
import io.cloud7.reporting.usage.UsageRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports ask a handful of statements, whatever there is. */
class StatementCountTest {
    private static final Instant JULY = Instant.parse("2025-07-01T00:00:00Z");
    private static final List<String> PRODUCTS = List.of("cpu", "net", "r-cpu", "b-cpu", "b-net");
    private static final String LATER = "late-net";

    @ParameterizedTest
    @EnumSource
    void aContractReportNeedsAHandfulOfStatementsWhateverTheNumberOfResources(OnEveryDatabaseTest.Database database)
            throws IOException {
        // PostgreSQL is told how its transaction is isolated by a statement, others by their driver
        int few = database == OnEveryDatabaseTest.Database.POSTGRESQL ? 6 : 5;
        assertThat(statements(database, 1, 10, julyOfOneContract())).isEqualTo(few);
        assertThat(statements(database, 1, 1_000, julyOfOneContract())).isEqualTo(few);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "DUCKDB"})
    void levelChangesCostNoMoreAndCorrectionsOne(OnEveryDatabaseTest.Database database) throws IOException {
        CountedStatements source = new CountedStatements(database.fresh());
        JdbcStorage storage = filled(source, 1, 10);
        storage.append(
                UsageBatch.ofChanges(List.of(LevelChange.of("e", "c0", "r0", "cpu", JULY, "3"))), Stamp.at(JULY));
        assertThat(statements(source, storage, julyOfOneContract())).isEqualTo(5);
        UsageRecord correction = new UsageRecord(
                "again",
                "c0",
                "r0",
                "cpu",
                BigDecimal.TEN,
                JULY,
                JULY.plusSeconds(7_200),
                JULY,
                "u0",
                null,
                null,
                null);
        storage.append(UsageBatch.ofUsage(List.of(correction)), Stamp.at(JULY));
        assertThat(statements(source, storage, julyOfOneContract())).isEqualTo(6);
    }

    @Test
    void whatAContractUsedIsReadAgainOnceAnotherHostAddsMore() throws IOException {
        CountedStatements source = new CountedStatements(Databases.h2());
        JdbcStorage host = filled(source, 1, 10);
        assertThat(statements(source, host, julyOfOneContract())).isEqualTo(5);
        assertThat(statements(source, host, julyOfOneContract())).isEqualTo(4);
        long rows = rows(host);
        UsageRecord first = UsageRecord.of("new", "c0", "r9", LATER, "1", JULY, JULY.plusSeconds(3_600));
        JdbcStorage.of(source).append(UsageBatch.ofUsage(List.of(first)), Stamp.at(JULY));
        assertThat(statements(source, host, julyOfOneContract())).isEqualTo(5);
        assertThat(rows(host)).isGreaterThan(rows);
    }

    private static long rows(JdbcStorage storage) {
        return Reporting.over(storage)
                .as(Viewer.cloudAdmin())
                .run(julyOfOneContract())
                .document()
                .rows();
    }

    @Test
    void wideReportsDoNotAskContractByContractOrMonthByMonth() throws IOException {
        CountedStatements few = new CountedStatements(Databases.duckDb());
        JdbcStorage small = filled(few, 2, 4);
        CountedStatements many = new CountedStatements(Databases.duckDb());
        JdbcStorage large = filled(many, 220, 220);
        ReportQuery<?> payg = AllPaygQuery.during(ReportWindow.of(YearMonth.of(2025, 7)));
        ReportQuery<?> capacity = CapacityQuery.asOf(JULY.plusSeconds(90_000));
        for (ReportQuery<?> query : List.of(payg, capacity, trend(2))) {
            int statements = statements(few, small, query);
            assertThat(statements).as("%s", query).isBetween(2, 5);
            // many windows are put into a scratch table, which is created or emptied, and filled
            assertThat(statements(many, large, query)).as("%s", query).isBetween(statements, 3 * statements);
        }
        assertThat(statements(few, small, trend(36))).isLessThanOrEqualTo(statements(many, large, trend(1)));
    }

    private static ReportQuery<?> julyOfOneContract() {
        return CustomerContractReport.of("o0").contract("Contract 0").during(YearMonth.of(2025, 7));
    }

    private static ReportQuery<?> trend(int months) {
        LocalDate from = LocalDate.of(2025, 1, 1);
        return TrendQuery.of(ReportWindow.of(from, from.plusMonths(months).minusDays(1)), Granularity.MONTH)
                .measure(null);
    }

    private static int statements(
            OnEveryDatabaseTest.Database database, int contracts, int resources, ReportQuery<?> query)
            throws IOException {
        CountedStatements source = new CountedStatements(database.fresh());
        return statements(source, filled(source, contracts, resources), query);
    }

    private static int statements(CountedStatements source, JdbcStorage storage, ReportQuery<?> query) {
        Reporting reporting = Reporting.over(storage).as(Viewer.cloudAdmin());
        int before = source.statements();
        assertThat(reporting.run(query).document().rows()).isPositive();
        return source.statements() - before;
    }

    private static JdbcStorage filled(CountedStatements source, int contracts, int resources) throws IOException {
        JdbcStorage storage = JdbcStorage.of(source);
        storage.replace(cloud(contracts, resources), Instant.EPOCH);
        List<UsageRecord> records = new ArrayList<>();
        for (int i = 0; i < resources; i++) {
            for (int product = 0; product < PRODUCTS.size(); product++) {
                Instant from = JULY.plusSeconds(3_600L * (i % 700));
                records.add(UsageRecord.of(
                        "u" + (i * PRODUCTS.size() + product),
                        "c" + i % contracts,
                        "r" + i,
                        PRODUCTS.get(product),
                        String.valueOf(1 + i % 9),
                        from,
                        from.plusSeconds(7_200)));
            }
        }
        storage.append(UsageBatch.ofUsage(records), Stamp.at(JULY));
        return storage;
    }

    private static Cloud cloud(int contracts, int resources) throws IOException {
        String term = "\"start\": \"2025-01-01\", \"end\": \"2028-01-01\"";
        String json = """
                { "format": "cloud7/1", "settings": { "zone": "UTC" },
                  "organizations": [ { "id": "op", "name": "Operator", "role": "CLOUD_ADMIN", "currency": "EUR" }, #buyers ],
                  "providers": [ { "id": "os", "name": "OpenStack", "kind": "OPENSTACK",
                    "services": [ { "id": "compute", "name": "Compute" } ] } ],
                  "meters": [ { "code": "vcpu", "name": "vCPU", "kind": "LEVEL", "unit": "vCPU" },
                    { "code": "traffic", "name": "Traffic", "kind": "VOLUME", "unit": "GB" } ],
                  "products": [ #products ],
                  "plans": [ { "id": "std", "name": "Standard", "models": ["PAYG", "RESERVED", "BUNDLE"],
                    "products": ["#ids"] } ],
                  "contracts": [ #contracts ],
                  "resources": [ #resources ] }""".replace(
                        "#buyers",
                        joined(
                                contracts,
                                "{ \"id\": \"o#\", \"name\": \"Buyer #\", \"role\": \"CUSTOMER\", \"parent\": \"op\","
                                        + " \"currency\": \"EUR\" }"))
                .replace(
                        "#products",
                        Stream.concat(PRODUCTS.stream(), Stream.of(LATER))
                                .map(StatementCountTest::product)
                                .collect(Collectors.joining(",\n")))
                .replace("#ids", String.join("\", \"", PRODUCTS) + "\", \"" + LATER)
                .replace("#contracts", joined(contracts, """
                        { "id": "c#", "name": "Contract #", "organization": "o#", "plan": "std", #term,
                          "reservations": [ { "id": "rv", "product": "r-cpu", "quantity": "20", #term,
                            "payment": "NONE", "upfront": "0", "recurring": "59.00", "excess": "cpu" } ],
                          "bundles": [ { "id": "bu", "name": "Starter", "fee": "250.00", #term, "items": [
                            { "product": "b-cpu", "quota": "16", "reset": "CAPACITY", "overage": "CHARGE" },
                            { "product": "b-net", "quota": "9", "reset": "MONTHLY_RESET", "overage": "CHARGE" } ] } ] }""".replace("#term", term)))
                .replace(
                        "#resources",
                        IntStream.range(0, resources)
                                .mapToObj(i -> ("{ \"id\": \"r#\", \"name\": \"vm-#\", \"resourceType\":"
                                                        + " \"virtual-instance\", \"provider\": \"os\", \"contract\": \"c")
                                                .replace("#", String.valueOf(i))
                                        + i % contracts + "\" }")
                                .collect(Collectors.joining(",\n")));
        return CloudJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "cloud.json");
    }

    private static String product(String id) {
        String model = id.startsWith("r-") ? "RESERVED" : id.startsWith("b-") ? "BUNDLE" : "PAYG";
        return """
                { "id": "#id", "name": "#id", "model": "#model", "provider": "os", "service": "compute",
                  "resourceType": "virtual-instance", "meter": "#meter", "prices": [ { "audience": "RETAIL",
                  "currency": "EUR", "price": { "type": "PER_UNIT", "amount": "0.012" } } ] }""".replace("#id", id)
                .replace("#model", model)
                .replace("#meter", id.endsWith("net") ? "traffic" : "vcpu");
    }

    private static String joined(int count, String template) {
        return IntStream.range(0, count)
                .mapToObj(i -> template.replace("#", String.valueOf(i)))
                .collect(Collectors.joining(",\n"));
    }
}
