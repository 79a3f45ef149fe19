package io.talkturn.worker;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.Label;
import io.talkturn.model.EmbeddingSettings;
import io.talkturn.model.HanShape;
import io.talkturn.run.HanSpec;
import io.talkturn.run.HanTargetsPart;
import io.talkturn.run.RunChecks;
import io.talkturn.run.RunCorpus;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.study.StudyTrials;
import io.talkturn.task.Targets;
import io.talkturn.task.TaskWeights;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.DevShare;
import io.talkturn.training.Devices;
import io.talkturn.training.EpochChoice;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.han.HanCourse;
import io.talkturn.training.han.HanLearner;
import io.talkturn.training.han.TrainingMaterial;
import io.talkturn.training.han.text.EmbeddingRows;
import io.talkturn.training.han.text.Embeddings;
import io.talkturn.training.han.text.EncodedCorpus;
import io.talkturn.training.han.text.GloveFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that a run computes from, made from its specification and its corpus.
 *
 * @param material what the trainer takes
 * @param embeddings the table of the embedding file, null where embeddings are learned
 */
record HanMaterial(
        HanSpec spec,
        TrainingSettings training,
        HanShape shape,
        TrainingMaterial material,
        @Nullable Embeddings embeddings)
        implements RunMaterial<HanLearner> {
    private static final int NOTES_TOLD = 5;

    static HanMaterial load(RunFolder folder, RunSpec run, HanSpec spec, Consumer<String> log) {
        Corpus read = RunCorpus.unchanged(folder.corpus(run), run);
        // the specification may have been written by hand or by another program
        RunChecks.require(run, read);
        Corpus corpus = withDev(read, run, log);
        Targets targets = Targets.of(corpus, spec.tasks());
        TaskWeights weights =
                TaskWeights.of(targets, spec.tasks(), run.training().seed());
        EncodedCorpus encoded = EncodedCorpus.forTraining(
                corpus, HanSpec.source(spec.text()), spec.model().input().maxTokens());
        log.accept("Corpus " + corpus.info().name() + ": " + encoded + ", T " + encoded.maxTokens() + ".");
        HanShape shape = HanShape.of(
                spec.model(), encoded.vocabulary().size(), targets.primary().outputs(), spec.inNetwork());
        return new HanMaterial(
                spec,
                run.training(),
                shape,
                new TrainingMaterial(encoded, targets, weights, spec.tasks().squaredError()),
                embeddings(folder, run, spec, encoded, log));
    }

    private static Corpus withDev(Corpus read, RunSpec run, Consumer<String> log) {
        Label primary = Targets.label(read, run.primary());
        Corpus corpus = DevShare.standIn(read, primary, run.training().seed());
        if (DevShare.isNeeded(read, primary)) {
            log.accept(DevShare.told(corpus));
        }
        return corpus;
    }

    @Override
    public ComputeDevice device() {
        return Devices.choose(training.hardware().device(), training.hardware().threads());
    }

    @Override
    public long parameters() {
        return shape.count();
    }

    @Override
    public Map<String, Double> weights() {
        Map<String, Double> all = material.weights().byId();
        Map<String, Double> weights = new LinkedHashMap<>();
        shape.tasks().forEach(task -> weights.put(task, all.getOrDefault(task, 0.0)));
        return weights;
    }

    @Override
    public EpochChoice choice() {
        return EpochChoice.of(training.stopping().selection(), targets().isClass());
    }

    @Override
    public HanLearner fresh(ComputeDevice device) {
        return HanLearner.fresh(spec.model(), shape, embeddings, training.seed(), device);
    }

    @Override
    public HanCourse course(HanLearner learner) {
        return new HanCourse(learner, material, training);
    }

    @Override
    public void write(RunFolder folder, HanLearner learner, boolean attention) {
        new HanResultsWriter(folder, this, learner).write(attention);
    }

    EncodedCorpus encoded() {
        return material.corpus();
    }

    Targets targets() {
        return material.targets();
    }

    HanTargetsPart targetsPart() {
        return HanTargetsPart.of(material.targets(), material.weights(), spec.tasks());
    }

    private static @Nullable Embeddings embeddings(
            RunFolder folder, RunSpec run, HanSpec spec, EncodedCorpus encoded, Consumer<String> log) {
        EmbeddingSettings wanted = spec.model().embeddings();
        if (wanted.file() == null) {
            return null;
        }
        Path file = Path.of(wanted.file());
        long seed = run.training().seed();
        Embeddings table = StudyTrials.rows(folder)
                .map(rows -> new EmbeddingRows(rows).read(file, encoded.vocabulary(), wanted.width(), seed))
                .orElseGet(() -> new GloveFile(file).read(encoded.vocabulary(), wanted.width(), seed));
        log.accept("Embeddings " + file.getFileName() + ": " + table.missing() + " of " + table.words()
                + " tokens are not in it and get random rows.");
        List<ImportNote> notes = table.notes();
        notes.stream().limit(NOTES_TOLD).forEach(note -> log.accept(note.reason()));
        if (notes.size() > NOTES_TOLD) {
            log.accept((notes.size() - NOTES_TOLD) + " more lines of the embedding file are like that.");
        }
        return table;
    }
}
