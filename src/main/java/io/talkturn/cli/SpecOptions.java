package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.model.Architecture;
import io.talkturn.model.HanGuide;
import io.talkturn.model.HanSettings;
import io.talkturn.model.fusion.Preset;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.NetworkSpec;
import io.talkturn.run.RunFold;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunMaking;
import io.talkturn.run.RunSpec;
import io.talkturn.run.preset.FusionPreset;
import io.talkturn.run.preset.HanPreset;
import io.talkturn.setting.RecordEdit;
import io.talkturn.task.TaskGuide;
import io.talkturn.task.TaskSettings;
import io.talkturn.training.TrainingGuide;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FusionGuide;
import io.talkturn.training.fusion.FusionSettings;
import io.talkturn.training.han.text.GloveFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.ArgGroupSpec;
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

    @ArgGroup(exclusive = false, validate = false, heading = "%nWhich network%n")
    private NetworkOptions network = new NetworkOptions();

    @ArgGroup(exclusive = false, validate = false, heading = "%nWhat is predicted%n")
    private TaskOptions tasks = new TaskOptions();

    @ArgGroup(exclusive = false, validate = false, heading = "%nFusion models%n")
    private FusionOptions fusion = new FusionOptions();

    private final SettingOptions text = new SettingOptions(List.of(HanSpec.TEXT));
    private final SettingOptions taskSettings = new SettingOptions(TaskGuide.SETTINGS);
    private final SettingOptions sizes = new SettingOptions(HanGuide.SETTINGS);
    private final SettingOptions fusing = new SettingOptions(FusionGuide.SETTINGS);
    private SettingOptions training = new SettingOptions(TrainingGuide.WINDOWS);

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Adds the options of all settings, with the defaults of the network that is asked for. */
    void addSettings(CommandSpec spec, AskedNetwork asked) {
        training = new SettingOptions(asked.isFusion() ? TrainingGuide.SAMPLES : TrainingGuide.WINDOWS);
        ArgGroupSpec.Builder han = group("%nHAN networks%n");
        text.addTo(han, asked.han());
        taskSettings.addTo(han, AskedNetwork.TASKS);
        sizes.addTo(han, asked.model());
        if (asked.isFusion()) {
            // what is no setting of the training asked for has a place in the help all the same
            new SettingOptions(TrainingGuide.WINDOWS_ONLY).addTo(han, TrainingSettings.defaults());
        }
        spec.addArgGroup(han.build());
        add(spec, "%nTraining " + asked.title() + "%n", training, asked.training());
        add(spec, "%nMore of fusion models%n", fusing, asked.fusion());
    }

    private static void add(CommandSpec spec, String heading, SettingOptions options, Record usual) {
        ArgGroupSpec.Builder group = group(heading);
        options.addTo(group, usual);
        spec.addArgGroup(group.build());
    }

    private static ArgGroupSpec.Builder group(String heading) {
        return ArgGroupSpec.builder().exclusive(false).validate(false).heading(heading);
    }

    /** What is to be predicted, in the place of what the options name. */
    void predict(String label) {
        tasks.predict(label);
    }

    /** The name that was given, null where none was. */
    @Nullable
    String name() {
        return name;
    }

    /**
     * A specification and the corpus it was checked against.
     *
     * @param folder of the corpus
     */
    record Made(RunSpec spec, Corpus corpus, Path folder) {}

    /** The specification for a project. */
    Made make(ProjectOption project) {
        return make(project, null);
    }

    /**
     * The same for another corpus than the options name.
     *
     * @param other null: the one that they name
     */
    Made make(ProjectOption project, @Nullable String other) {
        @Nullable RunSpec base = base(project);
        String asked = other == null ? corpus : other;
        String place = project.corpus(asked == null && base != null ? base.corpus() : asked);
        Path folder = project.folder().resolve(place);
        Corpus read = CorpusFolder.read(folder);
        NetworkSpec like = base == null ? null : base.network();
        boolean isFusion = network.model() != null || (like instanceof FusionSpec && !OptionKinds.asksForHan(command));
        OptionKinds.requireOnly(isFusion, command);
        Begun begun = isFusion ? fusion(read, folder, base) : han(read, base);
        boolean alike = like != null && like.getClass() == begun.network().getClass();
        String called = name != null || !alike
                ? name
                : Objects.requireNonNull(base).on(null).name();
        RunMaking making = new RunMaking(project.folder(), Path.of(place));
        RunSpec made = making.make(called, begun.network(), training.over(begun.training()));
        return new Made(made.on(fold(base, made, folder)), read, folder);
    }

    /** The fold of the run to begin with, where it is on the same corpus. */
    private static @Nullable RunFold fold(@Nullable RunSpec base, RunSpec made, Path folder) {
        RunFold fold = base == null || !base.corpus().equals(made.corpus()) ? null : base.fold();
        return fold == null ? null : fold.now(folder);
    }

    /** A network with all that was given, and the training that it begins with. */
    private record Begun(NetworkSpec network, TrainingSettings training) {}

    private Begun han(Corpus read, @Nullable RunSpec base) {
        HanSpec like = base != null && base.network() instanceof HanSpec other ? other : null;
        Architecture asked = network.architecture();
        HanSettings usual =
                like != null && (asked == null || asked == like.model().architecture())
                        ? like.model()
                        : HanSettings.defaults(asked == null ? Architecture.ROCK : asked);
        TaskSettings task = tasks.settings(read, usual.architecture(), like == null ? null : like.tasks());
        String source = like == null ? HanSpec.NARRATIVE : like.text();
        Begun begun = new Begun(
                new HanSpec(source, task, usual),
                like == null
                        ? TrainingSettings.defaults()
                        : Objects.requireNonNull(base).training());
        HanPreset preset = network.hanPreset();
        if (preset != null) {
            HanPreset.Settings paper =
                    preset.over(new HanPreset.Settings(task, usual, begun.training()), tasks.givesWeights());
            begun = new Begun(new HanSpec(source, tasks.weights(paper.tasks()), paper.model()), paper.training());
        }
        HanSpec made = (HanSpec) begun.network();
        return new Begun(
                text.over(new HanSpec(source, taskSettings.over(made.tasks()), sizes(made.model()))), begun.training());
    }

    /** A file of word vectors has a width of its own, and stands where it was named, not where the run will be read. */
    private HanSettings sizes(HanSettings usual) {
        HanSettings given = sizes.over(usual);
        if (!sizes.has("embeddings") || given.embeddings().file() == null) {
            return given;
        }
        Path file = Path.of(given.embeddings().file()).toAbsolutePath().normalize();
        HanSettings placed = RecordEdit.with(given, "embeddings", file.toString());
        return sizes.has("embeddingWidth")
                ? placed
                : RecordEdit.with(placed, "embeddingWidth", new GloveFile(file).width());
    }

    private Begun fusion(Corpus read, Path folder, @Nullable RunSpec base) {
        FusionSettings like = base != null && base.network() instanceof FusionSpec other ? other.fusion() : null;
        String id = network.model() != null || like == null
                ? String.valueOf(network.model())
                : like.network().id();
        String primary = tasks.primary(read, like == null ? null : like.primary());
        FusionSettings usual =
                like == null ? FusionSettings.defaults(id, Preset.IEMOCAP, primary) : like.of(id, primary);
        TrainingSettings trained = like == null
                ? FusionSettings.training()
                : Objects.requireNonNull(base).training();
        FusionPreset preset = network.fusionPreset(id);
        if (preset != null) {
            usual = RecordEdit.with(usual, "preset", preset.sizes());
            trained = preset.over(trained);
        }
        FusionSettings given = fusing.over(fusion.over(usual));
        if (fusing.has("classVectors") && given.classVectors() != null) {
            given = RecordEdit.with(
                    given,
                    "classVectors",
                    Path.of(given.classVectors()).toAbsolutePath().toString());
        }
        return new Begun(FusionSpec.of(folder, given), trained);
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
