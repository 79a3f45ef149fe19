package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings attention weights from the engine to Java, paddings cut off.
 *
 * @param word items that follow one another; each [word encoders, items, width]
 * @param items which item every distinct talkturn is; [U]
 * @param turn [talkturn encoders, N, width]
 * @param kappa [tasks, N], or null
 */
record AttentionReader(
        HanShape shape,
        WindowBatch batch,
        List<NDArray> word,
        int[] items,
        NDArray turn,
        @Nullable NDArray kappa) {
    HanAttention read() {
        return new HanAttention(words(), turns(), tasks());
    }

    private Map<String, float[][]> words() {
        List<String> encoders = shape.wordEncoders();
        float[][][] padded = padded(encoders.size());
        int[][] talkturns = batch.talkturns();
        Map<String, float[][]> words = new LinkedHashMap<>();
        for (int e = 0; e < encoders.size(); e++) {
            float[][] rows = new float[talkturns.length][];
            for (int u = 0; u < rows.length; u++) {
                rows[u] = Arrays.copyOf(padded[e][items[u]], talkturns[u].length);
            }
            words.put(encoders.get(e), rows);
        }
        return words;
    }

    /** The word weights of every item with its paddings; [encoders][items][width of its group]. */
    private float[][][] padded(int encoders) {
        int count = word.stream().mapToInt(w -> (int) w.getShape().get(1)).sum();
        float[][][] padded = new float[encoders][count][];
        int first = 0;
        for (NDArray group : word) {
            float[] flat = group.toFloatArray();
            int size = (int) group.getShape().get(1);
            int width = (int) group.getShape().get(2);
            for (int e = 0; e < encoders; e++) {
                for (int n = 0; n < size; n++) {
                    int from = (e * size + n) * width;
                    padded[e][first + n] = Arrays.copyOfRange(flat, from, from + width);
                }
            }
            first += size;
        }
        return padded;
    }

    private float[][][] turns() {
        float[] flat = turn.toFloatArray();
        int encoders = (int) turn.getShape().get(0);
        int width = (int) turn.getShape().get(2);
        int[][] windows = batch.windows();
        float[][][] turns = new float[windows.length][][];
        for (int n = 0; n < windows.length; n++) {
            turns[n] = new float[windows[n].length][encoders];
            for (int i = 0; i < windows[n].length; i++) {
                for (int e = 0; e < encoders; e++) {
                    turns[n][i][e] = flat[(e * windows.length + n) * width + i];
                }
            }
        }
        return turns;
    }

    private float[][] tasks() {
        int windows = batch.size();
        if (kappa == null) {
            return new float[windows][0];
        }
        float[] flat = kappa.toFloatArray();
        int count = flat.length / windows;
        float[][] tasks = new float[windows][count];
        for (int n = 0; n < windows; n++) {
            for (int t = 0; t < count; t++) {
                tasks[n][t] = flat[t * windows + n];
            }
        }
        return tasks;
    }
}
