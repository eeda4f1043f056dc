package io.cloud7.reporting.testkit.general;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.ReportRefusedException;
import io.cloud7.reporting.testkit.DocumentPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edge case of the reports over resources is a row of data: who asks what, with which filters, which figures. */
class ResourceReportsTest {
    record Case(JsonNode json) {
        @Override
        public String toString() {
            return json.required("report").asText() + ": "
                    + json.required("case").asText();
        }
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        try {
            for (String file : List.of("payg", "reserved", "bundle", "own-usage")) {
                ResourceWorld.JSON
                        .readTree(ResourceWorld.FOLDER.resolve(file + ".json").toFile())
                        .forEach(json -> cases.add(new Case(json)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theFiguresAreThoseDerivedByHand(Case row) throws IOException {
        if (row.json().has("refused")) {
            assertThatThrownBy(() -> document(row.json()))
                    .isInstanceOf(ReportRefusedException.class)
                    .hasMessage(row.json().get("refused").asText());
            return;
        }
        ReportDocument document = document(row.json());
        SoftAssertions figures = new SoftAssertions();
        row.json().required("expect").properties().forEach(expected -> {
            String wanted =
                    expected.getValue().isNull() ? null : expected.getValue().asText();
            String found = new DocumentPath(expected.getKey()).in(document);
            figures.assertThat(DocumentPath.same(found, wanted))
                    .as(expected.getKey() + " is " + found + ", by hand " + wanted)
                    .isTrue();
        });
        row.json()
                .path("order")
                .properties()
                .forEach(column -> figures.assertThat(cells(document, column.getKey()))
                        .as(column.getKey())
                        .isEqualTo(column.getValue().asText()));
        figures.assertAll();
    }

    private static String cells(ReportDocument document, String column) {
        List<String> keys = document.tables().get(0).columns().stream()
                .map(each -> each.key())
                .toList();
        List<String> cells = new ArrayList<>();
        document.tables()
                .get(0)
                .rows()
                .forEach(row -> cells.add(row.cells().get(keys.indexOf(column)).text()));
        return String.join(" ", cells);
    }

    private static ReportDocument document(JsonNode json) throws IOException {
        Map<String, String> filters = new TreeMap<>();
        json.path("filters")
                .properties()
                .forEach(
                        filter -> filters.put(filter.getKey(), filter.getValue().asText()));
        Viewer viewer = json.has("viewer") ? Viewer.of(json.get("viewer").asText()) : Viewer.cloudAdmin();
        return ResourceWorld.document(json.required("report").asText(), filters, viewer, json.path("settings"));
    }
}
