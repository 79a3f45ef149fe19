package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.model.HanSettings;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.run.RunStatus;
import io.talkturn.task.TaskSettings;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FusionSettings;
import java.nio.file.Files;
import java.nio.file.Path;
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
        boolean isFusion = fusion.isAsked() || (base instanceof FusionSpec && !OptionKinds.asksForHan(command));
        OptionKinds.requireOnly(isFusion, command);
        RunSpec spec = isFusion
                ? fusion(read, place, folder, base instanceof FusionSpec other ? other : null)
                : han(read, place, folder, base instanceof HanSpec other ? other : null);
        return new Made(spec, read);
    }

    private HanSpec han(Corpus read, String place, Path folder, @Nullable HanSpec base) {
        HanSettings network = model.settings(base == null ? null : base.model());
        TaskSettings task = tasks.settings(read, network.architecture(), base == null ? null : base.tasks());
        return new HanSpec(
                RunSpec.FORMAT,
                name(base, network.architecture().title() + " on " + task.primary()),
                place,
                CorpusFolder.hash(folder),
                text != null ? text : base == null ? "narrative" : base.text(),
                task,
                network,
                training.settings(base == null ? TrainingSettings.defaults() : base.training()),
                RunStatus.now(),
                Talkturn.version());
    }

    private FusionSpec fusion(Corpus read, String place, Path folder, @Nullable FusionSpec base) {
        String primary = tasks.primary(read, base == null ? null : base.primary());
        FusionSettings settings = fusion.settings(primary, base == null ? null : base.fusion());
        TrainingSettings trained = training.settings(base == null ? FusionSettings.training() : base.training());
        return new FusionSpec(
                RunSpec.FORMAT,
                name(base, settings.runName(trained.seed())),
                place,
                CorpusFolder.hash(folder),
                FusionSpec.weakHashes(folder, settings),
                settings,
                trained,
                RunStatus.now(),
                Talkturn.version());
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

    private String name(@Nullable RunSpec base, String usual) {
        if (name != null) {
            return name;
        }
        return base == null ? usual : base.name();
    }
}
