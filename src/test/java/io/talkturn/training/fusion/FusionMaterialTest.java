package io.talkturn.training.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusInfo;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.SequenceData;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.Talkturn;
import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.FusionBatch;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.model.fusion.Preset;
import io.talkturn.training.DevResult;
import io.talkturn.training.EpochChoice;
import io.talkturn.training.EpochResult;
import io.talkturn.training.Pace;
import io.talkturn.training.Plateau;
import io.talkturn.training.TrainResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What of a corpus teaches a fusion network. */
class FusionMaterialTest {
    private static final int SAMPLES = 40;
    private static final int STEPS = 3;

    @Test
    void modalitiesOfFewerStepsArePaddedOnTheLeft() {
        Corpus corpus = corpus(List.of(sarcasm()), Partition.TRAIN);
        Sequences text = sequences(Modality.TEXT, 3, 2);
        Sequences audio = sequences(Modality.AUDIO, 2, 1);
        FusionInput input = FusionInput.of(corpus.withSequences(List.of(text, audio)), List.of());
        FusionBatch batch = input.batch(new int[] {5, 1});

        assertThat(batch.steps()).isEqualTo(3);
        float[] longest = new float[6];
        text.read(5, longest, 0);
        assertThat(Arrays.copyOf(values(batch, Modality.TEXT), 6)).isEqualTo(longest);
        float[] shorter = new float[3];
        audio.read(5, shorter, 1);
        assertThat(Arrays.copyOf(values(batch, Modality.AUDIO), 3)).isEqualTo(shorter);
    }

    @Test
    void columnsAreScaledByTheStepsOfTrainThatAreNotPadding() {
        float[] all = {0, 0, 1, 10, 3, 10, 0, 0, 0, 0, 5, 10};
        Sequences text =
                new Sequences(Modality.TEXT, List.of(), Provenance.UNKNOWN, 0, SequenceData.inMemory(all, 2, 3, 2));
        Corpus two = corpus(List.of(), Partition.TRAIN, 2).withSequences(List.of(text));
        FusionInput input = FusionInput.of(two, List.of());
        ColumnScales scales = input.columnScales(new int[] {0, 1});

        assertThat(scales.of(Modality.TEXT).mean()).containsExactly(new double[] {3, 10}, within(1e-12));
        assertThat(scales.of(Modality.TEXT).sd()).containsExactly(new double[] {Math.sqrt(8 / 3.0), 0}, within(1e-12));
        float[] scaled = values(input.scaled(scales).batch(new int[] {0, 1}), Modality.TEXT);
        float two0 = (float) (-2 / Math.sqrt(8 / 3.0));
        assertThat(scaled).containsExactly(0, 0, two0, 0, 0, 0, 0, 0, 0, 0, -two0, 0);
        assertThat(input.length(0)).isEqualTo(2);
        assertThat(input.length(1)).isEqualTo(1);
    }

    @Test
    void aSilentModalityIsZeroAndNoiseKeepsOffPadding() {
        Corpus corpus = corpus(List.of(sarcasm()), Partition.TRAIN);
        FusionInput input = FusionInput.of(corpus, List.of());
        int[] rows = {0, 7};
        assertThat(values(input.without(Modality.TEXT).batch(rows), Modality.TEXT))
                .containsOnly(0);
        ColumnScales scales = input.columnScales(rows);
        FusionBatch plain = input.batch(rows);
        FusionBatch noisy = input.noisy(scales, 2, 1).batch(rows);
        float[] before = values(plain, Modality.TEXT);
        float[] after = values(noisy, Modality.TEXT);
        int padding = (STEPS - plain.lengths()[0]) * 2;
        assertThat(Arrays.copyOf(after, padding)).containsOnly(0);
        assertThat(IntStream.range(padding, STEPS * 2).allMatch(i -> before[i] != after[i]))
                .isTrue();
        assertThat(Arrays.copyOfRange(after, STEPS * 2, STEPS * 4))
                .as("the same noise whatever else is in the batch")
                .isEqualTo(values(input.noisy(scales, 2, 1).batch(new int[] {7}), Modality.TEXT));
    }

    @Test
    void aShareOfTrainIsStratifiedAndDependsOnIdAndSeedAlone() {
        Corpus corpus = corpus(List.of(sarcasm()), Partition.TRAIN);
        FusionSettings settings = FusionSettings.defaults("ef-avg", Preset.IEMOCAP, "sarcasm");
        FusionMaterial first = FusionMaterial.of(corpus, settings, 1);
        assertThat(first.carved()).isTrue();
        assertThat(first.dev()).hasSize(4);
        ClassLabel label = (ClassLabel) corpus.labels().getFirst();
        assertThat(IntStream.of(first.dev()).filter(row -> label.at(row) == 1)).hasSize(1);
        assertThat(FusionMaterial.of(corpus, settings, 1).dev()).isEqualTo(first.dev());
        assertThat(FusionMaterial.of(corpus, settings, 2).dev()).isNotEqualTo(first.dev());
        assertThat(IntStream.concat(IntStream.of(first.train()), IntStream.of(first.dev())))
                .hasSize(SAMPLES)
                .doesNotHaveDuplicates();
    }

