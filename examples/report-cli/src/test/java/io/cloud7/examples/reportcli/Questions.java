package io.cloud7.examples.reportcli;

import io.cloud7.reporting.ReportCatalog;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.ReportDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every report of the catalog, asked about April 2026 of the sample cloud, as arguments of the program. */
final class Questions {
    private static final Map<String, String> APRIL = Map.of(
            "role",
            "customer",
            "organization",
            "acme",
            "contract",
            "ACME-2026",
            "from",
            "2026-04-01",
            "to",
            "2026-04-30",
            "as-of",
            "2026-04-30T23:59:59Z");

    private Questions() {}

    static List<List<String>> all() {
        Stream<List<String>> each = ReportCatalog.standard().all().stream().map(Questions::april);
        List<String> reseller = List.of(
                "contract",
                "--role",
                "reseller",
                "--organization",
                "north",
                "--contract",
                "NORTH-PARTNER",
                "--from",
                "2026-02-10",
                "--to",
                "2026-05-05");
        return Stream.concat(each, Stream.of(reseller)).toList();
    }

    private static List<String> april(ReportDefinition report) {
        List<String> args = new ArrayList<>();
        if (report.descriptor().section() == Privilege.GENERAL) {
            args.add("general");
        }
        args.add(report.descriptor().id());
        if (report.descriptor().id().equals("own-usage")) {
            args.addAll(List.of("--viewer", "acme"));
        }
        for (Filter<?> filter : report.descriptor().filters()) {
            String value = APRIL.get(filter.name());
            boolean narrows =
                    filter.name().equals("organization") || filter.name().equals("contract");
            if (value != null && (filter.isRequired() || !narrows)) {
                args.addAll(List.of("--" + filter.name(), value));
            }
        }
        return args;
    }
}
