package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Grouped GRUs over packed sequences, with a backward pass of its own.
 *
 * <p>The forward pass keeps the gates of every step. The backward pass takes many steps at a time: by how much each gate
 * hands a gradient on is computed for all of them at once, and the weights' gradients are one product. Step by step there
 * remain a product and a few small operations, where the engine's graph would run some twenty-five. See
 * docs/decisions/0020-networks.md.
 */
final class GruLoop {
    private static final int STEPS_BETWEEN_FLUSHES = 8;

    /** Numbers of one kind, a quarter of a MiB of them: a dozen kinds are in use at once. */
    private static final long VALUES_AT_ONCE = 1 << 16;

    private final NDArray inputs;
    private final GruWeights weights;
    private final Packing packing;
    private final @Nullable NDArray kept;
    private final NDArray newBias;
    private final long[] gates;
    private final List<Step> taken = new ArrayList<>();

    private GruLoop(NDArray inputs, GruWeights weights, Packing packing, @Nullable NDArray kept) {
        this.inputs = inputs.stopGradient();
        this.weights = weights.detached();
        this.newBias = this.weights.newBias();
        this.packing = packing;
        this.kept = kept;
        this.gates = new long[] {2 * weights.units()};
    }

    /**
     * The states at some rows.
     *
     * @param kept recurrent dropout masks by rank, [G, sequences, KH], or null
     * @param cells rows over all groups, g rows + row; -1: any numbers; shape [cells]
     * @return [cells, KH]
     */
    static NDArray run(
            GruInputs inputs, GruWeights weights, Packing packing, @Nullable NDArray kept, int[] cells, Tape tape) {
        GruLoop loop = new GruLoop(inputs.values(), weights, packing, kept);
        NDArray states = loop.forward(tape.isRecording());
        PickedCells selection =
                new PickedCells(cells, (int) weights.recurrent().getShape().get(0) * packing.rows());
        NDArray picked = tape.leaf(selection.pick(states.reshape(-1, weights.units())));
        tape.record(() -> {
            NDArray ofStates = selection.unpick(Tape.gradient(picked)).reshape(states.getShape());
            Gradients gradients = loop.backward(states, ofStates);
            Tape.engineBackward(weights.recurrent(), gradients.recurrent());
            Tape.engineBackward(weights.recurrentBias(), gradients.recurrentBias());
            inputs.way().backward(gradients.inputs());
        });
        return picked;
    }

    private record Gradients(NDArray inputs, NDArray recurrent, NDArray recurrentBias) {}

    /**
     * The gates of one step, where a gradient is wanted.
     *
     * @param gate r beside z; [G, running, 2KH]
     * @param update z, a part of the gate; [G, running, KH]
     * @param fromState the part of n that r multiplies; [G, running, KH] or, where it is the bias alone, [G, 1, KH]
     * @param fresh n; [G, running, KH]
     */
    private record Step(NDArray gate, NDArray update, NDArray fromState, NDArray fresh) {}

    private NDArray forward(boolean recording) {
        NDList parts = inputs.split(gates, 2);
        List<NDArray> gateInputs = steps(parts.get(0));
        List<NDArray> freshInputs = steps(parts.get(1));
        List<NDArray> states = new ArrayList<>();
        for (int step = 0; step < packing.steps(); step++) {
            NDArray gateInput = gateInputs.get(step);
            NDArray freshInput = freshInputs.get(step);
            // the first step is from the zero state, where there is nothing to multiply
            NDArray before =
                    step == 0 ? null : head(states.getLast(), packing.running(step), packing.running(step - 1));
            Step gated = before == null
                    ? opened(gateInput.getNDArrayInternal().sigmoid(), newBias, freshInput)
                    : gated(before, gateInput, freshInput);
            states.add(state(before, gated));
            if (recording) {
                taken.add(gated);
            } else {
                gated.gate().close();
                gated.fresh().close();
            }
        }
        return NdOps.join(states, 1);
    }

    private Step gated(NDArray before, NDArray gateInput, NDArray freshInput) {
        NDArray product = seen(before).matMul(weights.recurrent());
        NDList parts = product.split(gates, 2);
        NDArray gate = parts.get(0).addi(gateInput).getNDArrayInternal().sigmoid();
        return opened(gate, parts.get(1).addi(newBias), freshInput);
    }

    private static Step opened(NDArray gate, NDArray fromState, NDArray freshInput) {
        NDList rz = gate.split(2, 2);
        try (NDArray reset = rz.get(0).mul(fromState).addi(freshInput)) {
            return new Step(gate, rz.get(1), fromState, reset.tanh());
        }
    }

    private static NDArray state(@Nullable NDArray before, Step step) {
        if (before == null) {
            return step.fresh().sub(step.fresh().mul(step.update()));
        }
        return before.sub(step.fresh()).muli(step.update()).addi(step.fresh());
    }

    private NDArray seen(NDArray before) {
        return kept == null ? before : before.mul(head(kept, before.getShape().get(1), packing.sequences()));
    }

    /**
     * From the gradient of the states, which is changed, to those of inputs and recurrent weights. The inputs have done
     * their work: their gradient is written over them.
     */
    private Gradients backward(NDArray states, NDArray gradient) {
        List<NDArray> eachState = steps(states);
        List<NDArray> eachGradient = steps(gradient);
        NDArray ofRecurrent = weights.recurrent().zerosLike();
        NDArray ofBias = weights.recurrentBias().zerosLike();
        for (int to = packing.steps(); to > 0; ) {
            int from = startOfStretch(to);
            Stretch stretch = stretch(from, to, eachState);
            backThroughSteps(from, to, eachGradient, stretch);
            NDArray here = gradient.get(rows(from, to));
            NDArray ofProducts = here.expandDims(2)
                    .mul(stretch.slopes())
                    .reshape(here.getShape().get(0), here.getShape().get(1), -1);
            ofRecurrent.addi(stretch.seen().transpose(0, 2, 1).matMul(ofProducts));
            ofBias.addi(ofProducts.sum(new int[] {1}, true));
            inputs.set(rows(from, to), ofProducts);
            inputs.set(rows(from, to).addSliceDim(gates[0], gates[0] + weights.units()), here.mul(stretch.toFresh()));
            to = from;
        }
        return new Gradients(inputs, ofRecurrent, ofBias);
    }

