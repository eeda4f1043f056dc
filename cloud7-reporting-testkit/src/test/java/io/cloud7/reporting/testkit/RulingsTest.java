package io.cloud7.reporting.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.Report;
import io.cloud7.reporting.report.ReportQuery;
import io.cloud7.reporting.report.ReportWindow;
import io.cloud7.reporting.report.contract.CustomerContractQuery;
import io.cloud7.reporting.report.contract.ResellerContractQuery;
import io.cloud7.reporting.report.reconciliation.ReconciliationDefinition;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every worked number of the domain and every ruling is a row of data; the arithmetic is in the row's {@code why}. */
class RulingsTest {
    static List<RulingCase> cases() {
        return RulingCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theFiguresAreThoseDerivedByHand(RulingCase ruling) throws IOException {
        JsonNode refused = ruling.json().get("refused");
        if (refused != null && ruling.list("checks").isEmpty()) {
            assertThatThrownBy(() -> refusedBy(ruling)).hasMessageContaining(refused.asText());
            return;
        }
        RulingWorld world = new RulingWorld(ruling);
        assertThat(String.join("; ", world.refusals()))
                .as("refused records")
                .contains(refused == null ? "" : refused.asText())
                .matches(refusals -> refused != null || refusals.isEmpty(), "only what the case expects");
        SoftAssertions figures = new SoftAssertions();
        for (JsonNode check : ruling.list("checks")) {
            check(world, check, figures);
        }
        if (ruling.json().has("open")) {
            assertThat(figures.errorsCollected())
                    .as("it is open no longer: take \"open\" out of the row")
                    .isNotEmpty();
            return;
        }
        figures.assertAll();
    }

    private static void refusedBy(RulingCase ruling) throws IOException {
        List<String> refusals = new RulingWorld(ruling).refusals();
        throw new IllegalArgumentException("refused: " + refusals);
    }

    private static void check(RulingWorld world, JsonNode check, SoftAssertions figures) {
        Instant knownAt =
                check.has("knownAt") ? world.instant(check.get("knownAt").asText()) : null;
        Reporting reporting =
                Reporting.over(world.storage()).as(Viewer.cloudAdmin()).knownAt(knownAt);
        if (check.has("refused")) {
            figures.assertThatThrownBy(() -> reporting.run(query(world, check)))
                    .hasMessageContaining(check.get("refused").asText());
            return;
        }
        ReportDocument document = reporting.run(query(world, check)).document();
        String place = check.has("reconcile")
                ? "reconcile " + check.get("reconcile") + ": "
                : "from " + check.get("from").asText() + " to "
                        + check.get("to").asText() + ": ";
        check.path("expect").properties().forEach(expected -> {
            String wanted =
                    expected.getValue().isNull() ? null : expected.getValue().asText();
            String found = new DocumentPath(expected.getKey()).in(document);
            figures.assertThat(DocumentPath.same(found, wanted))
                    .as(place + expected.getKey() + " is " + found + ", by hand " + wanted)
                    .isTrue();
        });
        if (check.has("warnings")) {
            List<String> codes = document.warnings().stream()
                    .map(Warning::code)
                    .map(Enum::name)
                    .distinct()
                    .toList();
            figures.assertThat(String.join(",", codes))
                    .as(place + "warnings")
                    .isEqualTo(check.get("warnings").asText());
        }
        if (check.has("reconcile")) {
            return;
        }
        itemsAddUp(place, document, figures);
        if (isOfReseller(check)) {
            BlocksAddUp.in(place, document, figures);
        }
    }

    private static boolean isOfReseller(JsonNode check) {
        return check.path("role").asText().equals("reseller");
    }

    private static ReportQuery<? extends Report> query(RulingWorld world, JsonNode check) {
        if (check.has("reconcile")) {
            Map<String, String> filters = new TreeMap<>();
            check.get("reconcile")
                    .properties()
                    .forEach(filter ->
                            filters.put(filter.getKey(), filter.getValue().asText()));
            return new ReconciliationDefinition().query(new FilterValues(filters, Instant.EPOCH));
        }
        ReportWindow window = new ReportWindow(
                LocalDate.parse(check.required("from").asText()),
                LocalDate.parse(check.required("to").asText()),
                check.has("zone") ? ZoneId.of(check.get("zone").asText()) : null,
                check.has("asOf") ? world.instant(check.get("asOf").asText()) : null);
        if (isOfReseller(check)) {
            return new ResellerContractQuery(
                    check.path("organization").asText("north"),
                    check.path("contract").asText("N"),
                    check.has("endCustomer") ? check.get("endCustomer").asText() : null,
                    window);
        }
        return new CustomerContractQuery(
                check.path("organization").asText("acme"),
                check.path("contract").asText("C"),
                window);
    }

    private static void itemsAddUp(String place, ReportDocument document, SoftAssertions figures) {
        for (String type : List.of("USAGE", "OVERAGE")) {
            for (String column : List.of("billedCost", "effectiveCost")) {
                String charges = new DocumentPath("sum(charges[chargeType=" + type + "]." + column + ")").in(document);
                String items = new DocumentPath("sum(items[chargeType=" + type + "]." + column + ")").in(document);
                figures.assertThat(DocumentPath.same(items, charges))
                        .as(place + column + " of " + type + " items " + items + ", of charges " + charges)
                        .isTrue();
            }
        }
    }
}