    @Test
    void positivesCountAsTheNegativesOfTrainDo() {
        long[] values = new long[SAMPLES];
        for (int row = 0; row < SAMPLES; row++) {
            // the first class for a quarter, the second never, the third always
            values[row] = (row % 4 == 0 ? 1 : 0) | 4;
        }
        Corpus corpus = corpus(List.of(new MultiLabel("emotion", List.of("a", "b", "c"), values)), Partition.TRAIN);
        FusionMaterial material = FusionMaterial.of(corpus, settings("emotion", 0), 0);
        assertThat(material.targets().getFirst().positiveWeights()).containsExactly(3, 1, 1);
        assertThat(material.warnings())
                .containsOnlyOnce("Of the 40 samples of train with a label of “emotion” none is “b” and all are “c”:"
                        + " that cannot be learned.");
    }

    @Test
    void whatCannotBeLearnedIsRefused() {
        Corpus corpus =
                corpus(List.of(sarcasm(), new NumberLabel("score", -3, 3, new double[SAMPLES])), Partition.TRAIN);
        assertThatThrownBy(() -> FusionMaterial.of(corpus, settings("score", 0), 0))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("nothing to tell apart");
        assertThatThrownBy(() -> FusionMaterial.of(corpus, settings("mood", 0), 0))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no label “mood”");
        Corpus test = corpus(List.of(sarcasm()), Partition.TEST);
        assertThatThrownBy(() -> FusionMaterial.of(test, settings("sarcasm", 0.1), 0))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("No sample of the train partition");
        assertThatThrownBy(() -> FusionInput.of(corpus, List.of(Modality.VISION)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no sequences of vision");
    }

    @Test
    void theLearningRateFallsAfterFlatEpochsCountedAnew() {
        double[] values = {0.5, 0.4, 0.5, 0.6, 0.6, 0.6, 0.6, 0.6, 0.7};
        int[] falls = {0, 0, 1, 1, 1, 2, 2, 3, 3};
        EpochChoice selection = EpochChoice.ofFusion("auto", new FusionTask("pri", List.of("no", "yes"), false));
        List<EpochResult> history = new ArrayList<>();
        for (int epoch = 0; epoch < values.length; epoch++) {
            history.add(new EpochResult(
                    epoch + 1,
                    new Pace(1, 1),
                    new TrainResult(1, Map.of()),
                    new DevResult(1.0, Map.of(), Map.of("accuracy", values[epoch])),
                    false));
            assertThat(Plateau.falls(history, selection, 2))
                    .as("after epoch %d", epoch + 1)
                    .isEqualTo(falls[epoch]);
            assertThat(Plateau.falls(history, selection, 0)).isZero();
        }
    }

    private static FusionSettings settings(String primary, double devShare) {
        FusionSettings s = FusionSettings.defaults("ef-avg", Preset.IEMOCAP, primary);
        return new FusionSettings(
                s.network(),
                s.modalities(),
                primary,
                s.with(),
                new SampleSettings(true, false, devShare),
                null,
                s.plateau());
    }

    private static ClassLabel sarcasm() {
        int[] values =
                IntStream.range(0, SAMPLES).map(row -> row % 4 == 0 ? 1 : 0).toArray();
        return new ClassLabel("sarcasm", List.of("no", "yes"), values);
    }

    private static float[] values(FusionBatch batch, Modality modality) {
        return batch.sequences().getOrDefault(modality, new float[0]);
    }

    private static Corpus corpus(List<Label> labels, Partition partition) {
        return corpus(labels, partition, SAMPLES)
                .withSequences(List.of(sequences(Modality.TEXT, STEPS, 2), sequences(Modality.AUDIO, STEPS, 1)));
    }

    private static Corpus corpus(List<Label> labels, Partition partition, int samples) {
        List<Conversation> conversations = new ArrayList<>();
        Map<String, Partition> partitions = new HashMap<>();
        for (int row = 0; row < samples; row++) {
            String id = "c" + row;
            conversations.add(
                    new Conversation(id, id, List.of(new Talkturn(id, "A", 0.0, 1.0, "word", "", List.of()))));
            partitions.put(id, partition);
        }
        return new Corpus(
                new CorpusInfo("made", "Made", true, "table", "", "2026-01-01T00:00:00Z", ""),
                conversations,
                labels,
                List.of(),
                partitions,
                new ImportReport(1, samples, samples, List.of()));
    }

    /** A third of the samples one step shorter. */
    private static Sequences sequences(Modality modality, int steps, int columns) {
        Random random = new Random(3);
        float[] values = new float[SAMPLES * steps * columns];
        for (int row = 0; row < SAMPLES; row++) {
            for (int i = (row % 3 == 0 ? columns : 0); i < steps * columns; i++) {
                values[row * steps * columns + i] = 1 + random.nextFloat();
            }
        }
        return new Sequences(
                modality, List.of(), Provenance.UNKNOWN, 0, SequenceData.inMemory(values, SAMPLES, steps, columns));
    }
}
