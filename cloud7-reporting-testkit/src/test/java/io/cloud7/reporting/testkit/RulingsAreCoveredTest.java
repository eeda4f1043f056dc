package io.cloud7.reporting.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A ruling without a row fails the build, unless it is said here where its test is. */
class RulingsAreCoveredTest {
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("C10", "tests of the CSV and JSON exporters"),
            Map.entry("C13", "tests of report-cli"),
            Map.entry("D2", "the capacity report"),
            Map.entry("D3", "the capacity report"),
            Map.entry("D4", "the capacity report"),
            Map.entry("D5", "the capacity report"));

    @Test
    void everyRulingAndSectionHasARow() {
        SortedSet<String> wanted = new TreeSet<>(List.of(
                "domain 3.1",
                "domain 3.2",
                "domain 3.3",
                "domain 3.4",
                "domain 4",
                "domain 5.8",
                "domain 6.2",
                "money rules"));
        wanted.addAll(rulings("A", 22));
        wanted.addAll(rulings("B", 13));
        wanted.addAll(rulings("C", 13));
        wanted.addAll(rulings("D", 6));
        wanted.removeAll(ELSEWHERE.keySet());
        SortedSet<String> covered = new TreeSet<>();
        RulingCase.all().forEach(row -> covered.add(row.ruling()));
        assertThat(covered).isEqualTo(wanted);
    }

    @Test
    void everyRowHasAnIdOfItsOwnAndShowsItsArithmetic() {
        assertThat(RulingCase.all()).extracting(RulingCase::id).doesNotHaveDuplicates();
        assertThat(RulingCase.all())
                .allSatisfy(row -> assertThat(row.json().path("why").asText()).isNotBlank());
    }

    private static List<String> rulings(String section, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> section + number)
                .toList();
    }
}
