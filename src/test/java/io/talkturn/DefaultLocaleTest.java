package io.talkturn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.talkturn.foundation.Language;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.Set;
import javafx.beans.binding.NumberExpression;
import javafx.scene.control.DatePicker;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import org.jfree.chart.axis.NumberTickUnitSource;

/** Dates, numbers and letters never follow the default locale by accident: docs/decisions/0057-language.md. */
@AnalyzeClasses(packages = "io.talkturn", importOptions = ImportOption.DoNotIncludeTests.class)
final class DefaultLocaleTest {
    /** String.format, toLowerCase, DateTimeFormatter.ofPattern, NumberFormat.getInstance, Collator.getInstance and their like. */
    @ArchTest
    static final ArchRule whatCanBeToldALocaleIsToldOne = noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "it has a twin that takes a locale",
                    access -> access.getTarget() instanceof CodeUnitAccessTarget target && hasTwinWithLocale(target)));

    /** What follows the default locale and has no twin, or one that takes something else. */
    @ArchTest
    static final ArchRule whatCannotBeToldALocaleIsNotUsed = noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "it is written as the default locale does", access -> followsTheDefault(access.getTarget())))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Scanner.class, NumberExpression.class, DatePicker.class, DoubleSpinnerValueFactory.class);

    /** The steps of an axis: {@code PlainTicks} takes their sizes and writes the numbers itself. */
    @ArchTest
    static final ArchRule axesHavePlainTicks = noClasses()
            .that()
            .doNotHaveSimpleName("PlainTicks")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(NumberTickUnitSource.class);

    /** The language of the process is settled in one place; nobody asks for it. */
    @ArchTest
    static final ArchRule nobodyAsksForTheDefault = noClasses()
            .that()
            .doNotHaveSimpleName("Language")
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "it is the default locale",
                    access -> isOf(access.getTarget(), Locale.class)
                            && Set.of("getDefault", "setDefault").contains(access.getName())));

    /** A program that measures a bare engine or window shows nothing. */
    @ArchTest
    static final ArchRule programsSettleTheirLanguage = methods()
            .that()
            .haveName("main")
            .and()
            .haveRawParameterTypes(String[].class)
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("io.talkturn.benchmark..", "io.talkturn.ui.app..")
            .should(settleTheLanguage());

    private static ArchCondition<JavaMethod> settleTheLanguage() {
        return new ArchCondition<>("settle the language") {
            @Override
            public void check(JavaMethod main, ConditionEvents events) {
                boolean isSettled =
                        main.getMethodCallsFromSelf().stream().anyMatch(call -> isOf(call.getTarget(), Language.class));
                events.add(new SimpleConditionEvent(
                        main, isSettled, main.getFullName() + " does not call Language.settle"));
            }
        };
    }

    private static boolean followsTheDefault(AccessTarget target) {
        boolean hasNoSymbols = target instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().size() < 2
                && isOf(target, DecimalFormat.class);
        return isOf(target, String.class) && target.getName().equals("formatted")
                || isOf(target, MessageFormat.class) && target.getName().equals("format")
                || isOf(target, DateTimeFormatter.class) && target.getName().startsWith("ofLocalized")
                || hasNoSymbols && target.getName().equals("<init>");
    }

    private static boolean isOf(AccessTarget target, Class<?> owner) {
        return target.getOwner().isEquivalentTo(owner);
    }

    private static boolean hasTwinWithLocale(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        boolean isOurs = owner.getPackageName().startsWith("io.talkturn");
        List<String> asked = names(target.getRawParameterTypes());
        return !isOurs
                && !asked.contains(Locale.class.getName())
                && owner.getAllMembers().stream()
                        .filter(JavaCodeUnit.class::isInstance)
                        .map(JavaCodeUnit.class::cast)
                        .filter(twin -> twin.getName().equals(target.getName()))
                        .anyMatch(twin -> isTwin(names(twin.getRawParameterTypes()), asked));
    }

    private static boolean isTwin(List<String> parameters, List<String> asked) {
        List<String> others = new ArrayList<>(parameters);
        return others.remove(Locale.class.getName()) && others.equals(asked);
    }

    private static List<String> names(List<JavaClass> types) {
        return types.stream().map(JavaClass::getName).toList();
    }
}
