package io.talkturn.report;

import io.talkturn.model.Architecture;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunFold;
import io.talkturn.run.RunSpec;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.WeightRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What two runs must have in common to be runs of the same thing with different seeds. */
final class SeedlessSettings {
    /** What does not decide what is learned, but for the last digits: the corpus is known by its hash. */
    private static final Set<String> LEFT_OUT = Set.of(
            "corpus",
            "training.seed",
            "training.threads",
            "training.device",
            "fold.set",
            "fold.hash",
            "fold.name",
            "fold.number",
            "fold.of");

    /** Which folds: the name of the set and its hash. */
    static final String FOLDS = "folds";

    private SeedlessSettings() {}

    /** All settings but the seed. */
    static Map<String, String> of(RunSpec spec) {
        Map<String, String> settings = SpecSettings.of(spec);
        settings.keySet().removeAll(LEFT_OUT);
        // the same files under another name are told apart only because people see the name
        settings.put("corpus", corpus(spec));
        RunFold fold = spec.fold();
        if (fold != null) {
            settings.put(FOLDS, fold.set() + " " + fold.hash());
        }
        return settings;
    }

    /** The corpus as people call it: the name of its folder. */
    static String corpus(RunSpec spec) {
        Path name = Path.of(spec.corpus()).getFileName();
        return name == null ? spec.corpus() : name.toString();
    }

    /**
     * The settings of the runs without further tasks that a run is set against, the nearest first; none for such. They
     * differ in the tasks, never in the network that is named: HAN-ROCK against a plain HAN would be a comparison of
     * architectures.
     */
    static List<Map<String, String>> ofSingleTask(RunSpec spec) {
        return switch (spec.network()) {
            case FusionSpec fusion when fusion.fusion().with().isEmpty() -> List.of();
            case FusionSpec fusion -> List.of(of(spec.with(alone(fusion))));
            case HanSpec han when isSingleTask(han) -> List.of();
            case HanSpec han
            when hasSmaller(han) -> List.of(of(spec.with(unsupervised(han))), of(spec.with(withoutTasks(han))));
            case HanSpec han -> List.of(of(spec.with(unsupervised(han))));
        };
    }

    /** The settings of a run without further tasks, without those that are idle then. */
    static Map<String, String> ofBaseline(RunSpec spec) {
        return switch (spec.network()) {
            case HanSpec han when isSingleTask(han) -> of(spec.with(unsupervised(han)));
            default -> of(spec);
        };
    }

    private static boolean isSingleTask(HanSpec han) {
        return han.model().architecture() == Architecture.HAN
                || han.tasks().auxiliary().isEmpty()
                || !han.tasks().auxiliarySupervision();
    }

    /**
     * Whether the network stays what it is when its tasks are gone: the flat one loses heads. HAN-ROCK would lose its
     * second word encoder, its talkturn encoders and the attention over tasks.
     */
    private static boolean hasSmaller(HanSpec han) {
        return han.model().architecture() == Architecture.FLAT && !han.tasks().wholeNetwork();
    }

    private static FusionSpec alone(FusionSpec spec) {
        return new FusionSpec(Map.of(), spec.fusion().with(List.of()));
    }

    /**
     * The same network with all auxiliary weights 0: how they would be shared does not matter, nor, where all tasks are
     * in the network anyway, which ones were chosen.
     */
    private static HanSpec unsupervised(HanSpec spec) {
        TaskSettings tasks = spec.tasks();
        return with(spec, tasks.wholeNetwork() ? List.of() : tasks.auxiliary());
    }

    private static HanSpec withoutTasks(HanSpec spec) {
        return with(spec, List.of());
    }

    private static HanSpec with(HanSpec spec, List<AuxiliaryTask> auxiliary) {
        TaskSettings tasks = spec.tasks();
        return new HanSpec(
                spec.text(),
                new TaskSettings(
                        tasks.primary(),
                        auxiliary,
                        WeightRule.SOFTMAX,
                        null,
                        Map.of(),
                        false,
                        tasks.squaredError(),
                        tasks.wholeNetwork()),
                spec.model());
    }
}
