package io.talkturn.model.fusion;

import io.talkturn.corpus.Modality;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * N samples of word-aligned sequences, zero-padded on the left to T steps (weak-label paper: data).
 *
 * @param sequences by modality, [N, T, columns] in C order
 * @param steps T
 * @param lengths real steps of each sample, 0..T; what stands before them is padding; [N]
 */
public record FusionBatch(Map<Modality, float[]> sequences, int steps, int[] lengths) {
    public FusionBatch {
        if (lengths.length == 0 || steps < 1) {
            throw new IllegalArgumentException("A batch needs a sample, a sample a step");
        }
        for (float[] sequence : sequences.values()) {
            if (sequence.length == 0 || sequence.length % (lengths.length * steps) != 0) {
                throw new IllegalArgumentException(
                        sequence.length + " values for " + lengths.length + " samples of " + steps + " steps");
            }
        }
    }

    /** A batch whose padding is what stands before the first step that is not 0 in all modalities. */
    public static FusionBatch leftPadded(Map<Modality, float[]> sequences, int samples, int steps) {
        return new FusionBatch(sequences, steps, lengths(sequences, samples, steps));
    }

    private static int[] lengths(Map<Modality, float[]> sequences, int samples, int steps) {
        int[] lengths = new int[samples];
        for (float[] sequence : sequences.values()) {
            int columns = sequence.length / (samples * steps);
            for (int n = 0; n < samples; n++) {
                int first = n * steps * columns;
                int zeros = 0;
                while (zeros < steps * columns && sequence[first + zeros] == 0) {
                    zeros++;
                }
                lengths[n] = Math.max(lengths[n], steps - zeros / columns);
            }
        }
        return lengths;
    }

    /** Samples by how many rows of zeros they really begin with, whatever their lengths say. */
    PaddingGroups groups() {
        return PaddingGroups.of(lengths(sequences, size(), steps), steps);
    }

    /** N. */
    public int size() {
        return lengths.length;
    }

    /** Whether any sample is shorter than T. */
    boolean hasPadding() {
        return Arrays.stream(lengths).anyMatch(length -> length < steps);
    }

    /** Some of the samples, in this order. */
    public FusionBatch part(int[] samples) {
        Map<Modality, float[]> some = new EnumMap<>(Modality.class);
        sequences.forEach((modality, sequence) -> {
            int width = sequence.length / size();
            float[] part = new float[samples.length * width];
            for (int n = 0; n < samples.length; n++) {
                System.arraycopy(sequence, samples[n] * width, part, n * width, width);
            }
            some.put(modality, part);
        });
        return new FusionBatch(
                some, steps, Arrays.stream(samples).map(n -> lengths[n]).toArray());
    }

    /** The same samples without the steps that are padding in all of them. */
    FusionBatch trimmed() {
        int kept = Math.max(1, Arrays.stream(lengths).max().orElseThrow());
        if (kept == steps) {
            return this;
        }
        Map<Modality, float[]> cut = new EnumMap<>(Modality.class);
        sequences.forEach((modality, sequence) -> {
            int columns = sequence.length / (size() * steps);
            float[] last = new float[size() * kept * columns];
            for (int n = 0; n < size(); n++) {
                System.arraycopy(
                        sequence, (n * steps + steps - kept) * columns, last, n * kept * columns, kept * columns);
            }
            cut.put(modality, last);
        });
        return new FusionBatch(cut, kept, lengths);
    }
}
