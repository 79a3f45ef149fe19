package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.model.HanSettings;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.run.RunStatus;
import io.talkturn.task.TaskSettings;
import io.talkturn.training.TrainingSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** All options of {@code talkturn train} that decide what a run computes, and the specification they make. */
final class SpecOptions {
    @Option(
            names = "--run",
            paramLabel = "FILE",
            description = "A run.json, or a run folder, whose settings are taken; other options then change them.")
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

    /** A specification and the corpus it was checked against. */
    record Made(HanSpec spec, Corpus corpus) {}

    /** The specification for a project. */
    Made make(ProjectOption project) {
        @Nullable HanSpec base = base();
        String place = project.corpus(corpus == null && base != null ? base.corpus() : corpus);
        Path folder = project.folder().resolve(place);
        Corpus read = CorpusFolder.read(folder);
        HanSettings network = model.settings(base == null ? null : base.model());
        TaskSettings task = tasks.settings(read, network.architecture(), base == null ? null : base.tasks());
        HanSpec spec = new HanSpec(
                RunSpec.FORMAT,
                name(base, network, task),
                place,
                CorpusFolder.hash(folder),
                text != null ? text : base == null ? "narrative" : base.text(),
                task,
                network,
                training.settings(base == null ? TrainingSettings.defaults() : base.training()),
                RunStatus.now(),
                Talkturn.version());
        return new Made(spec, read);
    }

    private @Nullable HanSpec base() {
        if (run == null) {
            return null;
        }
        return HanSpec.require(Files.isDirectory(run) ? RunFolder.open(run).spec() : RunSpec.read(run));
    }

    private String name(@Nullable HanSpec base, HanSettings network, TaskSettings task) {
        if (name != null) {
            return name;
        }
        return base == null ? network.architecture().title() + " on " + task.primary() : base.name();
    }
}
