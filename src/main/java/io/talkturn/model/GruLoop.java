package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Grouped GRUs over packed sequences, with a backward pass of its own.
 *
 * <p>Beside the states nothing is kept for the backward pass: it computes the gates again, for all steps in one product,
 * and collects the weights' gradients in another. Step by step there remain a product and five small operations, where
 * the engine's graph would run some twenty-five. See docs/decisions/0020-networks.md.
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
        NDArray states = loop.forward();
        Selection selection =
                new Selection(cells, (int) weights.recurrent().getShape().get(0) * packing.rows());
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

    private NDArray forward() {
        NDList parts = inputs.split(gates, 2);
        List<NDArray> gateInputs = steps(parts.get(0));
        List<NDArray> freshInputs = steps(parts.get(1));
        List<NDArray> states = new ArrayList<>();
        states.add(first(gateInputs.getFirst(), freshInputs.getFirst()));
        for (int step = 1; step < packing.steps(); step++) {
            NDArray before = head(states.getLast(), packing.running(step), packing.running(step - 1));
            states.add(next(before, gateInputs.get(step), freshInputs.get(step)));
        }
        NDArray all = NdOps.join(states, 1);
        return all;
    }

    /** The step from the zero state, where there is nothing to multiply. */
    private NDArray first(NDArray gateInput, NDArray freshInput) {
        try (NDArray gate = gateInput.getNDArrayInternal().sigmoid();
                NDList rz = gate.split(2, 2);
                NDArray reset = rz.get(0).mul(newBias).addi(freshInput);
                NDArray fresh = reset.tanh();
                NDArray updated = fresh.mul(rz.get(1))) {
            return fresh.sub(updated);
        }
    }

    private NDArray next(NDArray before, NDArray gateInput, NDArray freshInput) {
        try (NDArray product = seen(before).matMul(weights.recurrent());
                NDList parts = product.split(gates, 2);
                NDArray gate = parts.get(0).addi(gateInput).getNDArrayInternal().sigmoid();
                NDList rz = gate.split(2, 2);
                NDArray reset = parts.get(1).addi(newBias).muli(rz.get(0)).addi(freshInput);
                NDArray fresh = reset.tanh()) {
            return before.sub(fresh).muli(rz.get(1)).addi(fresh);
        }
    }

    private NDArray seen(NDArray before) {
        return kept == null ? before : before.mul(head(kept, before.getShape().get(1), packing.sequences()));
    }

    /** From the gradient of the states, which is changed, to those of inputs and recurrent weights. */
    private Gradients backward(NDArray states, NDArray gradient) {
        List<NDArray> eachState = steps(states);
        List<NDArray> eachInput = steps(inputs);
        List<NDArray> eachGradient = steps(gradient);
        List<NDArray> ofInputs = new ArrayList<>();
        NDArray ofRecurrent = weights.recurrent().zerosLike();
        NDArray ofBias = weights.recurrentBias().zerosLike();
        for (int to = packing.steps(); to > 0; ) {
            int from = startOfStretch(to);
            Stretch stretch = stretch(from, to, eachState, eachInput);
            backThroughSteps(from, to, eachGradient, stretch);
            NDArray here = NdOps.join(eachGradient.subList(from, to), 1);
            NDArray ofProducts = here.expandDims(2)
                    .mul(stretch.slopes())
                    .reshape(stretch.inputs().getShape());
            ofRecurrent.addi(stretch.seen().transpose(0, 2, 1).matMul(ofProducts));
            ofBias.addi(ofProducts.sum(new int[] {1}, true));
            NDArray ofGates = ofProducts.split(gates, 2).get(0);
            ofInputs.add(NDArrays.concat(new NDList(ofGates, here.muli(stretch.toFresh())), 2));
            to = from;
        }
        return new Gradients(NdOps.join(ofInputs.reversed(), 1), ofRecurrent, ofBias);
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
     * Some steps, their gates computed again.
     *
     * @param inputs [G, rows, 3KH]
     * @param seen the states before, as the recurrent product saw them; [G, rows, KH]
     * @param update z; [G, rows, KH]
     * @param slopes by how much a state's gradient is multiplied on its way to the recurrent products of r, z and n;
     *     [G, rows, 3, KH]
     * @param toFresh the same on its way to the input of n; [G, rows, KH]
     */
    private record Stretch(NDArray inputs, NDArray seen, NDArray update, NDArray slopes, NDArray toFresh) {}

    private Stretch stretch(int from, int to, List<NDArray> states, List<NDArray> eachInput) {
        NDArray given = NdOps.join(eachInput.subList(from, to), 1);
        NDArray before = before(from, to, states);
        NDArray seen = kept == null ? before : before.mul(keptRows(from, to));
        NDList products = seen.matMul(weights.recurrent()).split(gates, 2);
        NDList parts = given.split(gates, 2);
        NDArray gate = products.get(0).addi(parts.get(0)).getNDArrayInternal().sigmoid();
        NDList rz = gate.split(2, 2);
        NDList open = gate.neg().addi(1).split(2, 2);
        NDArray fromState = products.get(1).addi(newBias);
        NDArray fresh = fromState.mul(rz.get(0)).addi(parts.get(1)).tanh();
        NDArray toFresh = fresh.square().negi().addi(1).muli(open.get(1));
        NDArray toUpdate = before.sub(fresh).muli(rz.get(1)).muli(open.get(1));
        NDArray toFromState = toFresh.mul(rz.get(0));
        NDArray toReset = toFromState.mul(fromState).muli(open.get(0));
        NDArray slopes = NDArrays.stack(new NDList(toReset, toUpdate, toFromState), 2);
        return new Stretch(given, seen, rz.get(1), slopes, toFresh);
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
        return running == all ? array : array.get(":, :" + running);
    }
}
