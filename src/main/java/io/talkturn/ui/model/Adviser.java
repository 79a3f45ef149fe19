package io.talkturn.ui.model;

import io.talkturn.corpus.Corpus;
import io.talkturn.model.Architecture;
import io.talkturn.setting.RecordEdit;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.ui.kit.Advice;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.TaskTitles;
import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is worth knowing about a draft before hours are spent on it, each with a fix where there is one. */
final class Adviser {
    /** The largest z of n values is sqrt(n - 1): High needs more than 2, so six talkturns (HAN-ROCK paper: attention). */
    private static final int LEAST_FOR_HIGH = 5;

    private final Corpus corpus;
    private final Draft draft;
    private final List<Advice<Draft>> advice = new ArrayList<>();

    private Adviser(Corpus corpus, Draft draft) {
        this.corpus = corpus;
        this.draft = draft;
    }

    static List<Advice<Draft>> of(Corpus corpus, Draft draft, @Nullable CorpusMeasures measures) {
        Adviser adviser = new Adviser(corpus, draft);
        adviser.tasks();
        adviser.window();
        if (measures != null) {
            adviser.labels(measures);
        }
        adviser.missingFeatures();
        return List.copyOf(adviser.advice);
    }

    private void tasks() {
        Set<AuxiliaryTask> possible = CorpusMeasures.possible(corpus);
        List<String> impossible = draft.tasks().auxiliary().stream()
                .filter(t -> !possible.contains(t))
                .map(TaskTitles::of)
                .toList();
        boolean multiTask = draft.model().architecture() != Architecture.HAN;
        if (multiTask && !impossible.isEmpty()) {
            advice.add(Advice.<Draft>stop(Texts.of("model.advice.impossible", String.join(", ", impossible)))
                    .fixedBy(Texts.of("model.advice.impossible.fix"), d -> d.withOnly(possible)));
        }
        if (multiTask && draft.tasks().auxiliary().isEmpty()) {
            advice.add(Advice.<Draft>warn(Texts.of("model.advice.noAuxiliary"))
                    .fixedBy(
                            Texts.of("model.advice.noAuxiliary.fix"),
                            d -> d.withTasks(RecordEdit.with(d.tasks(), "auxiliary", List.copyOf(possible)))));
        }
        if (multiTask && !draft.tasks().auxiliarySupervision()) {
            advice.add(Advice.note(Texts.of("model.advice.singleTask")));
        }
    }

    private void window() {
        if (draft.model().input().contentSize() < LEAST_FOR_HIGH) {
            advice.add(Advice.<Draft>warn(Texts.of("model.advice.nothingHigh"))
                    .fixedBy(
                            Texts.of("model.advice.nothingHigh.fix"),
                            d -> new Draft(
                                    d.text(),
                                    d.tasks(),
                                    RecordEdit.with(d.model(), "contentSize", LEAST_FOR_HIGH),
                                    d.training())));
        }
    }

    private void labels(CorpusMeasures measures) {
        advice.add(Advice.note(Texts.of(
                "model.advice.predicted",
                Format.integer(measures.predicted()),
                draft.tasks().primary())));
        if (measures.unlabelled() > 0) {
            advice.add(Advice.note(Texts.of("model.advice.unlabelled", Format.integer(measures.unlabelled()))));
        }
    }

    private void missingFeatures() {
        List<String> gaps = draft.tasks().auxiliary().stream()
                .flatMap(t -> corpus.feature(t.id()).stream())
                .filter(f -> f.missing() > 0)
                .map(f -> TaskTitles.of(AuxiliaryTask.of(f.name())) + " " + Format.integer(f.missing()))
                .collect(Collectors.toList());
        if (!gaps.isEmpty() && draft.model().architecture() != Architecture.HAN) {
            advice.add(Advice.note(Texts.of("model.advice.gaps", String.join(", ", gaps))));
        }
    }
}
