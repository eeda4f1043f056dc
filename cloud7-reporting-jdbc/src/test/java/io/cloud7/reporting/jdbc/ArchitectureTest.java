package io.cloud7.reporting.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.cloud7.reporting.rules.HouseRules;

@AnalyzeClasses(packages = "io.cloud7.reporting.jdbc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule KNOWS_NO_REPORTS_AND_NO_OTHER_STORAGE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.cloud7.reporting.memory..",
                    "io.cloud7.reporting.report..",
                    "io.cloud7.reporting.rating..",
                    "com.fasterxml.jackson..")
            .because("a store answers sums and knows nothing of what they are for");

    @ArchTest
    static final ArchRule DRIVERS_ONLY_IN_DIALECTS = classes()
            .that()
            .haveSimpleNameNotEndingWith("Dialect")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("org.postgresql..", "org.duckdb..", "org.h2..", "org.mariadb..")
            .because("a host brings one driver, and the classes of others are not there");

    @ArchTest
    static final ArchRule PUBLIC_CLASSES_ARE_EXPORTED = HouseRules.publicClassesAreExported();

    @ArchTest
    static final ArchRule NOTHING_IS_READ_FROM_THE_SURROUNDINGS = HouseRules.nothingIsReadFromTheSurroundings();
}
