package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The network as a textbook has it, to measure {@link SharingNetwork} against: every window encoded by itself, padded to
 * the longest talkturn of the batch and to the longest window, one call of the engine's bidirectional GRU an encoder. The
 * parameters and the numbers are the same. Without dropout.
 */
final class TextbookNetwork implements HanNetwork {
    /** Far beyond what other terms can undo, so that the sigmoid is exactly 1. */
    private static final float HOLD = 1e4f;

    private final HanShape shape;

    TextbookNetwork(HanShape shape) {
        this.shape = shape;
    }

    @Override
    public HanShape shape() {
        return shape;
    }

    @Override
    public HanOutput forward(BoundParameters parameters, WindowBatch batch, @Nullable RandomGenerator dropout) {
        int width =
                Arrays.stream(ReadingDirection.lengths(batch.windows())).max().orElseThrow();
        NDArray tokens = parameters.get(HanShape.EMBEDDING);
        Grid words = Grid.of(tokenSlots(batch, width));
        NDArray embedded = NdOps.pick(tokens, words.index(tokens.getManager()));
        List<AttentionPool> encodings = new ArrayList<>();
        for (String encoder : shape.wordEncoders()) {
            encodings.add(encode(parameters, "word." + encoder, shape.sizes().wordGru(), embedded, words));
        }
        Grid turns = Grid.of(batch.windows());
        List<AttentionPool> pooled = new ArrayList<>();
        for (String task : shape.turnEncoders()) {
            NDArray encoding =
                    encodings.get(pooled.isEmpty() ? 0 : encodings.size() - 1).sums();
            NDArray windows =
                    encoding.reshape(batch.size(), width, shape.sizes().wordAttention());
            pooled.add(encode(parameters, "turn." + task, shape.turnGru(task), windows, turns));
        }
        TaskHeads heads = TaskHeads.of(
                parameters,
                shape,
                NdOps.join(pooled.stream().map(AttentionPool::sums).toList(), 0));
        AttentionReader reader = new AttentionReader(
                shape, batch, List.of(weights(encodings)), anySlot(batch, width), weights(pooled), heads.kappa());
        return new HanOutput(heads.logits(), reader::read, new Tape(true)::backward);
    }

    /** The tokens of every slot of every window, empty where the window is shorter; shape [N * width][..T]. */
    private static int[][] tokenSlots(WindowBatch batch, int width) {
        int[][] slots = new int[batch.size() * width][0];
        for (int n = 0; n < batch.size(); n++) {
            int[] window = batch.windows()[n];
            for (int i = 0; i < window.length; i++) {
                slots[n * width + i] = batch.talkturns()[window[i]];
            }
        }
        return slots;
    }

    /** A slot that every distinct talkturn stands in: its word weights are the same in all of them. */
    private static int[] anySlot(WindowBatch batch, int width) {
        int[] slots = new int[batch.talkturns().length];
        for (int n = 0; n < batch.size(); n++) {
            for (int i = 0; i < batch.windows()[n].length; i++) {
                slots[batch.windows()[n][i]] = n * width + i;
            }
        }
        return slots;
    }

    private static AttentionPool encode(
            BoundParameters parameters, String encoder, int units, NDArray inputs, Grid grid) {
        NDArray marked = NDArrays.concat(new NDList(inputs, grid.paddings(inputs.getManager())), 2);
        NDArray zero = inputs.getManager().zeros(new Shape(2, grid.lengths().length, units));
        NDList weights = new NDList();
        for (String direction : List.of("_l0", "_l0_reverse")) {
            weights.add(holding(parameters.get(encoder + ".gru.weight_ih" + direction), units));
            weights.add(parameters.get(encoder + ".gru.weight_hh" + direction));
            weights.add(parameters.get(encoder + ".gru.bias_ih" + direction));
            weights.add(parameters.get(encoder + ".gru.bias_hh" + direction));
        }
        NDArray states = marked.getNDArrayInternal()
                .gru(marked, zero, weights, true, 1, 0, true, true, true)
                .get(0);
        return AttentionPool.of(
                parameters, List.of(encoder), states.reshape(1, -1, 2L * units), grid.lengths(), grid.width());
    }

    /**
     * One more input, which is 1 at paddings and drives the update gate to exactly 1: the state is held, so that the
     * backward direction enters the last real position with the zero state. One call does both directions that way.
     */
    private static NDArray holding(NDArray matrix, int units) {
        float[] column = new float[3 * units];
        Arrays.fill(column, units, 2 * units, HOLD);
        NDArray hold = matrix.getManager().create(column, new Shape(column.length, 1));
        return NDArrays.concat(new NDList(matrix, hold), 1);
    }

    @Override
    public String toString() {
        return "textbook";
    }

    private static NDArray weights(List<AttentionPool> pools) {
        return NdOps.join(pools.stream().map(AttentionPool::weights).toList(), 0);
    }

    /** A grid of rows of different lengths, padded on the right to the longest. */
    private record Grid(int[][] rows, int[] lengths, int width) {
        static Grid of(int[][] rows) {
            int[] lengths = ReadingDirection.lengths(rows);
            return new Grid(rows, lengths, Arrays.stream(lengths).max().orElseThrow());
        }

        NDArray index(NDManager manager) {
            long[] index = new long[rows.length * width];
            for (int r = 0; r < rows.length; r++) {
                for (int i = 0; i < lengths[r]; i++) {
                    index[r * width + i] = rows[r][i];
                }
            }
            return manager.create(index, new Shape(rows.length, width));
        }

        /** 1 at paddings, else 0; [rows, width, 1]. */
        NDArray paddings(NDManager manager) {
            float[] paddings = new float[rows.length * width];
            for (int r = 0; r < rows.length; r++) {
                Arrays.fill(paddings, r * width + lengths[r], (r + 1) * width, 1);
            }
            return manager.create(paddings, new Shape(rows.length, width, 1));
        }
    }
}
