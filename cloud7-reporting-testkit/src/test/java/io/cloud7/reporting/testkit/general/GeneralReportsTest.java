package io.cloud7.reporting.testkit.general;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edge case of the general reports is a row of data: who asks, with which filters, which figures. */
class GeneralReportsTest {
    record Case(String name, JsonNode json) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String report : List.of("subscription-plans", "services")) {
            try {
                JsonNode file = new ObjectMapper()
                        .readTree(GeneralWorld.FOLDER.resolve(report + ".json").toFile());
                file.properties()
                        .forEach(entry -> cases.add(new Case(report + ": " + entry.getKey(), entry.getValue())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theFiguresAreThoseDerivedByHand(Case row) throws IOException {
        String report = row.name().substring(0, row.name().indexOf(':'));
        if (row.json().has("refused")) {
            assertThatThrownBy(() -> document(report, row.json()))
                    .isInstanceOf(ReportRefusedException.class)
                    .hasMessage(row.json().get("refused").asText());
            return;
        }
        ReportDocument document = document(report, row.json());
        SoftAssertions figures = new SoftAssertions();
        row.json().required("expect").properties().forEach(expected -> {
            String wanted =
                    expected.getValue().isNull() ? null : expected.getValue().asText();
            String found = new DocumentPath(expected.getKey()).in(document);
            figures.assertThat(DocumentPath.same(found, wanted))
                    .as(expected.getKey() + " is " + found + ", by hand " + wanted)
                    .isTrue();
        });
        figures.assertAll();
    }

    private static ReportDocument document(String report, JsonNode json) throws IOException {
        Map<String, String> filters = new TreeMap<>();
        json.path("filters")
                .properties()
                .forEach(
                        filter -> filters.put(filter.getKey(), filter.getValue().asText()));
        Viewer viewer = json.has("viewer") ? Viewer.of(json.get("viewer").asText()) : Viewer.cloudAdmin();
        return GeneralWorld.document(report, filters, viewer);
    }
}
