package io.talkturn.model.fusion;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.ParameterShape;
import io.talkturn.model.ParameterStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts that the fusion models are made of, each by itself, forward and backward. */
final class FusionUnitsGoldenTest {
    private static final String UNIT = "unit";

    static Stream<GoldenFusion> lstms() {
        return GoldenFusion.units("unit_bilstm");
    }

    static Stream<GoldenFusion> multLayers() {
        return GoldenFusion.units("unit_mult_layer");
    }

    static Stream<GoldenFusion> multEncoders() {
        return GoldenFusion.units("unit_mult_encoder");
    }

    static Stream<GoldenFusion> positions() {
        return GoldenFusion.units("unit_mult_posenc");
    }

    static Stream<GoldenFusion> postNormLayers() {
        return GoldenFusion.units("unit_postnorm");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lstms")
    void readsInBothDirections(GoldenFusion unit) {
        Lstm lstm = new Lstm(UNIT + ".", unit.hyper("hidden"), unit.hyper("layers"), 0);
        check(unit, (pass, in) -> lstm.allSteps(pass, in.get("in.x")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lstms")
    void readsTheLastStepAlone(GoldenFusion unit) {
        Lstm lstm = new Lstm(UNIT + ".", unit.hyper("hidden"), unit.hyper("layers"), 0);
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore store = store(unit, manager)) {
            Pass pass = new Pass(store.bind(manager, false), null);
            var directions = lstm.lastStep(pass, input(unit, "in.x", pass), null);
            NDArray joined = directions.get(0).concat(directions.get(1), 1);
            Close.values("last step", joined.toFloatArray(), unit.floats("out.last_step"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("multLayers")
    void attendsAfterTheNorm(GoldenFusion unit) {
        boolean mask = unit.hyper().get("mask").asBoolean();
        MultLayer layer = new MultLayer(UNIT, unit.hyper("heads"), MultDropout.NONE);
        check(unit, (pass, in) -> {
            NDArray x = in.get("in.x");
            NDArray source = in.get("in.kv");
            long steps = x.getShape().get(1);
            long keys = source == null ? steps : source.getShape().get(1);
            NDArray blocked = mask ? MultEncoder.blocked(x, steps, keys) : null;
            return layer.of(pass, x, source, blocked);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("multEncoders")
    void encodesWithPositions(GoldenFusion unit) {
        MultEncoder encoder = new MultEncoder(
                UNIT,
                unit.hyper("E"),
                unit.hyper("heads"),
                unit.hyper("layers"),
                unit.hyper().get("mask").asBoolean(),
                MultDropout.NONE);
        check(unit, (pass, in) -> {
            NDArray x = in.get("in.x");
            return unit.has("in.kv") ? encoder.cross(pass, x, in.get("in.kv")) : encoder.self(pass, x);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("positions")
    void countsPositionsWhereTheFirstChannelIsNotZero(GoldenFusion unit) {
        try (NDManager manager = NDManager.newBaseManager()) {
            long[] form = unit.tensor("in.channel0").shape();
            NDArray first = manager.create(unit.floats("in.channel0"), new Shape(form[0], form[1], 1));
            NDArray rest = manager.ones(new Shape(form[0], form[1], unit.hyper("E") - 1L));
            Close.values(
                    "positions", MultEncoder.positions(first.concat(rest, 2)).toFloatArray(), unit.floats("out.pe"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("postNormLayers")
    void normsAfterTheSum(GoldenFusion unit) {
        PostNormLayer layer = new PostNormLayer(UNIT, unit.hyper("heads"), 0, 0);
        check(unit, (pass, in) -> layer.of(pass, in.get("in.x"), null, null));
    }

    /** Compares the output, and the gradients of the sum of output times cotangent by parameters and inputs. */
    private static void check(GoldenFusion unit, BiFunction<Pass, Map<String, NDArray>, NDArray> forward) {
        try (NDManager manager = NDManager.newBaseManager();
                ParameterStore store = store(unit, manager);
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            BoundParameters bound = store.bind(manager, true);
            Pass pass = new Pass(bound, null);
            Map<String, NDArray> inputs = new HashMap<>();
            for (String name : List.of("in.x", "in.kv")) {
                if (unit.has(name)) {
                    inputs.put(name, input(unit, name, pass));
                    inputs.get(name).setRequiresGradient(true);
                }
            }
            NDArray y = forward.apply(pass, inputs);
            Close.values("y", y.toFloatArray(), unit.floats("out.y"));
            collector.backward(y.mul(input(unit, "in.cotangent", pass)).sum());
            inputs.forEach((name, array) ->
                    Close.gradients(name, array.getGradient().toFloatArray(), unit.floats("grad." + name)));
            for (ParameterShape p : store.trained()) {
                String golden = "grad." + p.name().substring(UNIT.length() + 1);
                Close.gradients(p.name(), bound.gradient(p.name()), unit.floats(golden));
            }
        }
    }

    private static NDArray input(GoldenFusion unit, String name, Pass pass) {
        return pass.manager()
                .create(unit.floats(name), new Shape(unit.tensor(name).shape()));
    }

    private static ParameterStore store(GoldenFusion unit, NDManager manager) {
        Map<String, float[]> initial = new HashMap<>();
        List<ParameterShape> shapes = unit.tensors().keySet().stream()
                .filter(k -> k.startsWith("param."))
                .map(k -> {
                    String name = UNIT + k.substring("param".length());
                    initial.put(name, unit.floats(k));
                    return new ParameterShape(name, unit.tensor(k).shape(), 0);
                })
                .toList();
        return ParameterStore.of(shapes, Set.of(), initial, manager);
    }
}
