package io.talkturn.run;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.SequenceData;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.model.fusion.Preset;
import io.talkturn.training.BatchSettings;
import io.talkturn.training.Hardware;
import io.talkturn.training.OptimizerSettings;
import io.talkturn.training.Stopping;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.training.fusion.FusionSettings;
import io.talkturn.training.fusion.NetworkChoice;
import io.talkturn.training.fusion.PlateauSettings;
import io.talkturn.training.fusion.SampleSettings;
import io.talkturn.worker.Worker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Feature corpora so small that a fusion run takes seconds. A hidden mood shows in every modality, and emotion, sentiment
 * and sarcasm follow from it, so that a network can learn them and one task helps another.
 */
public final class TinyTrio {
    /** The classes of the label {@code emotion}. */
    public static final List<String> EMOTIONS = List.of("neutral", "happy", "sad");

    static final Map<Modality, Integer> COLUMNS = Map.of(Modality.TEXT, 5, Modality.AUDIO, 4, Modality.VISION, 3);
    static final int STEPS = 6;

    private final Path root;

    private TinyTrio(Path root) {
        this.root = root;
    }

    /** Writes {@code corpora/talks} (emotion, sentiment) and {@code corpora/jokes} (sarcasm, without a dev partition). */
    public static TinyTrio in(Path root) {
        CorpusFolder.write(talks(), root.resolve("corpora/talks"));
        CorpusFolder.write(jokes(), root.resolve("corpora/jokes"));
        return new TinyTrio(root);
    }

    public Path corpus(String name) {
        return root.resolve("corpora").resolve(name);
    }

    public Path runs() {
        return root.resolve("runs");
    }

    /** A new run folder. */
    public RunFolder run(String corpus, FusionSettings settings, TrainingSettings training) {
        return RunFolder.create(runs(), spec(corpus, settings, training));
    }

    /** A run that a worker in this very process has finished. */
    public RunFolder trained(String corpus, FusionSettings settings, TrainingSettings training) {
        RunFolder run = run(corpus, settings, training);
        RunState end = new Worker(run, () -> false).run();
        if (end != RunState.FINISHED) {
            throw new AssertionError(run.status().message());
        }
        return run;
    }

    RunSpec spec(String corpus, FusionSettings settings, TrainingSettings training) {
        return new RunSpec(
                new RunHeader(
                        RunSpec.FORMAT,
                        settings.network().id() + " on " + settings.primary(),
                        "corpora/" + corpus,
                        CorpusFolder.hash(corpus(corpus)),
                        RunStatus.now(),
                        "test"),
                FusionSpec.of(corpus(corpus), settings),
                training);
    }

    /** A model as its preset has it. */
    public static FusionSettings model(String model, String primary, FurtherTask... with) {
        return FusionSettings.defaults(model, Preset.IEMOCAP, primary).with(List.of(with));
    }

    /** A small EF-LF LSTM with these further tasks. */
    public static FusionSettings lstm(String primary, FurtherTask... with) {
        FusionSettings usual = FusionSettings.defaults("ef-lf-lstm", Preset.IEMOCAP, primary);
        return new FusionSettings(
                new NetworkChoice(
                        usual.network().id(),
                        usual.network().preset(),
                        Map.of("ef.hidden", 7.0, "text.hidden", 6.0, "audio.hidden", 5.0, "vision.hidden", 4.0)),
                List.of(),
                primary,
                List.of(with),
                new SampleSettings(true, false, 0.2),
                null,
                new PlateauSettings(2, 0.5));
    }

    /** Adam with everything that a checkpoint must keep. */
    public static TrainingSettings training(int epochs) {
        return new TrainingSettings(
                new OptimizerSettings(OptimizerSettings.Kind.ADAM, 0.01, 1e-5, 1),
                new BatchSettings(16, 1),
                new Stopping(epochs, 0, "auto"),
                3,
                new Hardware(1, "cpu"));
    }

    static Corpus talks() {
        Moods moods = new Moods(120, 5);
        long[] emotion = new long[moods.size()];
        int[] sentiment = new int[moods.size()];
        for (int row = 0; row < moods.size(); row++) {
            double mood = moods.of(row);
            emotion[row] = mood > 0.7 ? 2 : mood < -0.7 ? 4 : Math.abs(mood) < 0.4 ? 1 : 0;
            sentiment[row] = mood > 0 ? 1 : 0;
        }
        emotion[3] = MultiLabel.MISSING;
        sentiment[4] = ClassLabel.MISSING;
        return moods.corpus(
                "talks",
                List.of(
                        new MultiLabel("emotion", EMOTIONS, emotion),
                        new ClassLabel("sentiment", List.of("negative", "positive"), sentiment)),
                true);
    }

    static Corpus jokes() {
        Moods moods = new Moods(60, 6);
        int[] sarcasm = new int[moods.size()];
        for (int row = 0; row < moods.size(); row++) {
            sarcasm[row] = Math.abs(moods.of(row)) > 0.6 ? 1 : 0;
        }
        return moods.corpus("jokes", List.of(new ClassLabel("sarcasm", List.of("no", "yes"), sarcasm)), false);
    }

    /** Samples whose sequences carry a hidden number with noise on it. */
    private static final class Moods {
        private final double[] moods;
        private final Random random;

        Moods(int samples, long seed) {
            random = new Random(seed);
            moods = random.doubles(samples, -1, 1).toArray();
        }

        int size() {
            return moods.length;
        }

        double of(int row) {
            return moods[row];
        }

        Corpus corpus(String name, List<Label> labels, boolean dev) {
            List<Conversation> conversations = new ArrayList<>();
            Map<String, Partition> partitions = new HashMap<>();
            int[] lengths = new int[moods.length];
            for (int row = 0; row < moods.length; row++) {
                String id = name + row;
                lengths[row] = random.nextInt(1, STEPS + 1);
                conversations.add(new Conversation(
                        id, id, List.of(new Talkturn(id + "_1", "A", 0.0, 1.0, "word", "", List.of()))));
                partitions.put(
                        id, row % 5 == 0 ? Partition.TEST : row % 5 == 1 && dev ? Partition.DEV : Partition.TRAIN);
            }
            List<Sequences> sequences = new ArrayList<>();
            for (Modality modality : Modality.values()) {
                sequences.add(sequences(modality, lengths));
            }
            Corpus corpus = new Corpus(
                    new CorpusInfo(name, name, true, "table", "made up", "2026-01-01T00:00:00Z", "test"),
                    conversations,
                    labels,
                    List.of(),
                    partitions,
                    new ImportReport(1, moods.length, moods.length, List.of()));
            return corpus.withSequences(sequences);
        }

        private Sequences sequences(Modality modality, int[] lengths) {
            int columns = COLUMNS.getOrDefault(modality, 1);
            float[] values = new float[moods.length * STEPS * columns];
            for (int row = 0; row < moods.length; row++) {
                for (int t = STEPS - lengths[row]; t < STEPS; t++) {
                    for (int c = 0; c < columns; c++) {
                        double shown = (c % 2 == 0 ? 1 : -1) * moods[row] * (c + 1) + 0.3 * random.nextGaussian();
                        values[(row * STEPS + t) * columns + c] = (float) shown;
                    }
                }
            }
            return new Sequences(
                    modality,
                    List.of(),
                    new Provenance("made up", "1", "a generator"),
                    0,
                    SequenceData.inMemory(values, moods.length, STEPS, columns));
        }
    }
}
