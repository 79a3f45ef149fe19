package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.model.HanSettings;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.NetworkSpec;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunMaking;
import io.talkturn.run.RunSpec;
import io.talkturn.task.TaskSettings;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FusionSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** All options of {@code talkturn train} that decide what a run computes, and the specification they make. */
final class SpecOptions {
    @Option(
            names = "--run",
            paramLabel = "FILE",
            description =
                    "A run of the project, a run folder or a run.json whose settings are taken; other options then change them.")
    private @Nullable Path run;

    @Option(
            names = "--corpus",
            paramLabel = "NAME|DIR",
            description = "A corpus of the project, or any corpus folder. Default: the only one of the project.")
    private @Nullable String corpus;

    @Option(names = "--name", paramLabel = "NAME", description = "What the run is called in lists.")
    private @Nullable String name;

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description =
                    "What is read: narrative (MONAH, where there is one) or text (bare words). Default: narrative.")
    private @Nullable String text;

    @ArgGroup(exclusive = false, validate = false, heading = "%nWhat is predicted%n")
    private TaskOptions tasks = new TaskOptions();

    @ArgGroup(exclusive = false, validate = false, heading = "%nThe network%n")
    private ModelOptions model = new ModelOptions();

    @ArgGroup(exclusive = false, validate = false, heading = "%nTraining%n")
    private TrainingOptions training = new TrainingOptions();

    @ArgGroup(exclusive = false, validate = false, heading = "%nFusion models%n")
    private FusionOptions fusion = new FusionOptions();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** A specification and the corpus it was checked against. */
    record Made(RunSpec spec, Corpus corpus) {}

    /** The specification for a project. */
    Made make(ProjectOption project) {
        @Nullable RunSpec base = base(project);
        String place = project.corpus(corpus == null && base != null ? base.corpus() : corpus);
        Path folder = project.folder().resolve(place);
        Corpus read = CorpusFolder.read(folder);
        NetworkSpec like = base == null ? null : base.network();
        boolean isFusion = fusion.isAsked() || (like instanceof FusionSpec && !OptionKinds.asksForHan(command));
        OptionKinds.requireOnly(isFusion, command);
        NetworkSpec network = isFusion
                ? fusion(read, folder, like instanceof FusionSpec other ? other : null)
                : han(read, like instanceof HanSpec other ? other : null);
        TrainingSettings usual = isFusion ? FusionSettings.training() : TrainingSettings.defaults();
        boolean alike = like != null && like.getClass() == network.getClass();
        TrainingSettings trained =
                training.settings(alike ? Objects.requireNonNull(base).training() : usual);
        String called =
                name != null || !alike ? name : Objects.requireNonNull(base).name();
        return new Made(new RunMaking(project.folder(), Path.of(place)).make(called, network, trained), read);
    }

    private HanSpec han(Corpus read, @Nullable HanSpec base) {
        HanSettings network = model.settings(base == null ? null : base.model());
        TaskSettings task = tasks.settings(read, network.architecture(), base == null ? null : base.tasks());
        return new HanSpec(text != null ? text : base == null ? HanSpec.NARRATIVE : base.text(), task, network);
    }

    private FusionSpec fusion(Corpus read, Path folder, @Nullable FusionSpec base) {
        String primary = tasks.primary(read, base == null ? null : base.primary());
        return FusionSpec.of(folder, fusion.settings(primary, base == null ? null : base.fusion()));
    }

    /** The settings to begin with: of a file, a run folder, or a run of the project by its name. */
    private @Nullable RunSpec base(ProjectOption project) {
        if (run == null) {
            return null;
        }
        if (Files.isDirectory(run)) {
            return RunFolder.open(run).spec();
        }
        boolean isFile = Files.exists(run) || run.toString().endsWith(".json");
        return isFile ? RunSpec.read(run) : project.run(run.toString()).spec();
    }
}
