package io.talkturn.benchmark;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.talkturn.training.Devices;
import io.talkturn.training.OptimizerSettings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * EF-LF LSTM as a program that knows nothing else would write it against the engine: arrays, the engine's LSTM, binary
 * cross-entropy, clipping and Adam, sizes in the code. What a run costs beyond this is what the product costs.
 */
final class BareFusion implements AutoCloseable {
    private static final List<String> BRANCHES = List.of("ef", "text", "audio", "vision");
    private static final int[] UNITS = {300, 300, 128, 128};
    private static final List<String> KINDS = List.of("weight_ih", "weight_hh", "bias_ih", "bias_hh");
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    /** Units a direction of every branch. */
    static List<Integer> units() {
        return Arrays.stream(UNITS).boxed().toList();
    }

    /**
     * What it is trained on.
     *
     * @param modalities text, audio, vision; [N, T, columns] in C order
     * @param labels [N, classes]
     */
    record Data(float[][] modalities, int[] columns, int steps, float[] labels, float[] positiveWeights) {}

    private final Data data;
    private final boolean textbook;
    private final OptimizerSettings settings;
    private final NDManager manager;
    private final Map<String, NDArray> weights = new LinkedHashMap<>();
    private final Map<String, NDArray> means = new LinkedHashMap<>();
    private final Map<String, NDArray> squares = new LinkedHashMap<>();
    private int step;

    /**
     * The network with given weights.
     *
     * @param textbook the backward direction at every step, instead of at the last one, which alone is looked at
     * @param initial values by name, in C order
     * @param shapes of them
     */
    BareFusion(
            Data data,
            boolean textbook,
            OptimizerSettings settings,
            Map<String, float[]> initial,
            Map<String, long[]> shapes,
            NDManager parent) {
        this.data = data;
        this.textbook = textbook;
        this.settings = settings;
        this.manager = parent.newSubManager();
        initial.forEach((name, values) -> {
            Shape shape = new Shape(Objects.requireNonNull(shapes.get(name)));
            try (NDArray borrowed = manager.create(values, shape)) {
                weights.put(name, borrowed.duplicate());
            }
            means.put(name, manager.zeros(shape));
            squares.put(name, manager.zeros(shape));
        });
    }

    /**
     * One step of training.
     *
     * @param rows of the data
     * @return the loss before the step
     */
    float train(int[] rows) {
        int samples = rows.length;
        try (NDManager scratch = manager.newSubManager();
                GradientCollector collector = Devices.engine().newGradientCollector()) {
            Map<String, NDArray> leaves = new LinkedHashMap<>();
            weights.forEach((name, weight) -> {
                NDArray leaf = weight.stopGradient();
                leaf.attach(scratch);
                leaf.setRequiresGradient(true);
                leaves.put(name, leaf);
            });
            NDList inputs = new NDList();
            for (int m = 0; m < data.modalities().length; m++) {
                int columns = data.columns()[m];
                float[] values = gather(data.modalities()[m], rows, data.steps() * columns);
                inputs.add(scratch.create(values, new Shape(samples, data.steps(), columns)));
            }
            NDArray logits = logits(leaves, inputs, scratch, samples);
            float[] labels = gather(data.labels(), rows, data.positiveWeights().length);
            NDArray loss = loss(logits, labels, data.positiveWeights(), scratch);
            float value = loss.getFloat();
            collector.backward(loss);
            update(leaves);
            return value;
        }
    }

    private static float[] gather(float[] all, int[] rows, int width) {
        float[] some = new float[rows.length * width];
        for (int n = 0; n < rows.length; n++) {
            System.arraycopy(all, rows[n] * width, some, n * width, width);
        }
        return some;
    }

