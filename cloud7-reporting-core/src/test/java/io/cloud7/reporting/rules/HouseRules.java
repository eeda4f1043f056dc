package io.cloud7.reporting.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** Architecture sentences that hold in every published module. */
public final class HouseRules {
    private HouseRules() {}

    /** Time, zone, locale and charset are given by the caller, never found in the surroundings. */
    public static ArchRule nothingIsReadFromTheSurroundings() {
        return noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "it reads the machine's clock, zone, locale or charset", HouseRules::isAmbient))
                .because("the same question must give the same bytes on every machine, at every time")
                .allowEmptyShould(true);
    }

    /** What a host cannot see must not look as if it could. */
    public static ArchRule publicClassesAreExported() {
        Set<String> exported = ModuleUnderTest.exportedPackages();
        return classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .resideInAnyPackage(exported.toArray(String[]::new))
                .because("a public class in a package that module-info does not export promises what it cannot keep")
                .allowEmptyShould(true);
    }

    private static boolean isAmbient(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        if (!(target instanceof CodeUnitAccessTarget code)) {
            return false;
        }
        String owner = code.getOwner().getName();
        String name = code.getName();
        List<JavaClass> parameters = code.getRawParameterTypes();
        return switch (owner) {
            case "java.lang.String" ->
                switch (name) {
                    case "format" -> !parameters.get(0).isEquivalentTo(java.util.Locale.class);
                    case "formatted" -> true;
                    case "toLowerCase", "toUpperCase" -> parameters.isEmpty();
                    default -> false;
                };
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.nio.charset.Charset" -> name.equals("defaultCharset");
            case "java.time.Clock" -> name.startsWith("system");
            case "java.time.ZoneId" -> name.equals("systemDefault");
            case "java.util.Locale" -> name.equals("getDefault");
            // now(clock) is the honest form
            default ->
                owner.startsWith("java.time.")
                        && name.equals("now")
                        && parameters.stream().noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
        };
    }
}
