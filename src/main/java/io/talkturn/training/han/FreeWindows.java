package io.talkturn.training.han;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.talkturn.model.HanOutput;
import io.talkturn.model.WindowBatch;
import io.talkturn.training.Probabilities;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Predicts windows that stand in no corpus, such as those that words were taken away from. What several of them have in common
 * is computed once.
 */
public final class FreeWindows {
    /** So many windows at least are worth a lane of their own. */
    private static final int LEAST = 32;

    private static final int MOST = 512;

    private final HanLearner learner;

    /** Predicts with a trained network. */
    public FreeWindows(HanLearner learner) {
        this.learner = learner;
    }

    /**
     * Predicts windows.
     *
     * @param windows of each its talkturns, oldest first, as vocabulary rows of their words; shape [N][1..L][1..T]
     * @return class probabilities of the primary task, or its one number; shape [N][classes or 1]
     */
    public double[][] predict(List<int[][]> windows) {
        Map<IntBuffer, Integer> talkturns = new LinkedHashMap<>();
        Map<List<Integer>, Integer> distinct = new LinkedHashMap<>();
        int[] places = new int[windows.size()];
        for (int n = 0; n < places.length; n++) {
            List<Integer> window = Arrays.stream(windows.get(n))
                    .map(words -> number(talkturns, IntBuffer.wrap(words)))
                    .toList();
            places[n] = number(distinct, window);
        }
        int[][] words = talkturns.keySet().stream().map(IntBuffer::array).toArray(int[][]::new);
        List<List<Integer>> all = List.copyOf(distinct.keySet());
        List<double[]> outputs = inLanes(words, all);
        return Arrays.stream(places).mapToObj(outputs::get).toArray(double[][]::new);
    }

    private List<double[]> inLanes(int[][] words, List<List<Integer>> windows) {
        int lanes = learner.lanes().most();
        int atOnce = Math.clamp((windows.size() + lanes - 1) / lanes, LEAST, MOST);
        List<double[]> outputs = new ArrayList<>();
        for (int from = 0; from < windows.size(); ) {
            List<Supplier<List<double[]>>> work = new ArrayList<>();
            for (; from < windows.size() && work.size() < lanes; from += atOnce) {
                List<List<Integer>> some = windows.subList(from, Math.min(windows.size(), from + atOnce));
                work.add(() -> predict(words, some));
            }
            learner.lanes().run(work).forEach(outputs::addAll);
        }
        return outputs;
    }

    private static <T> int number(Map<T, Integer> numbers, T of) {
        Integer known = numbers.get(of);
        if (known != null) {
            return known;
        }
        numbers.put(of, numbers.size());
        return numbers.size() - 1;
    }

    /** A batch holds the talkturns of its own windows alone: each that it holds is read. */
    private List<double[]> predict(int[][] words, List<List<Integer>> windows) {
        Map<Integer, Integer> own = new LinkedHashMap<>();
        int[][] places = windows.stream()
                .map(window -> window.stream()
                        .mapToInt(talkturn -> number(own, talkturn))
                        .toArray())
                .toArray(int[][]::new);
        int[][] read = own.keySet().stream().map(talkturn -> words[talkturn]).toArray(int[][]::new);
        try (NDManager scratch = learner.manager().newSubManager()) {
            HanOutput output = learner.network()
                    .forward(learner.parameters().bind(scratch, false), new WindowBatch(read, places), null);
            String primary = learner.shape().tasks().getFirst();
            return rows(Objects.requireNonNull(output.logits().get(primary)), windows.size());
        }
    }

    private static List<double[]> rows(NDArray logits, int count) {
        float[] flat = logits.toFloatArray();
        int width = flat.length / count;
        List<double[]> rows = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            double[] row = new double[width];
            for (int k = 0; k < width; k++) {
                row[k] = flat[n * width + k];
            }
            if (width > 1) {
                Probabilities.softmax(row);
            }
            rows.add(row);
        }
        return rows;
    }
}
