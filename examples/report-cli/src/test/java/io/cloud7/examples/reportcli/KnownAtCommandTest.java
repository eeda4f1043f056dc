package io.cloud7.examples.reportcli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloud7.reporting.ReportCatalog;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.ReportDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KnownAtCommandTest {
    private static final String APRIL_5 = "2026-04-05T00:00:00Z";
    private static final String USAGE = "id,contract,resource,product,quantity,from,to,recorded_at,corrects\n";
    private static final String CHARGES =
            "id,contract,charge_type,from,to,billed_cost,effective_cost,currency,description,recorded_at\n";
    private static final String INVOICES = """
            { "format": "cloud7/1", "invoices": [ { "number": "R-1", "contract": "c", "from": "2026-03-01",
              "to": "2026-04-01", "currency": "EUR", "status": "DUE", "issuedAt": "2026-04-02T00:00:00Z",
              "lines": [ { "id": "1", "chargeType": "USAGE", "product": "cpu", "from": "2026-03-01", "to": "2026-04-01",
                           "amount": "0.96" } ] } ] }
            """;

    @TempDir
    private Path folder = Path.of("");

    static List<ReportDefinition> reports() {
        return ReportCatalog.standard().all();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void eachReportIsTheSameForEverAsKnownAtAnInstant(ReportDefinition report) {
        SampleFolder sample = new SampleFolder(folder)
                .write("invoices.json", INVOICES)
                .write(
                        "usage.csv",
                        USAGE + "u1,c,vm,cpu,4,2026-03-01T00:00:00Z,2026-03-31T00:00:00Z,,\n"
                                + "u2,c,vm,cpu,4,2026-02-02T00:00:00Z,2026-02-03T00:00:00Z,2026-02-03T00:00:00Z,\n")
                .write("charges.csv", CHARGES + "g1,c,CREDIT,2026-03-05,2026-03-05,-1,-1,EUR,goodwill,\n");
        CliRun before = ask(report, "--known-at", APRIL_5);
        assertThat(before.status()).as(before.err()).isZero();
        sample.write(
                        "usage-late.csv",
                        USAGE + "u3,c,vm,cpu,9,2026-02-02T00:00:00Z,2026-02-03T00:00:00Z,2026-04-06T00:00:00Z,u2\n"
                                + "u4,c,vm,cpu,5,2026-04-01T00:00:00Z,2026-04-20T00:00:00Z,2026-05-01T00:00:00Z,\n"
                                + "u5,c,vm,cpu,1,2026-03-10T00:00:00Z,2026-03-11T00:00:00Z,2026-04-06T00:00:00Z,\n"
                                + "u6,c,vm,cpu,2,2026-04-04T00:00:00Z,2026-04-06T00:00:00Z,2026-04-07T00:00:00Z,\n")
                .write(
                        "charges-late.csv",
                        CHARGES + "g2,c,CREDIT,2026-03-06,2026-03-06,-2,-2,EUR,goodwill,2026-04-06T00:00:00Z\n");
        assertThat(ask(report, "--known-at", APRIL_5).out()).isEqualTo(before.out());
        assertThat(ask(report, "--known-at", "2026-05-05T00:00:00Z").out()).isNotEqualTo(before.out());
    }

    @Test
    void whoAsksAsKnownAtAnInstantAsksAsOfIt() {
        new SampleFolder(folder).usage("u1,c,vm,cpu,4,2026-03-01T00:00:00Z,2026-03-02T00:00:00Z");
        CliRun capacity = CliRun.of("capacity", "--data", folder.toString(), "--known-at", APRIL_5, "--format", "json");
        assertThat(capacity.out())
                .containsPattern("\"asOf\" ?: ?\"2026-04-05T00:00:00Z\"")
                .containsPattern("\"knownAt\" ?: ?\"2026-04-05T00:00:00Z\"");
    }

    @Test
    void everyFormatShowsTheDigest() {
        SampleFolder sample = new SampleFolder(folder).usage("u1,c,vm,cpu,4,2026-03-01T00:00:00Z,2026-03-02T00:00:00Z");
        assertThat(sample.march("--known-at", APRIL_5).out())
                .containsPattern("Known At +2026-04-05T00:00:00Z\n +Digest +sha256:[0-9a-f]{64}\n");
        assertThat(sample.march("--format", "json").out())
                .containsPattern("\"knownAt\" ?: ?null")
                .containsPattern("\"digest\" ?: ?\"sha256:[0-9a-f]{64}\"");
        sample.march("--format", "csv", "--out", folder.resolve("csv").toString());
        assertThat(folder.resolve("csv").resolve("contract-parameters.csv"))
                .content()
                .startsWith("Parameter,Value\r\n")
                .containsPattern("Digest,sha256:[0-9a-f]{64}\r\n");
    }

    private CliRun ask(ReportDefinition report, String... more) {
        List<String> args = new ArrayList<>();
        if (report.descriptor().section() == Privilege.GENERAL) {
            args.add("general");
        }
        args.addAll(List.of(report.descriptor().id(), "--data", folder.toString(), "--format", "json"));
        if (report.descriptor().id().equals("own-usage")) {
            args.addAll(List.of("--viewer", "acme"));
        }
        for (Filter<?> filter : report.descriptor().filters()) {
            if (filter.isRequired()) {
                args.add("--" + filter.name());
                args.add(valueOf(filter.name()));
            }
        }
        args.addAll(List.of(more));
        return CliRun.of(args.toArray(String[]::new));
    }

    private static String valueOf(String filter) {
        return switch (filter) {
            case "role" -> "customer";
            case "organization" -> "acme";
            case "contract" -> "ACME-2026";
            case "from" -> "2026-03-01";
            case "to" -> "2026-03-31";
            default -> throw new IllegalArgumentException(filter);
        };
    }
}
