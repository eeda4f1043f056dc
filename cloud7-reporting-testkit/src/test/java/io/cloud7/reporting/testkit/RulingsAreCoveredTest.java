package io.cloud7.reporting.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** A ruling without a row fails the build, unless it is said here where its test is. */
class RulingsAreCoveredTest {
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("C10", "tests of the CSV and JSON exporters"), Map.entry("C13", "tests of report-cli"));

    /** Tests in this module, below this package. */
    private static final Map<String, List<String>> TESTED = Map.of(
            "D2",
            List.of(
                    "capacity.CapacityReportTest#everyActiveContractHasARowOnEachOfItsProviders",
                    "capacity.CapacityReportTest#labelsFollowTheHighestUtilization",
                    "capacity.SubscriptionCapacityTest#aTerminationEndsQuotasAndReservationsOnlyIfItGivesBack"),
            "D3",
            List.of("capacity.CapacityReportTest#memoryAndStorageAreThoseMetersThatSaySo"),
            "D4",
            List.of(
                    "capacity.SubscriptionCapacityTest#resourcesShowWhatTheyHoldConsumeAndUse",
                    "capacity.SubscriptionCapacityTest#onlyTheLifeOfTheContractCountsAndItIsSaid",
                    "capacity.CapacityLawsTest#utilizationLiesBetweenTheLeastAndTheGreatestSample"),
            "D5",
            List.of(
                    "capacity.CapacityReportTest#aPoolGivenOnStaysAllocatedAndShowsWhatWasGiven",
                    "capacity.CapacityProvidersTest#whatIsGivenToAContractThatIsNotListedIsNotCountedTwice"));

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
        wanted.removeAll(TESTED.keySet());
        SortedSet<String> covered = new TreeSet<>();
        RulingCase.all().forEach(row -> covered.add(row.ruling()));
        assertThat(covered).isEqualTo(wanted);
    }

    @Test
    void rulingsWithoutARowHaveTests() {
        assertThat(TESTED.values()).allSatisfy(tests -> assertThat(tests).isNotEmpty());
        assertThat(TESTED.values().stream().flatMap(List::stream)).allMatch(RulingsAreCoveredTest::isATest);
    }

    private static boolean isATest(String name) {
        int hash = name.indexOf('#');
        try {
            Class<?> tests =
                    Class.forName(RulingsAreCoveredTest.class.getPackageName() + "." + name.substring(0, hash));
            return Arrays.stream(tests.getDeclaredMethods())
                    .filter(method -> method.getName().equals(name.substring(hash + 1)))
                    .anyMatch(method -> method.isAnnotationPresent(Test.class)
                            || method.isAnnotationPresent(ParameterizedTest.class)
                            || method.isAnnotationPresent(Property.class));
        } catch (ClassNotFoundException e) {
            return false;
        }
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