    private NDIndex rows(int from, int to) {
        return new NDIndex().addAllDim().addSliceDim(packing.offset(from), packing.offset(to));
    }

    /** So many steps before a step that their numbers stay in the processor's cache. */
    private int startOfStretch(int to) {
        long width = weights.recurrent().getShape().get(0) * weights.units();
        int from = to - 1;
        for (long values = packing.running(from) * width; from > 0; from--) {
            values += packing.running(from - 1) * width;
            if (values > VALUES_AT_ONCE) {
                break;
            }
        }
        return from;
    }

    /**
     * Some steps.
     *
     * @param seen the states before, as the recurrent product saw them; [G, rows, KH]
     * @param update z; [G, rows, KH]
     * @param slopes by how much a state's gradient is multiplied on its way to the recurrent products of r, z and n;
     *     [G, rows, 3, KH]
     * @param toFresh the same on its way to the input of n; [G, rows, KH]
     */
    private record Stretch(NDArray seen, NDArray update, NDArray slopes, NDArray toFresh) {}

    private Stretch stretch(int from, int to, List<NDArray> states) {
        NDArray before = before(from, to, states);
        NDArray seen = kept == null ? before : before.mul(keptRows(from, to));
        NDArray gate = taken(from, to, Step::gate);
        NDList rz = gate.split(2, 2);
        NDList open = gate.neg().addi(1).split(2, 2);
        NDArray fresh = taken(from, to, Step::fresh);
        NDArray toFresh = fresh.square().negi().addi(1).muli(open.get(1));
        NDArray toUpdate = before.sub(fresh).muli(rz.get(1)).muli(open.get(1));
        NDArray toFromState = toFresh.mul(rz.get(0));
        NDArray fromState = from == 0 && to == 1 ? newBias : taken(from, to, Step::fromState);
        NDArray toReset = toFromState.mul(fromState).muli(open.get(0));
        NDArray slopes = NDArrays.stack(new NDList(toReset, toUpdate, toFromState), 2);
        return new Stretch(seen, rz.get(1), slopes, toFresh);
    }

    private NDArray taken(int from, int to, Function<Step, NDArray> part) {
        return NdOps.join(
                IntStream.range(from, to)
                        .mapToObj(s -> whole(part.apply(taken.get(s)), s))
                        .toList(),
                1);
    }

    /** The bias that stands for the first step's rows, as often as there are rows. */
    private NDArray whole(NDArray part, int step) {
        long[] form = part.getShape().getShape();
        return form[1] == packing.running(step) ? part : part.broadcast(form[0], packing.running(step), form[2]);
    }

    /** Adds to each state's gradient what reaches it from the step after. */
    private void backThroughSteps(int from, int to, List<NDArray> gradients, Stretch stretch) {
        long[] borders = packing.borders(from, to);
        List<NDArray> slopes = borders.length == 0
                ? List.of(stretch.slopes())
                : stretch.slopes().split(borders, 1);
        List<NDArray> updates = borders.length == 0
                ? List.of(stretch.update())
                : stretch.update().split(borders, 1);
        NDArray turned = weights.recurrent().transpose(0, 2, 1);
        for (int step = to - 1; step >= Math.max(1, from); step--) {
            int running = packing.running(step);
            NDArray here = gradients.get(step);
            try (NDArray product = here.expandDims(2).mul(slopes.get(step - from));
                    NDArray throughProduct =
                            product.reshape(here.getShape().get(0), running, -1).matMul(turned);
                    NDArray straight = here.mul(updates.get(step - from))) {
                if (kept != null) {
                    throughProduct.muli(head(kept, running, packing.sequences()));
                }
                throughProduct.addi(straight);
                if (step % STEPS_BETWEEN_FLUSHES == 0) {
                    Tape.flush(throughProduct);
                }
                head(gradients.get(step - 1), running, packing.running(step - 1))
                        .addi(throughProduct);
            }
        }
    }

    /** The state before every row of some steps: [G, rows, KH], zeros at the first step of all. */
    private NDArray before(int from, int to, List<NDArray> states) {
        List<NDArray> before = new ArrayList<>();
        for (int step = from; step < to; step++) {
            before.add(
                    step == 0
                            ? states.getFirst().zerosLike()
                            : head(states.get(step - 1), packing.running(step), packing.running(step - 1)));
        }
        return NdOps.join(before, 1);
    }

    private NDArray keptRows(int from, int to) {
        List<NDArray> masks = new ArrayList<>();
        for (int step = from; step < to; step++) {
            masks.add(head(Objects.requireNonNull(kept), packing.running(step), packing.sequences()));
        }
        return NdOps.join(masks, 1);
    }

    /** The rows of every step: [G, running, ..]. */
    private List<NDArray> steps(NDArray rows) {
        return packing.steps() == 1 ? List.of(rows) : rows.split(packing.borders(), 1);
    }

    /** The first sequences of an array [G, all, ..]. */
    private static NDArray head(NDArray array, long running, long all) {
        return running == all ? array : array.split(new long[] {running}, 1).get(0);
    }
}
