package io.talkturn.cli;

import io.talkturn.corpus.Corpus;
import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskList;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.WeightRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code talkturn train} that say what is predicted and how much each task counts. */
final class TaskOptions {
    @Option(
            names = "--primary",
            paramLabel = "LABEL",
            description = "The label column that is predicted. Needed unless the corpus has only one.")
    private @Nullable String primary;

    @Option(
            names = "--tasks",
            paramLabel = "TASKS",
            description = {
                "Auxiliary tasks: all, none, letters of families (a actions, p prosody, h historical labels, f future"
                        + " labels) such as aphf, ids such as au05,past1, or both with a comma between.",
                "The others of the sixteen stay in the network with the weight 0, as in the paper (see --no-whole-network)."
                        + " Default: all that the corpus has what it needs for; none for han."
            })
    private @Nullable String tasks;

    @Option(
            names = "--weights",
            paramLabel = "RULE|TASK=W,...",
            description = "How auxiliary tasks share the loss weight that the primary task leaves: softmax or linear in"
                    + " their mutual information with it, random, or by hand as past1=2,future1=1. Default: softmax.")
    private @Nullable String weights;

    @Option(
            names = "--primary-weight",
            paramLabel = "W",
            description = "The loss weight of the primary task, above 0 up to 1. Default: drawn from 0.50..0.99 by the"
                    + " seed.")
    private @Nullable Double primaryWeight;

    /**
     * The settings for a corpus, on which some defaults depend.
     *
     * @param base those of another run, null: the defaults
     */
    TaskSettings settings(Corpus corpus, Architecture architecture, @Nullable TaskSettings base) {
        String chosen = primary(corpus, base == null ? null : base.primary());
        List<AuxiliaryTask> auxiliary =
                tasks == null && base != null ? base.auxiliary() : auxiliary(corpus, architecture);
        return new TaskSettings(
                chosen,
                auxiliary,
                weights == null ? (base == null ? WeightRule.SOFTMAX : base.rule()) : TaskList.rule(weights),
                primaryWeight == null && base != null ? base.primaryWeight() : primaryWeight,
                weights == null ? (base == null ? Map.of() : base.byHand()) : TaskList.byHand(weights),
                base == null || base.auxiliarySupervision(),
                base != null && base.squaredError(),
                base == null || base.wholeNetwork());
    }

    /** Predicts this label, whatever was asked for. */
    void predict(String label) {
        primary = label;
    }

    /** Whether loss weights or their rule are asked for. */
    boolean givesWeights() {
        return weights != null;
    }

    /** Settings with the weights that were given in the place of their own. */
    TaskSettings weights(TaskSettings own) {
        return new TaskSettings(
                own.primary(),
                own.auxiliary(),
                weights == null ? own.rule() : TaskList.rule(weights),
                primaryWeight == null ? own.primaryWeight() : primaryWeight,
                weights == null ? own.byHand() : TaskList.byHand(weights),
                own.auxiliarySupervision(),
                own.squaredError(),
                own.wholeNetwork());
    }

    /** The label that is predicted: the one given, that of another run, or the only one of the corpus. */
    String primary(Corpus corpus, @Nullable String base) {
        return primary == null && base != null ? base : primary(corpus);
    }

    private String primary(Corpus corpus) {
        if (primary != null) {
            return primary;
        }
        List<String> names = corpus.labels().stream().map(label -> label.name()).toList();
        if (names.size() == 1) {
            return names.getFirst();
        }
        throw new UserError(
                names.isEmpty() ? "The corpus has no labels." : "Which label is to be predicted?",
                names.isEmpty()
                        ? "Import it again with a label column."
                        : "Add --primary with one of: " + String.join(", ", names) + ".");
    }

    private List<AuxiliaryTask> auxiliary(Corpus corpus, Architecture architecture) {
        if (tasks != null) {
            return TaskList.parse(tasks);
        }
        if (architecture == Architecture.HAN) {
            return List.of();
        }
        Set<String> features = corpus.features().stream().map(f -> f.name()).collect(Collectors.toSet());
        return Arrays.stream(AuxiliaryTask.values())
                .filter(task -> task.family().isLabel() || features.contains(task.id()))
                .toList();
    }
}
