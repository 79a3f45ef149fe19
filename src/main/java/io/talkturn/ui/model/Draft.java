package io.talkturn.ui.model;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.model.Architecture;
import io.talkturn.model.HanSettings;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunMaking;
import io.talkturn.run.RunSpec;
import io.talkturn.run.preset.HanPreset;
import io.talkturn.setting.RecordEdit;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskFamily;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.WeightRule;
import io.talkturn.training.TrainingSettings;
import io.talkturn.ui.making.RunMaker;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The run that is being put together. Immutable: a change is a new draft, which is what undo goes back over.
 *
 * @param text {@code narrative} or {@code text}, as in {@link HanSpec}
 */
public record Draft(String text, TaskSettings tasks, HanSettings model, TrainingSettings training)
        implements RunMaker.Draft {
    /** The share of the loss that the primary task gets until the user says otherwise. */
    static final double PRIMARY_WEIGHT = 0.7;

    /** HAN-ROCK with every auxiliary task, as the paper recommends, on a label. */
    static Draft initial(String primary) {
        return new Draft(
                HanSpec.NARRATIVE,
                new TaskSettings(
                        primary,
                        List.of(AuxiliaryTask.values()),
                        WeightRule.SOFTMAX,
                        PRIMARY_WEIGHT,
                        Map.of(),
                        true,
                        false,
                        true),
                HanSettings.defaults(Architecture.ROCK),
                TrainingSettings.defaults());
    }

    @Override
    public RunSpec spec(RunMaking making) {
        return making.make(null, new HanSpec(text, tasks, model), training);
    }

    /** The auxiliary tasks that the network has encoders and heads for. */
    List<AuxiliaryTask> inNetwork() {
        return new HanSpec(text, tasks, model).inNetwork();
    }

    /** With all settings of a column of the paper's table. */
    Draft with(HanPreset preset) {
        HanPreset.Settings paper = preset.over(new HanPreset.Settings(tasks, model, training), false);
        return new Draft(text, paper.tasks(), paper.model(), paper.training()).withArchitecture(Architecture.ROCK);
    }

    /** With another seed. */
    Draft withSeed(long seed) {
        return new Draft(text, tasks, model, RecordEdit.with(training, "seed", seed));
    }

    Draft withTasks(TaskSettings changed) {
        return new Draft(text, changed, model, training);
    }

    Draft withArchitecture(Architecture architecture) {
        return new Draft(text, tasks, RecordEdit.with(model, "architecture", architecture), training);
    }

    Draft withPrimary(String primary) {
        return withTasks(RecordEdit.with(tasks, "primary", primary));
    }

    /** With a task chosen or left out. */
    Draft withTask(AuxiliaryTask task, boolean chosen) {
        return withChosen(List.of(task), chosen);
    }

    /** With a whole family chosen or left out. */
    Draft withFamily(TaskFamily family, boolean chosen) {
        return withChosen(AuxiliaryTask.of(family), chosen);
    }

    /** With only tasks that the corpus can give. */
    Draft withOnly(Set<AuxiliaryTask> possible) {
        return withTasks(RecordEdit.with(
                tasks,
                "auxiliary",
                tasks.auxiliary().stream().filter(possible::contains).toList()));
    }

    Draft withRule(WeightRule rule) {
        return withTasks(RecordEdit.with(tasks, "rule", rule));
    }

    /** With weights by hand: those of before where a chosen task has one, or else those that are shown. */
    Draft byHand(Map<AuxiliaryTask, Double> shown) {
        Draft before = withRule(WeightRule.BY_HAND);
        return before.tasks.weighsNothing() ? before.withTasks(RecordEdit.with(before.tasks, "byHand", shown)) : before;
    }

    /**
     * For another corpus: a label and tasks that it lacks are replaced and left out. Weights by hand of the tasks that stay keep
     * their proportions; where none of them has any, mutual information shares them out.
     */
    Draft fitting(Corpus corpus) {
        Draft labelled = corpus.label(tasks.primary()).isPresent()
                ? this
                : withPrimary(
                        corpus.labels().stream().map(Label::name).findFirst().orElse(""));
        Draft possible = labelled.withOnly(CorpusMeasures.possible(corpus));
        return possible.tasks.weighsNothing() ? possible.withRule(WeightRule.SOFTMAX) : possible;
    }

    /** With the primary task's share of the loss. */
    Draft withPrimaryWeight(double weight) {
        return withTasks(RecordEdit.with(tasks, "primaryWeight", Math.clamp(weight, 0.01, 1)));
    }

    /**
     * With one auxiliary weight set by hand; the others keep their proportions and share what is left.
     *
     * @param current the weights now, by task
     */
    Draft withWeight(AuxiliaryTask task, double weight, Map<AuxiliaryTask, Double> current, double primary) {
        double all = 1 - primary;
        double wanted = Math.clamp(weight, 0, all);
        double others = current.entrySet().stream()
                .filter(e -> e.getKey() != task)
                .mapToDouble(Map.Entry::getValue)
                .sum();
        Map<AuxiliaryTask, Double> changed = new EnumMap<>(AuxiliaryTask.class);
        for (AuxiliaryTask each : tasks.auxiliary()) {
            double now = current.getOrDefault(each, 0.0);
            double share = others > 0
                    ? now / others
                    : 1.0 / Math.max(1, tasks.auxiliary().size() - 1);
            changed.put(each, each == task ? wanted : share * (all - wanted));
        }
        TaskSettings byHand = RecordEdit.with(RecordEdit.with(tasks, "byHand", changed), "rule", WeightRule.BY_HAND);
        return withTasks(RecordEdit.with(byHand, "primaryWeight", primary));
    }

    private Draft withChosen(List<AuxiliaryTask> some, boolean chosen) {
        Set<AuxiliaryTask> all = EnumSet.noneOf(AuxiliaryTask.class);
        all.addAll(tasks.auxiliary());
        if (chosen) {
            all.addAll(some);
        } else {
            some.forEach(all::remove);
        }
        return withTasks(RecordEdit.with(
                tasks,
                "auxiliary",
                Arrays.stream(AuxiliaryTask.values()).filter(all::contains).toList()));
    }
}
