package io.talkturn.ui.fusion;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.NumberScale;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.setting.Numbers;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.training.fusion.FusionMaterial;
import io.talkturn.training.fusion.FusionSettings;
import io.talkturn.ui.kit.Advice;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a draft and a corpus.
 *
 * @param network null where the draft does not fit the corpus
 * @param steps T
 * @param lambdas the weight of every task by its head's id, the main one first; empty where there is no network
 * @param heads what is drawn of them
 */
public record Planned(
        @Nullable FusionNetwork network,
        int steps,
        Map<String, Double> lambdas,
        List<FusionPlan.Head> heads,
        List<Advice<FusionDraft>> advice) {

    /** Whether a run can be made. */
    public boolean isReady() {
        return network != null && obstacle().isEmpty();
    }

    /** The first thing that keeps a run from being made, empty where nothing does. */
    String obstacle() {
        return Advice.firstStop(advice);
    }

    /** Works a draft out; the engine is not touched. */
    static Planned of(Corpus corpus, FusionDraft draft) {
        List<Advice<FusionDraft>> advice = new ArrayList<>();
        if (corpus.sequences().isEmpty()) {
            advice.add(Advice.stop(Texts.of("fusion.advice.nosequences")));
            return new Planned(null, 0, Map.of(), List.of(), advice);
        }
        try {
            FusionMaterial material = FusionMaterial.unscaled(
                    corpus, draft.fusion(), draft.training().seed());
            FusionNetwork network = material.network();
            notes(corpus, draft, material, advice);
            return new Planned(
                    network,
                    material.input().steps(),
                    material.losses().weights(),
                    heads(draft.fusion(), material),
                    advice);
        } catch (UserError e) {
            advice.add(fixed(corpus, draft, e));
            return new Planned(null, 0, Map.of(), List.of(), advice);
        }
    }

    private static List<FusionPlan.Head> heads(FusionSettings settings, FusionMaterial material) {
        List<FusionPlan.Head> heads = new ArrayList<>();
        List<Double> lambdas = List.copyOf(material.losses().weights().values());
        for (FusionTask task : material.tasks()) {
            int number = heads.size();
            String title = number == 0
                    ? settings.primary()
                    : FusionTexts.title(settings.with().get(number - 1));
            heads.add(FusionPlan.Head.of(title, task, lambdas.get(number)));
        }
        return heads;
    }

    private static void notes(
            Corpus corpus, FusionDraft draft, FusionMaterial material, List<Advice<FusionDraft>> advice) {
        String primary = draft.fusion().primary();
        advice.add(Advice.note(Texts.of(
                "fusion.advice.samples",
                Format.integer(material.train().length),
                primary,
                Format.integer(material.dev().length))));
        NumberScale scale = material.tasks().getFirst().scale();
        if (scale != null) {
            advice.add(Advice.note(Texts.of(
                    "fusion.advice.scale", primary, Numbers.shown(scale.lowest()), Numbers.shown(scale.highest()))));
        }
        material.warnings().forEach(warning -> advice.add(Advice.warn(warning)));
        long test = IntStream.range(0, corpus.talkturns().size())
                .filter(row -> corpus.partitionOfRow(row) == Partition.TEST && material.hasMainLabel(row))
                .count();
        if (test == 0) {
            advice.add(Advice.warn(Texts.of("fusion.advice.notest")));
        } else if (test < 100) {
            advice.add(Advice.note(Texts.of("fusion.advice.smalltest", test)));
        }
        if (draft.fusion().with().isEmpty() && !corpus.weakLabels().isEmpty()) {
            advice.add(Advice.<FusionDraft>note(Texts.of("fusion.advice.single"))
                    .fixedBy(
                            Texts.of("fusion.advice.single.fix"),
                            d -> d.withTasks(corpus.weakLabels().stream()
                                    .map(w -> new FurtherTask(w.task(), FurtherTask.Source.WEAK, null, false))
                                    .toList())));
        }
        boolean hasWords = !material.network().classVectors().isEmpty();
        if (hasWords && draft.fusion().classVectors() == null) {
            advice.add(Advice.warn(Texts.of("fusion.advice.classvectors")));
        }
    }

    /** A problem with the corpus or the settings, with the way out where there is one of a single click. */
    private static Advice<FusionDraft> fixed(Corpus corpus, FusionDraft draft, UserError error) {
        Advice<FusionDraft> stop = Advice.stop(error.what() + " " + error.wayOut());
        if (!draft.fusion().network().options().isEmpty() && runs(corpus, draft.set("options", Map.of()))) {
            return stop.fixedBy(Texts.of("fusion.advice.preset.fix"), d -> d.set("options", Map.of()));
        }
        for (FurtherTask task : draft.fusion().with()) {
            if (runs(corpus, draft.withTask(task, false))) {
                return stop.fixedBy(
                        Texts.of("fusion.advice.task.fix", FusionTexts.title(task)), d -> d.withTask(task, false));
            }
        }
        return stop;
    }

    private static boolean runs(Corpus corpus, FusionDraft draft) {
        try {
            FusionMaterial.unscaled(corpus, draft.fusion(), draft.training().seed())
                    .network();
            return true;
        } catch (UserError e) {
            return false;
        }
    }
}
