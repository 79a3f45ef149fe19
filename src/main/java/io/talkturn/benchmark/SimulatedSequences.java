package io.talkturn.benchmark;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.SequenceData;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.Talkturn;
import io.talkturn.model.fusion.Preset;
import io.talkturn.training.fusion.FusionMaterial;
import io.talkturn.training.fusion.FusionSettings;
import io.talkturn.training.fusion.NetworkChoice;
import io.talkturn.training.fusion.SampleSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Samples of the size of IEMOCAP's train partition, for measuring speed: the numbers mean nothing. */
final class SimulatedSequences {
    static final int SAMPLES = 2717;
    static final int STEPS = 20;
    private static final int SHORTEST = 3;
    private static final Map<Modality, Integer> COLUMNS =
            Map.of(Modality.TEXT, 300, Modality.AUDIO, 74, Modality.VISION, 35);
    static final List<String> CLASSES = List.of("neutral", "happy", "sad", "angry");

    private final int samples;
    private final int steps;
    private final Corpus corpus;
    private final Map<Modality, float[]> values = new EnumMap<>(Modality.class);
    private final float[] truth;
    private final double meanLength;

    /** The size of IEMOCAP's train partition: lengths from 3 to 20 steps, evenly; every class true for about a third. */
    SimulatedSequences(long seed) {
        this(seed, SAMPLES, STEPS);
    }

    /** So many samples of 3 to so many steps. */
    SimulatedSequences(long seed, int samples, int steps) {
        this.samples = samples;
        this.steps = steps;
        this.truth = new float[samples * CLASSES.size()];
        Random random = new Random(seed);
        int[] lengths = random.ints(samples, SHORTEST, steps + 1).toArray();
        meanLength = Arrays.stream(lengths).average().orElse(0);
        List<Conversation> conversations = new ArrayList<>();
        Map<String, Partition> partitions = new HashMap<>();
        long[] labels = new long[samples];
        for (int n = 0; n < samples; n++) {
            String id = "s" + n;
            conversations.add(
                    new Conversation(id, id, List.of(new Talkturn(id, "A", 0.0, 1.0, "word", "", List.of()))));
            partitions.put(id, Partition.TRAIN);
            for (int c = 0; c < CLASSES.size(); c++) {
                if (random.nextInt(3) == 0) {
                    labels[n] |= 1L << c;
                    truth[n * CLASSES.size() + c] = 1;
                }
            }
        }
        List<Sequences> sequences = new ArrayList<>();
        for (Modality modality : Modality.values()) {
            sequences.add(sequences(modality, lengths, random));
        }
        corpus = new Corpus(
                        new CorpusInfo("simulated", "Simulated", true, "none", "", "2026-01-01T00:00:00Z", ""),
                        conversations,
                        List.of(new MultiLabel("emotion", CLASSES, labels)),
                        List.of(),
                        partitions,
                        new ImportReport(1, samples, samples, List.of()))
                .withSequences(sequences);
    }

    /** The plain numbers, for a program that knows no corpus: [samples, T, columns]. */
    float[] values(Modality modality) {
        return Objects.requireNonNull(values.get(modality));
    }

    /** The columns of a modality. */
    static int columns(Modality modality) {
        return COLUMNS.getOrDefault(modality, 1);
    }

    /** The labels as plain numbers, [samples, 4]. */
    float[] truth() {
        return truth;
    }

    /** Steps of a sample that are not padding. */
    double meanLength() {
        return meanLength;
    }

    /** The material of a run of EF-LF LSTM with the preset of IEMOCAP. */
    FusionMaterial material(boolean masked) {
        return material("ef-lf-lstm", Map.of("masked", masked ? 1.0 : 0.0));
    }

    /** The material of a run of another model with the preset of IEMOCAP and some options of it set otherwise. */
    FusionMaterial material(String model, Map<String, Double> options) {
        FusionSettings usual = FusionSettings.defaults(model, Preset.IEMOCAP, "emotion");
        FusionSettings settings = new FusionSettings(
                new NetworkChoice(usual.network().id(), usual.network().preset(), options),
                usual.modalities(),
                usual.primary(),
                usual.with(),
                new SampleSettings(
                        usual.samples().positiveWeights(), usual.samples().standardise(), 0),
                null,
                usual.plateau());
        return FusionMaterial.of(corpus, settings, 0);
    }

    private Sequences sequences(Modality modality, int[] lengths, Random random) {
        int columns = columns(modality);
        float[] all = new float[samples * steps * columns];
        for (int n = 0; n < samples; n++) {
            for (int i = (n * steps + steps - lengths[n]) * columns; i < (n + 1) * steps * columns; i++) {
                all[i] = (float) random.nextGaussian();
            }
        }
        values.put(modality, all);
        return new Sequences(
                modality, List.of(), Provenance.UNKNOWN, 0, SequenceData.inMemory(all, samples, steps, columns));
    }
}
