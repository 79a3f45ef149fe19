package io.talkturn.model.fusion;

import io.talkturn.model.ParameterShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parameters of a network as its model declares them: names and forms of torch, first values as torch draws them. */
public final class ParameterList {
    private final List<ParameterShape> all = new ArrayList<>();
    private final Map<String, Start> starts = new HashMap<>();
    private final Set<String> frozen = new HashSet<>();

    /** One tensor. */
    public void add(String name, Start start, long... dimensions) {
        all.add(new ParameterShape(name, dimensions, 0));
        starts.put(name, start);
    }

    /** A tensor that is not trained. */
    public void frozen(String name, Start start, long... dimensions) {
        add(name, start, dimensions);
        frozen.add(name);
    }

    /** A linear layer with bias, both from U(-1/sqrt(in), 1/sqrt(in)). */
    public void linear(String name, int in, int out) {
        Start start = Start.uniform(1 / Math.sqrt(in));
        add(name + ".weight", start, out, in);
        add(name + ".bias", start, out);
    }

    /** A linear layer with Glorot's uniform and a bias of 0. */
    public void glorotLinear(String name, int in, int out) {
        add(name + ".weight", Start.glorot(in, out), out, in);
        add(name + ".bias", Start.constant(0), out);
    }

    /**
     * One direction of one layer of an LSTM.
     *
     * @param prefix for example {@code ef.lstm.}
     * @param suffix for example {@code _l0_reverse}
     */
    public void lstm(String prefix, String suffix, int in, int units) {
        Start start = Start.uniform(1 / Math.sqrt(units));
        add(prefix + "weight_ih" + suffix, start, 4L * units, in);
        add(prefix + "weight_hh" + suffix, start, 4L * units, units);
        add(prefix + "bias_ih" + suffix, start, 4L * units);
        add(prefix + "bias_hh" + suffix, start, 4L * units);
    }

    /** The scale and shift of a layer norm. */
    public void norm(String name, int width) {
        add(name + ".weight", Start.constant(1), width);
        add(name + ".bias", Start.constant(0), width);
    }

    /** Multi-head attention of so many columns. */
    public void attention(String name, int width) {
        add(name + ".in_proj_weight", Start.glorot(width, 3 * width), 3L * width, width);
        add(name + ".in_proj_bias", Start.constant(0), 3L * width);
        add(name + ".out_proj.weight", Start.uniform(1 / Math.sqrt(width)), width, width);
        add(name + ".out_proj.bias", Start.constant(0), width);
    }

    List<ParameterShape> all() {
        return List.copyOf(all);
    }

    Set<String> frozen() {
        return Set.copyOf(frozen);
    }

    Map<String, Start> starts() {
        return Map.copyOf(starts);
    }
}
