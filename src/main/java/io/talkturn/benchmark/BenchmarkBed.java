package io.talkturn.benchmark;

import io.talkturn.corpus.Corpus;
import io.talkturn.model.Architecture;
import io.talkturn.model.EmbeddingSettings;
import io.talkturn.model.HanDropout;
import io.talkturn.model.HanInput;
import io.talkturn.model.HanNetwork;
import io.talkturn.model.HanSettings;
import io.talkturn.model.HanShape;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.Devices;
import io.talkturn.training.GradientRules;
import io.talkturn.training.Losses;
import io.talkturn.training.Optimizer;
import io.talkturn.training.Place;
import io.talkturn.training.Step;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.han.Batch;
import io.talkturn.training.han.BatchPlan;
import io.talkturn.training.han.Evaluator;
import io.talkturn.training.han.HanLearner;
import io.talkturn.training.han.HanPass;
import io.talkturn.training.han.text.EncodedCorpus;
import io.talkturn.training.han.text.Tokenizer;
import io.talkturn.training.han.text.Windows;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a benchmark runs on: a simulated corpus, a network in both forms with the same parameters, an optimizer. */
final class BenchmarkBed implements AutoCloseable {
    private static final int WINDOWS_AT_ONCE = 256;

    private final BenchmarkSettings settings;
    private final EncodedCorpus corpus;
    private final Windows windows;
    private final int[] rows;
    private final Losses losses;
    private final HanLearner sharing;
    private final HanLearner textbook;
    private final TrainingSettings training;
    private final Optimizer optimizer;
    private final GradientRules rules;
    private final float[] start;

    BenchmarkBed(BenchmarkSettings settings) {
        this.settings = settings;
        ComputeDevice device = Devices.choose(ComputeDevice.CPU, settings.threads());
        Corpus talk = SimulatedTalk.corpus(settings.conversations(), settings.talkturns(), settings.seed());
        corpus = EncodedCorpus.forTraining(talk, Tokenizer.Source.TEXT, 0);
        windows = new Windows(talk, settings.contentSize());
        rows = IntStream.range(0, talk.talkturns().size()).toArray();
        losses = SimulatedTalk.losses(talk, settings.seed());
        HanSettings model = frozenEmbeddings(settings.contentSize());
        HanShape shape = HanShape.of(
                model, corpus.vocabulary().size(), SimulatedTalk.classes(), List.of(AuxiliaryTask.values()));
        sharing = HanLearner.fresh(model, shape, null, settings.seed(), device);
        textbook = sharing.with(HanNetwork.textbook(shape));
        training = TrainingSettings.defaults();
        optimizer = Optimizer.of(
                training.optimizer(), sharing.parameters().trainable().size(), sharing.manager());
        rules = new GradientRules(0, 0, sharing.parameters(), sharing.manager());
        start = sharing.parameters().snapshot();
    }

    HanLearner sharing() {
        return sharing;
    }

    HanLearner textbook() {
        return textbook;
    }

    /** The batches of one epoch, drawn as training draws them, in an endless round. */
    Stream<Batch> trainingBatches() {
        BatchPlan plan = new BatchPlan(windows, rows, settings.batch(), settings.blockLength(), settings.seed());
        return IntStream.iterate(1, epoch -> epoch + 1)
                .boxed()
                .flatMap(epoch -> plan.epoch(epoch).stream())
                .map(r -> Batch.of(corpus, windows, r));
    }

    /** Whole conversations, as many as {@link Evaluator} runs at once. */
    List<Batch> conversations() {
        int atOnce = Math.max(1, WINDOWS_AT_ONCE / settings.talkturns());
        return slices(atOnce * settings.talkturns());
    }

    /** The same windows in batches of the given size. */
    List<Batch> plainBatches() {
        return slices(settings.batch());
    }

    /** One step of training; both forms take it the same way. */
    void train(HanLearner form, Batch batch) {
        new Step(form, rules, optimizer, training.optimizer())
                .run(
                        (scratch, _) -> new HanPass(form, losses).through(batch, new Random(0), scratch),
                        new Place(1, 1, 1));
    }

    /** Back to the first parameters, so that every measurement is of the same work. */
    void startAgain() {
        sharing.parameters().restore(start);
    }

    Losses losses() {
        return losses;
    }

    @Override
    public void close() {
        rules.close();
        optimizer.close();
        sharing.close();
    }

    private List<Batch> slices(int size) {
        return IntStream.range(0, (rows.length + size - 1) / size)
                .mapToObj(b -> Arrays.copyOfRange(rows, b * size, Math.min(rows.length, (b + 1) * size)))
                .map(r -> Batch.of(corpus, windows, r))
                .toList();
    }

    /** Embeddings from a file are not trained; for speed it does not matter which numbers they are. */
    private static HanSettings frozenEmbeddings(int contentSize) {
        HanSettings d = HanSettings.defaults(Architecture.ROCK);
        return new HanSettings(
                d.architecture(),
                new HanInput(contentSize, d.input().maxTokens()),
                d.sizes(),
                HanDropout.NONE,
                new EmbeddingSettings("simulated", d.embeddings().width(), false));
    }
}
