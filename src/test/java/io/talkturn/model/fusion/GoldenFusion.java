package io.talkturn.model.fusion;

import ai.djl.ndarray.NDManager;
import io.talkturn.TestData;
import io.talkturn.corpus.Modality;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.SafeTensors;
import io.talkturn.foundation.SafeTensors.Tensor;
import io.talkturn.model.ParameterStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One small network of {@code golden/fusion}: weights, inputs and what another program computed from them. */
public record GoldenFusion(String name, JsonNode entry, Map<String, Tensor> tensors) {
    private static final Map<String, Modality> LETTERS =
            Map.of("l", Modality.TEXT, "a", Modality.AUDIO, "v", Modality.VISION);

    /** All networks of the manifest. */
    public static Stream<GoldenFusion> models() {
        return all("models");
    }

    /** The parts that networks are made of, whose names begin so. */
    public static Stream<GoldenFusion> units(String prefix) {
        return all("units").filter(u -> u.name().startsWith(prefix));
    }

    private static Stream<GoldenFusion> all(String kind) {
        Path folder = TestData.golden("fusion");
        return Json.tree(folder.resolve("manifest.json")).get(kind).properties().stream()
                .map(e -> new GoldenFusion(
                        e.getKey(),
                        e.getValue(),
                        SafeTensors.read(folder.resolve(e.getValue().get("file").asString()))));
    }

    public JsonNode hyper() {
        return entry.get("hyper");
    }

    public int hyper(String name) {
        return hyper().get(name).asInt();
    }

    /** The network that the manifest describes. */
    public FusionNetwork network() {
        Map<String, Double> more = new LinkedHashMap<>();
        if (entry.get("kind").asString().equals("emo_emb")) {
            more.put("vectors", (double) tensor("param.textEmoEmbs.weight").shape()[1]);
        }
        return network(entry.get("kind").asString(), hyper(), tasks(entry.get("tasks")), more);
    }

    /** A network from the sizes that a manifest names. */
    static FusionNetwork network(String kind, JsonNode hyper, List<FusionTask> tasks, Map<String, Double> more) {
        FusionModel model = FusionModels.of(id(kind, hyper));
        Map<String, Double> options = options(hyper);
        options.putAll(more);
        return new FusionNetwork(model, new FusionForm(widths(hyper), tasks, model.preset(Preset.IEMOCAP, options)));
    }

    static InputWidths widths(JsonNode hyper) {
        JsonNode dims = hyper.get("dims");
        return InputWidths.of(
                dims.get(0).asInt(), dims.get(1).asInt(), dims.get(2).asInt());
    }

    /** Of the optimizer that took the steps of the files. */
    public static double learningRate() {
        return Json.tree(TestData.golden("fusion").resolve("manifest.json"))
                .at("/optimizer/lr")
                .asDouble();
    }

    static String id(String kind, JsonNode hyper) {
        return kind.equals("baseline")
                ? (hyper.get("kind").asString() + "-" + hyper.get("family").asString())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                : kind.replace('_', '-');
    }

    static List<FusionTask> tasks(JsonNode named) {
        List<FusionTask> tasks = new ArrayList<>();
        named.properties().forEach(t -> {
            List<String> classes = IntStream.range(0, t.getValue().asInt())
                    .mapToObj(c -> "class " + c)
                    .toList();
            tasks.add(new FusionTask(t.getKey(), classes, t.getKey().equals("emotion")));
        });
        return tasks;
    }

    private static Map<String, Double> options(JsonNode hyper) {
        Map<String, Double> options = new LinkedHashMap<>();
        hyper.properties().forEach(e -> {
            JsonNode value = e.getValue();
            switch (e.getKey()) {
                case "branch" ->
                    value.properties()
                            .forEach(b -> b.getValue().properties().stream()
                                    .filter(o -> !o.getKey().equals("in"))
                                    .forEach(o -> options.put(
                                            b.getKey() + "." + o.getKey(),
                                            o.getValue().asDouble())));
                case "h", "hidden" -> {
                    for (Modality modality : Modality.values()) {
                        options.put(
                                modality.id() + ".hidden",
                                value.get(modality.ordinal()).asDouble());
                    }
                }
                case "mem" -> options.put("memory", value.asDouble());
                case "att1", "att2", "gamma1", "gamma2", "out" -> options.put(e.getKey() + ".hidden", value.asDouble());
                case "d" -> options.put("width", value.asDouble());
                case "heads", "layers" -> options.put(e.getKey(), value.asDouble());
                case "mask" -> options.put("mask", value.asBoolean() ? 1.0 : 0.0);
                case "kernels" ->
                    value.properties()
                            .forEach(k -> options.put(
                                    Objects.requireNonNull(LETTERS.get(k.getKey()))
                                                    .id() + ".kernel",
                                    k.getValue().asDouble()));
                default -> {}
            }
        });
        return options;
    }

    /** The parameters before the step. */
    public ParameterStore parameters(FusionNetwork network, NDManager manager) {
        ParameterStore store = network.initialised(0, manager);
        network.parameters().forEach(p -> store.set(p.name(), floats("param." + p.name())));
        return store;
    }

    /** The batch, its left padding found in the numbers. */
    public FusionBatch batch() {
        Map<Modality, float[]> sequences = new EnumMap<>(Modality.class);
        long[] form = tensor("in.text").shape();
        for (Modality modality : Modality.values()) {
            sequences.put(modality, floats("in." + modality.id()));
        }
        return FusionBatch.leftPadded(sequences, (int) form[0], (int) form[1]);
    }

    public boolean has(String tensor) {
        return tensors.containsKey(tensor);
    }

    public float[] floats(String tensor) {
        return tensor(tensor).floats();
    }

    public Tensor tensor(String tensor) {
        return Objects.requireNonNull(tensors.get(tensor), () -> tensor + " in " + name);
    }

    @Override
    public String toString() {
        return name;
    }
}
