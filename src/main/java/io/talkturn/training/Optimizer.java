package io.talkturn.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * An optimizer as torch defines it, over all trained values as one array. Its moments are its own and can be saved, which
 * DJL's optimizers do not allow: without them a resumed run would not be the same run.
 */
public abstract sealed class Optimizer implements AutoCloseable permits Adam, RmsProp, Sgd {
    /**
     * Values that are stepped at once: few enough that what is computed in between stays in the processor's cache. A graphics
     * processor does all at once. The numbers are the same.
     */
    private static final int VALUES_AT_ONCE = 1 << 17;

    private final NDManager manager;
    private final Map<String, NDArray> moments = new LinkedHashMap<>();
    private double learningRate;
    private long steps;

    Optimizer(double learningRate, NDManager parent) {
        this.learningRate = learningRate;
        this.manager = parent.newSubManager();
    }

    /** The optimizer that settings ask for, for so many values, its moments zero. */
    public static Optimizer of(OptimizerSettings settings, long values, NDManager parent) {
        return switch (settings.kind()) {
            case ADAM -> new Adam(settings.learningRate(), values, parent);
            case RMSPROP -> new RmsProp(settings.learningRate(), values, parent);
            case SGD -> new Sgd(settings.learningRate(), parent);
        };
    }

    /**
     * One step: changes the values in place.
     *
     * @param values shape [count]
     * @param gradient the same shape, attached to a manager that is closed soon, because results in between live there
     * @param lanes that step many values side by side
     */
    public final void step(NDArray values, NDArray gradient, Lanes lanes) {
        steps++;
        long count = values.size();
        long atOnce = gradient.getDevice().isGpu() ? count : VALUES_AT_ONCE;
        List<String> ranges = LongStream.iterate(0, from -> from < count, from -> from + atOnce)
                .mapToObj(from -> from + ":" + Math.min(count, from + atOnce))
                .toList();
        if (ranges.size() == 1) {
            step(values, gradient, ranges.getFirst());
            return;
        }
        lanes.run(ranges.stream()
                .map(range -> (Supplier<String>) () -> step(values, gradient, range))
                .toList());
    }

    private String step(NDArray values, NDArray gradient, String range) {
        try (NDManager part = gradient.getManager().newSubManager()) {
            update(
                    within(part, values).get(range),
                    within(part, gradient).get(range),
                    name -> within(part, Objects.requireNonNull(moments.get(name)))
                            .get(range),
                    steps);
            return range;
        }
    }

    /**
     * Steps some of the values.
     *
     * @param momentOf the moments of these values by name, to be changed in place
     */
    abstract void update(NDArray values, NDArray gradient, Function<String, NDArray> momentOf, long step);

    /** The learning rate of the next step. */
    final double learningRate() {
        return learningRate;
    }

    /** Sets the learning rate; it is no part of {@link #state()}. */
    final void learningRate(double rate) {
        learningRate = rate;
    }

    /** Adds a moment, zero at first. */
    final void addMoment(String name, long values) {
        moments.put(name, manager.zeros(new Shape(values), DataType.FLOAT32));
    }

    /** The same values, but what is computed from them lives in another manager. */
    static NDArray within(NDManager manager, NDArray array) {
        NDArray view = array.stopGradient();
        view.attach(manager);
        return view;
    }

    /** How many steps were taken. */
    final long steps() {
        return steps;
    }

    /** A copy of every moment by name. */
    final Map<String, float[]> state() {
        Map<String, float[]> state = new LinkedHashMap<>();
        moments.forEach((name, moment) -> state.put(name, moment.toFloatArray()));
        return state;
    }

    /** Goes back to a state; the names and lengths must be those of {@link #state()}. */
    final void restore(long stepsTaken, Map<String, float[]> state) {
        if (!state.keySet().equals(moments.keySet())) {
            throw new IllegalArgumentException("Moments " + state.keySet() + " for " + moments.keySet());
        }
        steps = stepsTaken;
        moments.forEach((name, moment) -> moment.set(Objects.requireNonNull(state.get(name))));
    }

    @Override
    public void close() {
        manager.close();
    }
}