    private NDArray logits(Map<String, NDArray> leaves, NDList inputs, NDManager scratch, int samples) {
        NDList branches = new NDList(NDArrays.concat(inputs, 2));
        branches.addAll(inputs);
        NDList shares = leaf(leaves, "fusion.weight").split(BRANCHES.size(), 1);
        NDArray sum = null;
        for (int b = 0; b < BRANCHES.size(); b++) {
            String name = BRANCHES.get(b);
            NDArray last = lastStep(leaves, branches.get(b), name + ".lstm.", UNITS[b], scratch, samples);
            NDArray each = last.getNDArrayInternal()
                    .linear(last, leaf(leaves, name + ".head.pri.weight"), leaf(leaves, name + ".head.pri.bias"))
                    .singletonOrThrow()
                    .mul(shares.get(b));
            sum = sum == null ? each : sum.add(each);
        }
        return Objects.requireNonNull(sum);
    }

    private NDArray lastStep(
            Map<String, NDArray> leaves, NDArray x, String prefix, int units, NDManager scratch, int samples) {
        NDList forward = new NDList();
        NDList backward = new NDList();
        for (String kind : KINDS) {
            forward.add(leaf(leaves, prefix + kind + "_l0"));
            backward.add(leaf(leaves, prefix + kind + "_l0_reverse"));
        }
        if (textbook) {
            NDArray zero = scratch.zeros(new Shape(2, samples, units));
            forward.addAll(backward);
            NDArray all = x.getNDArrayInternal()
                    .lstm(x, new NDList(zero, zero), forward, true, 1, 0, true, true, true)
                    .get(0);
            return all.split(new long[] {x.getShape().get(1) - 1}, 1).get(1).reshape(samples, 2L * units);
        }
        NDArray zero = scratch.zeros(new Shape(1, samples, units));
        NDArray last = x.split(new long[] {x.getShape().get(1) - 1}, 1).get(1);
        NDArray there = x.getNDArrayInternal()
                .lstm(x, new NDList(zero, zero), forward, true, 1, 0, true, false, true)
                .get(1);
        NDArray back = last.getNDArrayInternal()
                .lstm(last, new NDList(zero, zero), backward, true, 1, 0, true, false, true)
                .get(1);
        return NDArrays.concat(new NDList(there.reshape(samples, units), back.reshape(samples, units)), 1);
    }

    private static NDArray loss(NDArray logits, float[] labels, float[] positiveWeights, NDManager scratch) {
        Shape shape = logits.getShape();
        NDArray truth = scratch.create(labels, shape);
        NDArray ifYes = logits.neg().getNDArrayInternal().softPlus().mul(truth).mul(scratch.create(positiveWeights));
        NDArray ifNo = logits.getNDArrayInternal().softPlus().mul(truth.sub(1).neg());
        return ifYes.add(ifNo).mean();
    }

    private void update(Map<String, NDArray> leaves) {
        step++;
        double squared = 0;
        for (NDArray leaf : leaves.values()) {
            squared += leaf.getGradient().square().sum().getFloat();
        }
        double norm = Math.sqrt(squared);
        double scale = norm > settings.clipNorm() ? settings.clipNorm() / (norm + 1e-6) : 1;
        double correction1 = 1 - Math.pow(BETA1, step);
        double correction2 = Math.sqrt(1 - Math.pow(BETA2, step));
        leaves.forEach((name, leaf) -> {
            NDArray weight = leaf(weights, name);
            NDArray mean = leaf(means, name);
            NDArray square = leaf(squares, name);
            NDArray gradient =
                    leaf.getGradient().mul(scale).add(leaf.stopGradient().mul(settings.l2()));
            mean.muli(BETA1).addi(gradient.mul(1 - BETA1));
            square.muli(BETA2).addi(gradient.square().muli(1 - BETA2));
            NDArray squareHere = square.stopGradient();
            squareHere.attach(leaf.getManager());
            NDArray meanHere = mean.stopGradient();
            meanHere.attach(leaf.getManager());
            NDArray change = squareHere.sqrt().divi(correction2).addi(EPSILON);
            weight.subi(meanHere.mul(settings.learningRate() / correction1).divi(change));
        });
    }

    private static NDArray leaf(Map<String, NDArray> arrays, String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }

    @Override
    public void close() {
        manager.close();
    }
}
