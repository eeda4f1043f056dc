package io.cloud7.reporting.csv;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.cloud7.reporting.export.DocumentExporter;
import io.cloud7.reporting.rules.HouseRules;

@AnalyzeClasses(packages = "io.cloud7.reporting.csv", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule NO_PARTICULAR_STORAGE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.cloud7.reporting.memory..", "io.cloud7.reporting.jdbc..")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson..", "java.sql..", "javax.sql..", "java.net..")
            .because("a folder is loaded through the ports into any store, and JSON is core's affair")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule EXPORT_KNOWS_NO_STORAGE = noClasses()
            .that()
            .areAssignableTo(DocumentExporter.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.cloud7.reporting.storage..")
            .because("a format turns documents into text and knows nothing of how they were gathered");

    @ArchTest
    static final ArchRule COMMONS_CSV_STAYS_INSIDE = noCodeUnits()
            .that()
            .arePublic()
            .or()
            .areProtected()
            .should()
            .haveRawParameterTypes(anyElementThat(resideInAPackage("org.apache.commons.csv..")))
            .orShould()
            .haveRawReturnType(resideInAPackage("org.apache.commons.csv.."))
            .because("the CSV library stays replaceable: it is in no signature")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PUBLIC_CLASSES_ARE_EXPORTED = HouseRules.publicClassesAreExported();

    @ArchTest
    static final ArchRule NOTHING_IS_READ_FROM_THE_SURROUNDINGS = HouseRules.nothingIsReadFromTheSurroundings();
}
