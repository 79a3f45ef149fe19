package io.talkturn;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ai.djl.ndarray.NDArray;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import io.talkturn.foundation.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The arrows of docs/decisions/0002-packages.md: who may use whom, and where JavaFX and DJL may appear. */
@AnalyzeClasses(packages = "io.talkturn", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule arrowsPointUpwards = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.talkturn..")
            .withOptionalLayers(true)
            .layer("foundation")
            .definedBy("io.talkturn.foundation..")
            .layer("engine")
            .definedBy("io.talkturn.engine..")
            .layer("setting")
            .definedBy("io.talkturn.setting..")
            .layer("corpus")
            .definedBy("io.talkturn.corpus")
            .layer("corpus.io")
            .definedBy("io.talkturn.corpus.io..")
            .layer("monah")
            .definedBy("io.talkturn.monah..")
            .layer("weaving")
            .definedBy("io.talkturn.weaving..")
            .layer("sound")
            .definedBy("io.talkturn.sound..")
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
            .layer("benchmark")
            .definedBy("io.talkturn.benchmark..")
            .layer("run")
            .definedBy("io.talkturn.run..")
            .layer("study")
            .definedBy("io.talkturn.study..")
            .layer("cluster")
            .definedBy("io.talkturn.cluster..")
            .layer("worker")
            .definedBy("io.talkturn.worker..")
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
            .whereLayer("sound")
            .mayOnlyBeAccessedByLayers("cli", "ui")
            .whereLayer("sound")
            .mayOnlyAccessLayers("foundation")
            .whereLayer("worker")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cluster")
            .mayOnlyBeAccessedByLayers("cli", "ui")
            .whereLayer("study")
            .mayOnlyBeAccessedByLayers("cluster", "worker", "project", "report", "cli", "ui")
            .whereLayer("run")
            .mayOnlyBeAccessedByLayers("cluster", "study", "worker", "project", "report", "cli", "ui")
            .whereLayer("benchmark")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("training")
            .mayOnlyBeAccessedByLayers("benchmark", "run", "study", "worker", "report", "cli", "ui")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("training", "benchmark", "run", "study", "worker", "report", "cli", "ui")
            .whereLayer("monah")
            .mayOnlyBeAccessedByLayers("weaving", "sample", "project", "cli", "ui")
            .whereLayer("weaving")
            .mayOnlyBeAccessedByLayers("sample", "project", "cli", "ui")
            .whereLayer("corpus.io")
            .mayOnlyBeAccessedByLayers("weaving", "sample", "run", "study", "worker", "project", "report", "cli", "ui")
            .whereLayer("corpus")
            .mayOnlyAccessLayers("foundation")
            .whereLayer("evaluation")
            .mayOnlyAccessLayers("foundation")
            .whereLayer("task")
            .mayOnlyAccessLayers("corpus", "evaluation", "setting", "foundation")
            .whereLayer("engine")
            .mayOnlyAccessLayers("foundation")
            .whereLayer("setting")
            .mayOnlyAccessLayers("foundation")
            .whereLayer("foundation")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule noCycle =
            slices().matching("io.talkturn.(*)..").should().beFreeOfCycles();

    /** Every package for itself, at whatever depth: a room and the rooms within it do not know each other both ways. */
    @ArchTest
    static final ArchRule noCycleAtAnyLevel =
            slices().matching("io.talkturn.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCycleInTheWindow =
            slices().matching("io.talkturn.ui.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCycleInTraining =
            slices().matching("io.talkturn.training.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule javaFxInTheWindowOnly = noClasses()
            .that()
            .resideOutsideOfPackage("io.talkturn.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..", "org.jfree..");

    /** So that every copy says that it was made. */
    @ArchTest
    static final ArchRule oneWayToTheClipboard = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.talkturn.ui.kit.Copies")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.scene.input.Clipboard");

    /** So that every file that is saved is named when it is there. */
    @ArchTest
    static final ArchRule oneWayToSavedFiles = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.talkturn.ui.jobs.Exports")
            .and()
            .doNotHaveFullyQualifiedName("io.talkturn.ui.kit.TableActions")
            .should()
            .callMethodWhere(target(nameMatching("saveFile")));

    @ArchTest
    static final ArchRule engineBelowRunsOnly = noClasses()
            .that()
            .resideOutsideOfPackages("io.talkturn.model..", "io.talkturn.training..", "io.talkturn.benchmark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.djl..");

    /** DJL frees the number before the backward pass reads it; {@code NdOps.number} does not. */
    @ArchTest
    static final ArchRule noFreedNumbersUnderGradients = noClasses()
            .that()
            .resideInAPackage("io.talkturn.model..")
            .or()
            .haveNameMatching(".*Loss(es)?")
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

    /** It says “sync failed” where a channel's force says that no space is left. */
    @ArchTest
    static final ArchRule whatADiskRefusesIsTold = noClasses().should().callMethod(FileDescriptor.class, "sync");

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

    private static final Set<String> WRITING =
            Set.of("write", "writeString", "newOutputStream", "newBufferedWriter", "newByteChannel", "move", "copy");

    /**
     * Lasting files are written through AtomicFiles. What may write otherwise: spools and what is moved out of them;
     * locks; the log of a run's events, whose torn end is cut off; a damaged file that is moved aside; a folder of a run
     * that is renamed when it is whole; scratch files of benchmarks. The files of corpus folders follow.
     */
    @ArchTest
    static final ArchRule lastingFilesThroughOneWriter = noClasses()
            .that()
            .resideOutsideOfPackage("io.talkturn.foundation..")
            .and(are(not(namedAny(
                    "corpus.io.feature.SpooledSequences",
                    "corpus.io.EarlierSwap",
                    "corpus.SequencesInFile",
                    "ui.settings.SettingsFile",
                    "project.ProjectFile",
                    "run.use.AttentionWriter",
                    "sample.SimulatedRelease"))))
            .should()
            .callMethodWhere(DescribedPredicate.describe("writes a file", ArchitectureTest::writes))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(FileOutputStream.class, FileWriter.class, RandomAccessFile.class, PrintStream.class);

    private static boolean writes(JavaMethodCall call) {
        boolean intoStream = call.getName().equals("copy")
                && call.getTarget().getRawReturnType().isEquivalentTo(long.class)
                && call.getTarget().getRawParameterTypes().getLast().isEquivalentTo(OutputStream.class);
        return call.getTargetOwner().isEquivalentTo(Files.class) && WRITING.contains(call.getName()) && !intoStream;
    }

    /** The same for channels, which others open to read or to lock. */
    @ArchTest
    static final ArchRule channelsOfFilesAreFew = noClasses()
            .that()
            .resideOutsideOfPackage("io.talkturn.foundation..")
            .and(are(not(namedAny(
                    "corpus.io.timeline.RowBlocks",
                    "corpus.io.tensor.NpyFile",
                    "corpus.io.tensor.PickleReader",
                    "corpus.io.tensor.Unnamed",
                    "run.RunEvents"))))
            .should()
            .callMethodWhere(target(owner(equivalentTo(FileChannel.class))).and(target(nameMatching("open"))));

    private static final int MOST_COMPONENTS = 8;

    /** What has more parts than can be told apart is grouped, in the terms of the field. */
    @ArchTest
    static final ArchRule recordsHaveAtMostEightComponents = classes()
            .that()
            .areRecords()
            .should(ArchCondition.from(DescribedPredicate.describe(
                    "have at most " + MOST_COMPONENTS + " components",
                    type -> type.reflect().getRecordComponents().length <= MOST_COMPONENTS)));

    private static DescribedPredicate<JavaClass> namedAny(String... names) {
        Set<String> all =
                Arrays.stream(names).map(name -> "io.talkturn." + name).collect(Collectors.toSet());
        return DescribedPredicate.describe(
                "are " + all, type -> all.contains(type.getFullName().replaceFirst("\\$.*", "")));
    }
}
