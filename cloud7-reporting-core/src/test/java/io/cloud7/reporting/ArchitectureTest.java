package io.cloud7.reporting;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.cloud7.reporting.rules.HouseRules;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The sentences of the architecture, executable. Most rules allow empty packages: not every package exists from the first day. */
@AnalyzeClasses(packages = "io.cloud7.reporting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.cloud7.reporting";

    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            entry("", 5),
            entry("memory", 5),
            entry("json", 5),
            entry("report.general", 4),
            entry("report.contract", 4),
            entry("report.correction", 4),
            entry("report.reconciliation", 4),
            entry("report.capacity", 4),
            entry("report.trend", 4),
            entry("report", 3),
            entry("rating", 3),
            entry("metering", 3),
            entry("forecast", 3),
            entry("storage", 2),
            entry("export", 2),
            entry("catalog", 1),
            entry("organization", 1),
            entry("contract", 1),
            entry("usage", 1),
            entry("invoice", 1),
            entry("portfolio", 1),
            entry("document", 1),
            entry("quantity", 0),
            entry("money", 0),
            entry("time", 0));

    /** Amounts in classes that capacity reports work with, which are numbers to the compiler. */
    private static final Set<String> AMOUNTS = new TreeSet<>(Set.of(
            "Reservation.upfront",
            "Reservation.recurring",
            "Bundle.fee",
            "BundleItem.overagePrice",
            "Contract.fees",
            "Product.prices",
            "ContractFacts.givenCharges",
            "ContractFacts.invoices",
            "Cell.amount",
            "ColumnType.AMOUNT"));

    @ArchTest
    static final ArchRule CALCULATORS_ARE_PURE = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".report..", ROOT + ".rating..", ROOT + ".forecast..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".storage..", "java.io..", "java.nio.file..", "java.net..", "java.sql..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .because("a report is asked, someone else fetches, and the calculation depends on its arguments alone")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule REPORTS_SEE_NO_RAW_RECORDS = noClasses()
            .that()
            .resideInAPackage(ROOT + ".report..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(ROOT + ".usage.UsageRecord")
            .because("reports work on sums, so that their cost does not grow with the number of records")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule CAPACITY_KNOWS_NO_PRICES = noClasses()
            .that()
            .resideInAPackage(ROOT + ".report.capacity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".money..", ROOT + ".rating..", ROOT + ".invoice..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.catalog\\.(.*Price.*|Tier|Audience|BaseRate|PaygSettings)|.*\\.contract\\.Fee")
            .orShould()
            .accessTargetWhere(describe("they read " + AMOUNTS, access -> AMOUNTS.contains(target(access))))
            .because("capacity reports are free of financial details by construction");

    @ArchTest
    static void theAmountsThatCapacityDoesNotReadAreCalledSo(JavaClasses all) {
        assertThat(all.stream()
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .map(ArchitectureTest::target)
                        .collect(Collectors.toSet()))
                .containsAll(AMOUNTS);
    }

    private static String target(JavaAccess<?> access) {
        return access.getTarget().getOwner().getSimpleName() + "."
                + access.getTarget().getName();
    }

    @ArchTest
    static final ArchRule JACKSON_ONLY_IN_JSON = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".json..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..")
            .because("the JSON library stays replaceable behind one package")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_CSV_OR_SQL_IN_CORE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.commons.csv..", "java.sql..", "javax.sql..")
            .because("formats and databases have modules of their own")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule CAFFEINE_BEHIND_ONE_CLASS = classes()
            .should(haveAtMostOneUserOf("com.github.benmanes.caffeine."))
            .because("the cache library stays replaceable behind one class")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule IMPORTS_POINT_DOWN = classes()
            .should(dependOnNoHigherFloor())
            .because("a lower floor must be understood without the higher ones")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_CYCLES = slices().assignedFrom(eachPackage())
            .should()
            .beFreeOfCycles()
            .because("two packages in a cycle are one package")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PUBLIC_CLASSES_ARE_EXPORTED = HouseRules.publicClassesAreExported();

    @ArchTest
    static final ArchRule NOTHING_IS_READ_FROM_THE_SURROUNDINGS = HouseRules.nothingIsReadFromTheSurroundings();

    private static ArchCondition<JavaClass> dependOnNoHigherFloor() {
        return new ArchCondition<>("depend on no higher floor") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                int floor = floorOf(origin.getPackageName());
                if (floor < 0) {
                    events.add(SimpleConditionEvent.violated(
                            origin, origin.getPackageName() + " has no floor: add it to ArchitectureTest.FLOORS"));
                }
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    int target = floorOf(dependency.getTargetClass().getPackageName());
                    if (target > floor) {
                        events.add(SimpleConditionEvent.violated(
                                dependency,
                                "floor " + floor + " reaches up to " + target + ": " + dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** A package without an entry is on the floor of the package around it; -1 where there is none. */
    private static int floorOf(String packageName) {
        if (packageName.equals(ROOT)) {
            return FLOORS.getOrDefault("", 0);
        }
        if (!packageName.startsWith(ROOT + ".")) {
            return -1;
        }
        String name = packageName.substring(ROOT.length() + 1);
        while (!FLOORS.containsKey(name)) {
            int dot = name.lastIndexOf('.');
            if (dot < 0) {
                return -1;
            }
            name = name.substring(0, dot);
        }
        return FLOORS.get(name);
    }

    private static SliceAssignment eachPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith(ROOT)
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "each package, the root package too";
            }
        };
    }

    private static ArchCondition<JavaClass> haveAtMostOneUserOf(String prefix) {
        return new ArchCondition<>("have at most one user of " + prefix) {
            private final Set<String> users = new TreeSet<>();

            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                boolean uses = origin.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getName().startsWith(prefix));
                if (uses) {
                    String name = origin.getName();
                    int nested = name.indexOf('$');
                    users.add(nested < 0 ? name : name.substring(0, nested));
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                if (users.size() > 1) {
                    events.add(SimpleConditionEvent.violated(users, users + " all use " + prefix));
                }
            }
        };
    }
}
