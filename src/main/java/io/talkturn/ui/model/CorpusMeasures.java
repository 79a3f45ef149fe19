package io.talkturn.ui.model;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Partition;
import io.talkturn.model.HanSettings;
import io.talkturn.run.RunChecks;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.Targets;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.TaskWeights;
import io.talkturn.task.WeightRule;
import io.talkturn.training.han.text.EncodedCorpus;
import io.talkturn.training.han.text.Tokenizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the page shows of a corpus and takes a moment to compute, so it is computed away from the UI thread.
 *
 * @param mutualInformation nats with the primary target on train, of every task that the corpus can give
 * @param vocabulary rows of the embedding table
 * @param longest tokens of a talkturn that are read
 * @param outputs classes of the primary task, 1 for a number
 * @param predicted talkturns of train with the primary label
 * @param unlabelled talkturns without it, which stay in the windows of others
 */
record CorpusMeasures(
        Map<AuxiliaryTask, Double> mutualInformation,
        int vocabulary,
        int longest,
        int outputs,
        int predicted,
        int unlabelled) {

    /** Measures a corpus for a draft; empty where a finding about the corpus, which stands above the page, forbids learning. */
    static Optional<CorpusMeasures> of(Corpus corpus, Draft draft) {
        boolean isForbidden = RunChecks.ofCorpus(corpus, draft.tasks().primary(), false).stream()
                .anyMatch(finding -> finding.severity() == Finding.Severity.FATAL);
        return isForbidden ? Optional.empty() : Optional.of(measure(corpus, draft));
    }

    private static CorpusMeasures measure(Corpus corpus, Draft draft) {
        TaskSettings everything = new TaskSettings(
                draft.tasks().primary(),
                possible(corpus).stream().toList(),
                WeightRule.SOFTMAX,
                Draft.PRIMARY_WEIGHT,
                Map.of(),
                true,
                false,
                true);
        Targets targets = Targets.of(corpus, everything);
        Label label = Targets.label(corpus, draft.tasks().primary());
        HanSettings model = draft.model();
        EncodedCorpus encoded = EncodedCorpus.forTraining(
                corpus,
                Tokenizer.Source.valueOf(draft.text().toUpperCase(Locale.ROOT)),
                model.input().maxTokens());
        int labelled = 0;
        for (int row = 0; row < label.size(); row++) {
            labelled += label.isPresent(row) ? 1 : 0;
        }
        return new CorpusMeasures(
                TaskWeights.mutualInformation(targets, draft.training().seed()),
                encoded.vocabulary().size(),
                encoded.maxTokens(),
                label instanceof ClassLabel classes ? classes.classes().size() : 1,
                targets.rows(Partition.TRAIN).length,
                label.size() - labelled);
    }

    /** The tasks whose targets the corpus can give: label tasks always, measured ones where the feature is there. */
    static Set<AuxiliaryTask> possible(Corpus corpus) {
        Set<AuxiliaryTask> possible = EnumSet.noneOf(AuxiliaryTask.class);
        Arrays.stream(AuxiliaryTask.values())
                .filter(t -> t.family().isLabel() || corpus.feature(t.id()).isPresent())
                .forEach(possible::add);
        return possible;
    }
}
