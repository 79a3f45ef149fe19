package io.talkturn.ui.model;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunChecks;
import io.talkturn.setting.RecordEdit;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.ui.kit.Advice;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
        adviser.network();
        if (measures != null) {
            adviser.labels(measures);
        }
        return List.copyOf(adviser.advice);
    }

    /** What the command line says too, with what mends it here. */
    private void network() {
        HanSpec spec = new HanSpec(draft.text(), draft.tasks(), draft.model());
        RunChecks.ofNetwork(spec, corpus).forEach(finding -> advice.add(mended(finding)));
    }

    private Advice<Draft> mended(Finding finding) {
        Set<AuxiliaryTask> possible = CorpusMeasures.possible(corpus);
        return switch (finding.code()) {
            case "missing_feature" ->
                Advice.<Draft>stop(finding.sentence())
                        .fixedBy(Texts.of("model.advice.impossible.fix"), d -> d.withOnly(possible));
            case "no_auxiliary" ->
                Advice.<Draft>warn(finding.sentence())
                        .fixedBy(
                                Texts.of("model.advice.noAuxiliary.fix"),
                                d -> d.withTasks(RecordEdit.with(d.tasks(), "auxiliary", List.copyOf(possible))));
            case "no_supervision" ->
                Advice.<Draft>note(finding.sentence())
                        .fixedBy(
                                Texts.of("model.advice.singleTask.fix"),
                                d -> d.withTasks(RecordEdit.with(d.tasks(), "auxiliarySupervision", true)));
            case "nothing_high" ->
                Advice.<Draft>warn(finding.sentence())
                        .fixedBy(
                                Texts.of("model.advice.nothingHigh.fix"),
                                d -> new Draft(
                                        d.text(),
                                        d.tasks(),
                                        RecordEdit.with(d.model(), "contentSize", LEAST_FOR_HIGH),
                                        d.training()));
            default ->
                switch (finding.severity()) {
                    case FATAL -> Advice.stop(finding.told());
                    case WARN -> Advice.warn(finding.told());
                    case INFO -> Advice.note(finding.told());
                };
        };
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
}
