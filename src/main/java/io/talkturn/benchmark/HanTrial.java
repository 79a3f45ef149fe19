package io.talkturn.benchmark;

import io.talkturn.corpus.Corpus;
import io.talkturn.model.Architecture;
import io.talkturn.model.HanDropout;
import io.talkturn.model.HanNetwork;
import io.talkturn.model.HanSettings;
import io.talkturn.model.HanShape;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.GradientRules;
import io.talkturn.training.Losses;
import io.talkturn.training.Optimizer;
import io.talkturn.training.Place;
import io.talkturn.training.Step;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.han.Batch;
import io.talkturn.training.han.BatchPlan;
import io.talkturn.training.han.HanLearner;
import io.talkturn.training.han.HanPass;
import io.talkturn.training.han.text.EncodedCorpus;
import io.talkturn.training.han.text.Tokenizer;
import io.talkturn.training.han.text.Windows;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Ten batches of a small HAN-ROCK network with all of its tasks, embeddings learned and inputs dropped. */
final class HanTrial {
    private static final long SEED = 7;
    private static final int BATCHES = 10;
    private static final int BATCH = 16;
    private static final HanDropout DROPOUT = new HanDropout(0.2, 0);

    private final EncodedCorpus corpus;
    private final Losses losses;
    private final Windows windows;
    private final HanSettings settings;
    private final HanShape shape;

    HanTrial() {
        Corpus talk = SimulatedTalk.corpus(6, 20, SEED);
        corpus = EncodedCorpus.forTraining(talk, Tokenizer.Source.TEXT, 0);
        losses = SimulatedTalk.losses(talk, SEED);
        HanSettings d = HanSettings.defaults(Architecture.ROCK);
        settings = new HanSettings(d.architecture(), d.input(), d.sizes(), DROPOUT, d.embeddings());
        windows = new Windows(talk, settings.input().contentSize());
        shape = HanShape.of(
                settings, corpus.vocabulary().size(), SimulatedTalk.classes(), List.of(AuxiliaryTask.values()));
    }

    /**
     * The loss of every batch; in one piece, so that the same is dropped on every device.
     *
     * @param fused as on a graphics processor
     */
    double[] losses(ComputeDevice device, boolean fused) {
        TrainingSettings training = TrainingSettings.defaults();
        int[] rows = IntStream.range(0, corpus.corpus().talkturns().size()).toArray();
        List<int[]> batches = new BatchPlan(windows, rows, BATCH, 4, SEED).epoch(1);
        HanNetwork form = fused ? HanNetwork.fused(shape, DROPOUT) : HanNetwork.of(shape, DROPOUT);
        try (HanLearner learner =
                        HanLearner.fresh(settings, shape, null, SEED, device).with(form);
                Optimizer optimizer = Optimizer.of(
                        training.optimizer(), learner.parameters().trainable().size(), learner.manager());
                GradientRules rules = new GradientRules(0, 0, learner.parameters(), learner.manager())) {
            Step step = new Step(learner, rules, optimizer, training.optimizer());
            return IntStream.range(0, BATCHES)
                    .mapToDouble(b -> step.run(
                                    (scratch, _) -> new HanPass(learner, losses)
                                            .through(
                                                    Batch.of(corpus, windows, batches.get(b % batches.size())),
                                                    new Random(SEED + b),
                                                    scratch),
                                    new Place(1, b + 1, BATCHES))
                            .loss())
                    .toArray();
        }
    }
}
