package io.cloud7.reporting.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloud7.reporting.ReportCatalog;
import io.cloud7.reporting.Reporting;
import io.cloud7.reporting.document.ReportDocument;
import io.cloud7.reporting.document.Warning;
import io.cloud7.reporting.memory.InMemoryStorage;
import io.cloud7.reporting.organization.Privilege;
import io.cloud7.reporting.organization.Viewer;
import io.cloud7.reporting.report.Filter;
import io.cloud7.reporting.report.FilterValues;
import io.cloud7.reporting.report.ReportDefinition;
import io.cloud7.reporting.report.ReportRefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NobodySeesWhatIsNotTheirsTest {
    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final InMemoryStorage STORAGE = MarkedPlatform.storage("0.0000413");
    private static final InMemoryStorage OTHER_WHOLESALE = MarkedPlatform.storage("0.0611");

    static Stream<String> organizations() {
        return MarkedPlatform.PARENTS.keySet().stream();
    }

    static List<ReportDefinition> reports() {
        return ReportCatalog.standard().all();
    }

    @ParameterizedTest
    @MethodSource("organizations")
    void eachViewerSeesItsSubtreeInEachReportAboutEachOrganization(String viewer) {
        for (ReportDefinition report : reports()) {
            for (String asked : MarkedPlatform.PARENTS.keySet()) {
                Map<String, String> values = EnteredFilters.about(report, asked);
                ReportDocument document = ask(viewer, report, values);
                String what = viewer + " asks " + report.descriptor().id() + " about " + asked;
                boolean takesOrganizations = values.containsKey("organization") || values.containsKey("subscription");
                boolean fits = !report.descriptor().id().equals("contract")
                        || !MarkedPlatform.role(asked).equals("CLOUD_ADMIN");
                boolean mayAsk = MarkedPlatform.subtree(viewer).contains(asked) && fits;
                assertThat(document != null).as(what).isEqualTo(mayAsk || !takesOrganizations);
                if (document != null) {
                    onlyTheirs(what, viewer, report, values, document);
                }
                if (document != null && takesOrganizations) {
                    assertThat(Marks.of(document).named(List.of(asked)))
                            .as(what)
                            .containsExactly(asked);
                }
            }
        }
    }

    @Test
    void randomFiltersByRandomViewersReturnNothingOfOthers() {
        askAtRandom(1_000, 20261125);
    }

    @Test
    @Tag("proofs")
    void twoThousandRandomFiltersByRandomViewersReturnNothingOfOthers() {
        askAtRandom(2_000, 412);
    }

    @Test
    @Tag("soak")
    void tenThousandRandomFiltersByRandomViewersReturnNothingOfOthers() {
        askAtRandom(10_000, 413);
    }

    /** The questions are asked side by side, for they take long. */
    private static void askAtRandom(int questions, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> viewers = List.copyOf(MarkedPlatform.PARENTS.keySet());
        List<Asked> asked = Stream.generate(() -> {
                    ReportDefinition report =
                            reports().get(random.nextInt(reports().size()));
                    String viewer = viewers.get(random.nextInt(viewers.size()));
                    return new Asked(viewer, report, EnteredFilters.atRandom(report, random));
                })
                .limit(questions)
                .toList();
        long answered =
                asked.parallelStream().filter(Asked::isAnsweredWithTheirsOnly).count();
        assertThat(answered).as("questions that were answered").isGreaterThan(questions / 10);
    }

    private record Asked(String viewer, ReportDefinition report, Map<String, String> values) {
        boolean isAnsweredWithTheirsOnly() {
            ReportDocument document = ask(viewer, report, values);
            if (document != null) {
                String what = viewer + " asks " + report.descriptor().id() + " " + values;
                onlyTheirs(what, viewer, report, values, document);
            }
            return document != null;
        }
    }

    @Test
    void whatIsForeignIsRefusedInTheWordsForWhatIsNotThere() {
        for (ReportDefinition report : reports()) {
            report.descriptor().filters().stream()
                    .filter(filter -> filter.kind() == Filter.Kind.TEXT)
                    .map(Filter::name)
                    .filter(name ->
                            !Set.of("contract", "end-customer", "invoice").contains(name))
                    .forEach(name -> foreignIsUnknown(report, name));
        }
    }

    private static void foreignIsUnknown(ReportDefinition report, String filter) {
        Map<String, String> values = EnteredFilters.about(report, "qacme");
        if (report.descriptor().id().equals("capacity") && !filter.equals("subscription")) {
            values.remove("subscription");
        }
        String foreign = switch (filter) {
            case "subscription" -> "c-qcore";
            case "organization", "parent-reseller" -> "qsouth";
            default -> EnteredFilters.ofMarket(filter, "zsouth", true);
        };
        for (String viewer : List.of("qnorth", "qacme")) {
            String reason = refusal(viewer, report, with(values, filter, foreign));
            String unknown = refusal(viewer, report, with(values, filter, "nowhere"));
            assertThat(reason)
                    .as("%s asks %s --%s", viewer, report.descriptor().id(), filter)
                    .contains(foreign)
                    .isEqualTo(unknown.replace("nowhere", foreign));
        }
    }

    @Test
    void whatIsTheirsIsAnsweredUnderEachFilterOfEachReport() {
        for (ReportDefinition report : reports()) {
            for (Filter<?> filter : report.descriptor().filters()) {
                for (String own : theirs(filter.name())) {
                    Map<String, String> values = EnteredFilters.about(report, "qacme");
                    values.remove("subscription");
                    assertThat(ask("qacme", report, with(values, filter.name(), own)))
                            .as("%s --%s %s", report.descriptor().id(), filter, own)
                            .isNotNull();
                }
            }
        }
    }

    /** What the contracts of qacme use, and what its plan offers. */
    private static List<String> theirs(String filter) {
        return switch (filter) {
            case "provider" -> List.of("os", "os-znorth", "spare-znorth");
            case "resource-type" -> List.of("virtual-instance", "type-znorth", "spare-znorth");
            case "plan", "region", "meter" -> List.of(EnteredFilters.ofMarket(filter, "znorth", true));
            default -> List.of();
        };
    }

    @Test
    void ofAResourceOfOthersThatUsesAContractOnlyItsIdIsSeenAndAmountsAreTheSameForAll() {
        List<String> totals = new ArrayList<>();
        for (String viewer : List.of("qop", "qnorth", "qacme")) {
            ReportDefinition report = ReportCatalog.standard().get("contract");
            ReportDocument document = ask(viewer, report, EnteredFilters.about(report, "qacme"));
            assertThat(document).isNotNull();
            if (document != null) {
                totals.add(document.totals().toString());
                assertThat(document.warnings())
                        .extracting(Warning::text)
                        .contains("contract c-qacme has use by resource astray, which belongs to "
                                + (viewer.equals("qop") ? "contract c-qcore" : "another contract"));
                assertThat(Marks.of(document).texts()).contains("astray");
            }
        }
        assertThat(totals).hasSize(3).containsOnly(totals.get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "qbolt, above-qnorth",
        "qacme, inv-qnorth",
        "qdune, inv-qeast",
        "qnorth, inv-qsouth",
        "qsolo, inv-qnorth"
    })
    void anInvoiceOfOthersIsRefusedInTheWordsForNone(String viewer, String number) {
        ReportDefinition report = ReportCatalog.standard().get("reconcile");
        assertThat(refusal(viewer, report, Map.of("invoice", number)))
                .isEqualTo(refusal(viewer, report, Map.of("invoice", "nowhere")).replace("nowhere", number));
    }

    @Test
    void whoIsBilledSeesTheInvoiceWithTheLinesOfThoseBelow() {
        ReportDefinition report = ReportCatalog.standard().get("reconcile");
        assertThat(ask("qnorth", report, Map.of("invoice", "above-qnorth"))).isNotNull();
        assertThat(ask("qnorth", report, Map.of("invoice", "inv-qnorth"))).isNotNull();
        assertThat(ask("qacme", report, Map.of("invoice", "inv-qacme"))).isNotNull();
    }

    @Test
    void aCustomersContractNamesTheInvoiceOfItsSellerAlone() {
        ReportDefinition report = ReportCatalog.standard().get("contract");
        ReportDocument document = ask("qbolt", report, EnteredFilters.about(report, "qbolt"));
        assertThat(document).isNotNull();
        if (document != null) {
            List<String> cells = new ArrayList<>();
            document.tables()
                    .forEach(table -> table.rows().forEach(row -> row.cells().forEach(cell -> cells.add(cell.text()))));
            assertThat(cells).contains("inv-qbolt").doesNotContain("above-qnorth", "inv-qnorth");
        }
    }

    @Test
    void aViewerNeedsThePrivilegeOfTheSection() {
        for (ReportDefinition report : reports()) {
            for (Privilege held : Privilege.values()) {
                Reporting reporting = Reporting.over(STORAGE).as(new Viewer("qacme", EnumSet.of(held)));
                var query = report.query(new FilterValues(EnteredFilters.about(report, "qacme"), NOW));
                if (held == report.descriptor().section()) {
                    assertThat(reporting.run(query).document().tables()).isNotEmpty();
                } else {
                    assertThatThrownBy(() -> reporting.run(query))
                            .isInstanceOf(ReportRefusedException.class)
                            .hasMessageContaining(report.descriptor().section().name());
                }
            }
        }
    }

    @Test
    void eachReportHasTheTablesThatItsDescriptorLists() {
        for (ReportDefinition report : reports()) {
            for (String organization : List.of("qacme", "qnorth")) {
                ReportDocument document = ask("qop", report, EnteredFilters.about(report, organization));
                assertThat(document).as(report.descriptor().id()).isNotNull();
                if (document != null) {
                    document.tables()
                            .forEach(table -> assertThat(report.descriptor().tabs())
                                    .as("%s %s", report.descriptor().id(), table.key())
                                    .anyMatch(tab -> tab.key().equals(table.key())
                                            && tab.title().equals(table.title())
                                            && tab.columns().equals(table.columns())));
                }
            }
        }
    }

    private static void onlyTheirs(
            String what, String viewer, ReportDefinition report, Map<String, String> values, ReportDocument document) {
        Set<String> foreign = new TreeSet<>(MarkedPlatform.PARENTS.keySet());
        foreign.removeAll(MarkedPlatform.subtree(viewer));
        String seller = MarkedPlatform.PARENTS.get(viewer);
        if (seller != null) {
            foreign.remove(seller);
        }
        if (!viewer.equals("qop")) {
            foreign.addAll(MarkedPlatform.markets());
            foreign.remove(MarkedPlatform.market(viewer));
        }
        Marks marks = Marks.of(document);
        assertThat(marks.named(foreign)).as(what).isEmpty();
        if (MarkedPlatform.role(viewer).equals("CUSTOMER")) {
            assertThat(marks.wholesaleColumns()).as(what).isEmpty();
            ReportDocument same = ask(OTHER_WHOLESALE, viewer, report, values);
            assertThat(same == null ? null : Marks.of(same))
                    .as("%s: no figure depends on a wholesale price", what)
                    .isEqualTo(marks);
        }
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return more;
    }

    private static @Nullable ReportDocument ask(String viewer, ReportDefinition report, Map<String, String> values) {
        return ask(STORAGE, viewer, report, values);
    }

    private static @Nullable ReportDocument ask(
            InMemoryStorage storage, String viewer, ReportDefinition report, Map<String, String> values) {
        try {
            return Reporting.over(storage)
                    .as(Viewer.of(viewer))
                    .run(report.query(new FilterValues(values, NOW)))
                    .document();
        } catch (ReportRefusedException e) {
            return null;
        }
    }

    private static String refusal(String viewer, ReportDefinition report, Map<String, String> values) {
        List<String> reasons = new ArrayList<>();
        assertThatThrownBy(() ->
                        Reporting.over(STORAGE).as(Viewer.of(viewer)).run(report.query(new FilterValues(values, NOW))))
                .as("%s %s", report.descriptor().id(), values)
                .isInstanceOf(ReportRefusedException.class)
                .satisfies(e -> reasons.add(String.valueOf(e.getMessage())));
        return reasons.get(0);
    }
}
