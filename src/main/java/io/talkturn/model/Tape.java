package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Gradients across operations with a backward pass of our own, which the engine cannot be taught: stretches of the
 * engine's graph end in leaves, and the tape carries gradients from each leaf to the stretch before it.
 */
final class Tape {
    /**
     * Added to a gradient and taken away again, it leaves what is above 1e-23 and makes the rest exactly 0. Gradients
     * that fade over many steps otherwise end as denormal numbers, on which a processor is up to a hundred times slower.
     */
    private static final float FLUSH = 1e-16f;

    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final boolean recording;

    /** A tape that takes down what is needed, or nothing at all where no gradient is wanted. */
    Tape(boolean recording) {
        this.recording = recording;
    }

    /** Whether gradients are wanted. */
    boolean isRecording() {
        return recording;
    }

    /** A leaf with the values of a result, at which the engine's backward pass ends. */
    NDArray leaf(NDArray result) {
        NDArray leaf = result.stopGradient();
        leaf.setRequiresGradient(recording);
        return leaf;
    }

    /** Takes down a step; the last one taken down goes backward first. */
    void record(Runnable step) {
        if (recording) {
            steps.push(step);
        }
    }

    /** The gradient that arrived at a leaf, without numbers that only cost time. */
    static NDArray gradient(NDArray leaf) {
        return flush(leaf.getGradient());
    }

    /** Sets what has faded away to 0, in place. */
    static NDArray flush(NDArray gradient) {
        return gradient.addi(FLUSH).subi(FLUSH);
    }

    /** A leaf from which the gradient goes on to the result it has the values of, all at once. */
    NDArray cut(NDArray result) {
        NDArray leaf = leaf(result);
        record(() -> engineBackward(result, gradient(leaf)));
        return leaf;
    }

    /** Goes backward from a loss, through the engine's stretches and ours. */
    void backward(NDArray loss) {
        backward(loss, loss.onesLike());
    }

    /** The same from a result whose gradient is known. */
    void backward(NDArray result, NDArray gradient) {
        engineBackward(result, gradient);
        while (!steps.isEmpty()) {
            steps.pop().run();
        }
    }

    /** The engine's backward pass from a result whose gradient is known. */
    static void engineBackward(NDArray result, NDArray gradient) {
        JniUtils.backward((PtNDArray) result, (PtNDArray) gradient, false, false);
    }
}
