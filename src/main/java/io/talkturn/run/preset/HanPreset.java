package io.talkturn.run.preset;

import io.talkturn.foundation.UserError;
import io.talkturn.model.EmbeddingSettings;
import io.talkturn.model.HanDropout;
import io.talkturn.model.HanInput;
import io.talkturn.model.HanSettings;
import io.talkturn.model.HanSizes;
import io.talkturn.run.preset.PublishedSettings.Column;
import io.talkturn.run.preset.PublishedSettings.HanRock;
import io.talkturn.run.preset.PublishedSettings.Network;
import io.talkturn.setting.RecordEdit;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.WeightRule;
import io.talkturn.training.BatchSettings;
import io.talkturn.training.OptimizerSettings;
import io.talkturn.training.OptimizerSettings.Kind;
import io.talkturn.training.Stopping;
import io.talkturn.training.TrainingSettings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All settings of one column of Table 7 of the HAN-ROCK paper. Of the loss weights the primary one and the rule are taken:
 * the others follow from one's own data; or all as printed, divided by their sum, which is not always 1. The primary task,
 * the chosen tasks, the embedding file and the seed stay as they are.
 *
 * @param id corpus and label, for example {@code iemocap.class4}
 * @param printed whether all loss weights are as printed
 */
public record HanPreset(String id, boolean printed) {
    private static final String PRINTED = ":printed";
    private static final HanRock PAPER = PublishedSettings.ALL.hanRock();

    public HanPreset {
        if (!PAPER.columns().containsKey(id)) {
            throw new UserError(
                    "There is no preset “" + id + "” of HAN networks.",
                    "Use " + String.join(", ", PAPER.columns().keySet()) + ", each with " + PRINTED
                            + " behind it for the printed loss weights.");
        }
    }

    /** What a preset changes. */
    public record Settings(TaskSettings tasks, HanSettings model, TrainingSettings training) {}

    /** The eight columns, in the order of the table, the weights by their rule. */
    public static List<HanPreset> all() {
        return PAPER.columns().keySet().stream()
                .map(id -> new HanPreset(id, false))
                .toList();
    }

    /**
     * A preset by its name, with {@code :printed} behind it where the printed loss weights are wanted.
     *
     * @throws UserError where there is none of that name
     */
    public static HanPreset of(String name) {
        return name.endsWith(PRINTED)
                ? new HanPreset(name.substring(0, name.length() - PRINTED.length()), true)
                : new HanPreset(name, false);
    }

    /** Its name on the command line. */
    public String name() {
        return printed ? id + PRINTED : id;
    }

    /**
     * Settings with those of the paper in their place.
     *
     * @param keepWeights whether the loss weights stay as they are
     */
    public Settings over(Settings settings, boolean keepWeights) {
        Column column = Optional.ofNullable(PAPER.columns().get(id)).orElseThrow();
        return new Settings(
                keepWeights ? settings.tasks() : tasks(settings.tasks(), column),
                model(settings.model(), column.network()),
                training(settings.training(), column));
    }

    private TaskSettings tasks(TaskSettings tasks, Column column) {
        Map<AuxiliaryTask, Double> byHand = new EnumMap<>(AuxiliaryTask.class);
        double sum = 1;
        if (printed) {
            column.auxiliaryWeights().forEach((task, weight) -> byHand.put(AuxiliaryTask.of(task), weight));
            sum = column.primaryWeight()
                    + byHand.values().stream().mapToDouble(weight -> weight).sum();
        }
        return new TaskSettings(
                tasks.primary(),
                tasks.auxiliary(),
                printed ? WeightRule.BY_HAND : column.rule(),
                column.primaryWeight() / sum,
                byHand,
                tasks.auxiliarySupervision(),
                tasks.squaredError(),
                tasks.wholeNetwork());
    }

    private static HanSettings model(HanSettings model, Network paper) {
        HanSizes sizes = model.sizes();
        // a file that is there has a width of its own
        EmbeddingSettings embeddings = model.embeddings().file() == null
                ? RecordEdit.with(model.embeddings(), "embeddingWidth", PAPER.embeddingWidth())
                : model.embeddings();
        return new HanSettings(
                model.architecture(),
                new HanInput(paper.contentSize(), model.input().maxTokens()),
                new HanSizes(
                        sizes.wordGru(),
                        sizes.wordAttention(),
                        paper.primaryGru(),
                        paper.auxiliaryGru(),
                        sizes.turnAttention()),
                new HanDropout(paper.gruDropout(), paper.recurrentDropout()),
                embeddings);
    }

    private static TrainingSettings training(TrainingSettings training, Column column) {
        return new TrainingSettings(
                new OptimizerSettings(Kind.ADAM, column.learningRate(), column.l2(), 0),
                new BatchSettings(column.batch(), training.batch().blockLength()),
                new Stopping(PAPER.epochs(), 0, training.stopping().selection()),
                training.seed(),
                training.hardware());
    }
}
