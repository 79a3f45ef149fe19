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
 * @param word [word encoders, items, width]
 * @param items which item every distinct talkturn is; [U]
 * @param turn [talkturn encoders, N, width]
 * @param kappa [tasks, N], or null
 */
record AttentionReader(
        HanShape shape,
        WindowBatch batch,
        NDArray word,
        int[] items,
        NDArray turn,
        @Nullable NDArray kappa) {
    HanAttention read() {
        return new HanAttention(words(), turns(), tasks());
    }

    private Map<String, float[][]> words() {
        float[] flat = word.toFloatArray();
        int count = (int) word.getShape().get(1);
        int width = (int) word.getShape().get(2);
        int[][] talkturns = batch.talkturns();
        Map<String, float[][]> words = new LinkedHashMap<>();
        List<String> encoders = shape.wordEncoders();
        for (int e = 0; e < encoders.size(); e++) {
            float[][] rows = new float[talkturns.length][];
            for (int u = 0; u < rows.length; u++) {
                int from = (e * count + items[u]) * width;
                rows[u] = Arrays.copyOfRange(flat, from, from + talkturns[u].length);
            }
            words.put(encoders.get(e), rows);
        }
        return words;
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
