package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
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
     * The states after every step.
     *
     * @param inputs inputs after the input product, the biases of r and z and the input bias of n added; [G, rows, 3KH]
     * @param kept recurrent dropout masks by rank, [G, sequences, KH], or null
     * @return [G, rows, KH]
     */
    static NDArray run(NDArray inputs, GruWeights weights, Packing packing, @Nullable NDArray kept, Tape tape) {
        GruLoop loop = new GruLoop(inputs, weights, packing, kept);
        NDArray states = tape.leaf(loop.forward());
        tape.record(() -> {
            Gradients gradients = loop.backward(states.stopGradient(), Tape.gradient(states));
            Tape.engineBackward(weights.recurrent(), gradients.recurrent());
            Tape.engineBackward(weights.recurrentBias(), gradients.recurrentBias());
            Tape.engineBackward(inputs, gradients.inputs());
        });
        return states;
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
        NDArray before = before(states);
        NDArray seen = kept == null ? before : before.mul(keptRows());
        NDList parts = seen.matMul(weights.recurrent()).split(gates, 2);
        NDList given = inputs.split(gates, 2);
        NDArray gate = parts.get(0).addi(given.get(0)).getNDArrayInternal().sigmoid();
        NDList rz = gate.split(2, 2);
        NDArray fromState = parts.get(1).addi(newBias);
        NDArray fresh = fromState.mul(rz.get(0)).addi(given.get(1)).tanh();
        NDList open = gate.neg().addi(1).split(2, 2);

        // by how much a state's gradient is multiplied on its way to what enters n, z and r
        NDArray toFresh = fresh.square().negi().addi(1).muli(open.get(1));
        NDArray toUpdate = before.sub(fresh).muli(rz.get(1)).muli(open.get(1));
        NDArray toFromState = toFresh.mul(rz.get(0));
        NDArray toReset = toFromState.mul(fromState).muli(open.get(0));
        NDArray slopes = NDArrays.stack(new NDList(toReset, toUpdate, toFromState), 2);

        backThroughSteps(gradient, slopes, rz.get(1));
        NDArray ofProducts = gradient.expandDims(2).mul(slopes).reshape(inputs.getShape());
        NDArray ofInputs = NDArrays.concat(new NDList(ofProducts.split(gates, 2).get(0), gradient.mul(toFresh)), 2);
        return new Gradients(ofInputs, seen.transpose(0, 2, 1).matMul(ofProducts), ofProducts.sum(new int[] {1}, true));
    }

    /** Adds to each state's gradient what reaches it from the step after. */
    private void backThroughSteps(NDArray gradient, NDArray slopes, NDArray update) {
        List<NDArray> gradients = steps(gradient);
        List<NDArray> slope = steps(slopes);
        List<NDArray> updates = steps(update);
        NDArray turned = weights.recurrent().transpose(0, 2, 1);
        for (int step = packing.steps() - 1; step > 0; step--) {
            int running = packing.running(step);
            NDArray here = gradients.get(step);
            try (NDArray product = here.expandDims(2).mul(slope.get(step));
                    NDArray throughProduct =
                            product.reshape(here.getShape().get(0), running, -1).matMul(turned);
                    NDArray straight = here.mul(updates.get(step))) {
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

    /** The state before every row: [G, rows, KH], zeros at the first step. */
    private NDArray before(NDArray states) {
        List<NDArray> each = steps(states);
        Shape form = states.getShape();
        List<NDArray> before = new ArrayList<>();
        before.add(
                states.getManager().zeros(new Shape(form.get(0), packing.running(0), form.get(2)), DataType.FLOAT32));
        for (int step = 1; step < packing.steps(); step++) {
            before.add(head(each.get(step - 1), packing.running(step), packing.running(step - 1)));
        }
        return NdOps.join(before, 1);
    }

    private NDArray keptRows() {
        List<NDArray> masks = new ArrayList<>();
        for (int step = 0; step < packing.steps(); step++) {
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
