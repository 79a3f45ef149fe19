package io.talkturn;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ai.djl.ndarray.NDArray;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.talkturn.foundation.Console;
import java.io.PrintWriter;

/** The arrows of docs/decisions/0002-packages.md: who may use whom, and where JavaFX and DJL may appear. */
@AnalyzeClasses(packages = "io.talkturn", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule arrowsPointUpwards = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.talkturn..")
            .withOptionalLayers(true)
            .layer("foundation")
            .definedBy("io.talkturn.foundation..")
            .layer("corpus")
            .definedBy("io.talkturn.corpus")
            .layer("corpus.io")
            .definedBy("io.talkturn.corpus.io..")
            .layer("monah")
            .definedBy("io.talkturn.monah..")
            .layer("weaving")
            .definedBy("io.talkturn.weaving..")
            .layer("sample")
            .definedBy("io.talkturn.sample..")
            .layer("evaluation")
            .definedBy("io.talkturn.evaluation..")
            .layer("task")
            .definedBy("io.talkturn.task..")
            .layer("model")
            .definedBy("io.talkturn.model..")
            .layer("training")
            .definedBy("io.talkturn.training..")
            .layer("run")
            .definedBy("io.talkturn.run..")
            .layer("project")
            .definedBy("io.talkturn.project..")
            .layer("report")
            .definedBy("io.talkturn.report..")
            .layer("cli")
            .definedBy("io.talkturn.cli..")
            .layer("ui")
            .definedBy("io.talkturn.ui..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cli", "ui")
            .whereLayer("project")
            .mayOnlyBeAccessedByLayers("cli", "ui")
            .whereLayer("sample")
            .mayOnlyBeAccessedByLayers("project", "cli", "ui")
            .whereLayer("run")
            .mayOnlyBeAccessedByLayers("project", "report", "cli", "ui")
            .whereLayer("training")
            .mayOnlyBeAccessedByLayers("run", "report", "cli", "ui")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("training", "run", "report", "cli", "ui")
            .whereLayer("monah")
            .mayOnlyBeAccessedByLayers("weaving", "sample", "project", "cli", "ui")
            .whereLayer("weaving")
            .mayOnlyBeAccessedByLayers("sample", "project", "cli", "ui")
            .whereLayer("corpus.io")
            .mayOnlyBeAccessedByLayers("weaving", "sample", "run", "project", "report", "cli", "ui")
            .whereLayer("corpus")
            .mayOnlyAccessLayers("foundation")
            .whereLayer("evaluation")
            .mayOnlyAccessLayers("foundation")
            .whereLayer("task")
            .mayOnlyAccessLayers("corpus", "evaluation", "foundation")
            .whereLayer("foundation")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule noCycle =
            slices().matching("io.talkturn.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule javaFxInTheWindowOnly = noClasses()
            .that()
            .resideOutsideOfPackage("io.talkturn.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..", "org.jfree..");

    @ArchTest
    static final ArchRule engineInModelAndTrainingOnly = noClasses()
            .that()
            .resideOutsideOfPackages("io.talkturn.model..", "io.talkturn.training..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.djl..");

    /** DJL frees the number before the backward pass reads it; {@code NdOps.number} does not. */
    @ArchTest
    static final ArchRule noFreedNumbersUnderGradients = noClasses()
            .that()
            .resideInAPackage("io.talkturn.model..")
            .or()
            .haveSimpleNameEndingWith("Losses")
            .should()
            .callMethod(NDArray.class, "mul", Number.class)
            .orShould()
            .callMethod(NDArray.class, "div", Number.class)
            .orShould()
            .callMethod(NDArray.class, "pow", Number.class)
            .orShould()
            .callMethod(NDArray.class, "maximum", Number.class)
            .orShould()
            .callMethod(NDArray.class, "minimum", Number.class);

    /** What files and users wrote reaches a terminal through the classes that escape it, and no other way. */
    @ArchTest
    static final ArchRule printingThroughOneDoor = noClasses()
            .that()
            .doNotBelongToAnyOf(Console.class)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    /** The same within the commands, which have writers at hand. */
    @ArchTest
    static final ArchRule commandsPrintToTheTerminal = noClasses()
            .that()
            .resideInAPackage("io.talkturn.cli..")
            .and()
            .doNotHaveSimpleName("Terminal")
            .should()
            .callMethodWhere(target(owner(assignableTo(PrintWriter.class))));
}
