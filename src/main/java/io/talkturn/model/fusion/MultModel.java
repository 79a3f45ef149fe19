package io.talkturn.model.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.talkturn.corpus.Modality;
import io.talkturn.foundation.UserError;
import io.talkturn.model.NdOps;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Multimodal transformer (weak-label paper: models): a convolution a modality, an encoder for every ordered pair of modalities, a
 * memory encoder a modality over what it read of the others, and a residual block over the last steps. With a single
 * modality the memory encoder reads that modality itself.
 */
record MultModel() implements FusionModel {
    private static final int LEAST_MEMORY_LAYERS = 3;

    @Override
    public String id() {
        return "mult";
    }

    @Override
    public String title() {
        return "MulT";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.size("width", 40),
                Option.size("heads", 10, 8),
                Option.size("layers", 4),
                Option.size("text.kernel", 3),
                Option.size("audio.kernel", 5, 3),
                Option.size("vision.kernel", 3),
                Option.flag("mask", false, true),
                Option.rate("embed.dropout", 0.3),
                Option.rate("text.attention.dropout", 0.25),
                Option.rate("audio.attention.dropout", 0),
                Option.rate("vision.attention.dropout", 0),
                Option.rate("memory.attention.dropout", 0.25),
                Option.rate("relu.dropout", 0.1),
                Option.rate("residual.dropout", 0.1),
                Option.rate("out.dropout", 0.1));
    }

    @Override
    public void declare(FusionForm form, ParameterList parameters) {
        int width = form.size("width");
        if (width % form.size("heads") != 0) {
            throw new UserError(
                    "MulT's width of " + width + " cannot be shared by " + form.size("heads") + " heads.",
                    "Use a width that is a multiple of the heads.");
        }
        List<Modality> modalities = form.widths().modalities();
        for (Modality modality : modalities) {
            int columns = form.widths().of(modality);
            int kernel = kernel(form, modality);
            Start start = Start.uniform(1 / Math.sqrt((double) columns * kernel));
            parameters.add("proj_" + letter(modality) + ".weight", start, width, columns, kernel);
        }
        for (Modality query : modalities) {
            others(form, query).forEach(source -> cross(form, query, source).declare(parameters));
        }
        modalities.forEach(m -> memory(form, m).declare(parameters));
        int joined = modalities.size() * memoryWidth(form);
        parameters.linear("proj1", joined, joined);
        parameters.linear("proj2", joined, joined);
        form.tasks().forEach(t -> parameters.linear(out(form, t), joined, t.outputs()));
    }

    @Override
    public FusionOutput forward(FusionForm form, Pass pass, FusionBatch batch) {
        Map<String, NDArray> middle = new LinkedHashMap<>();
        Map<Modality, NDArray> projected = new EnumMap<>(Modality.class);
        form.widths().modalities().forEach(m -> projected.put(m, project(form, pass, batch, m)));
        List<NDArray> last = new ArrayList<>();
        projected.forEach((query, own) -> {
            middle.put("proj_" + letter(query), own);
            List<NDArray> read = new ArrayList<>();
            for (Modality source : others(form, query)) {
                MultEncoder encoder = cross(form, query, source);
                NDArray crossed = encoder.cross(pass, own, Objects.requireNonNull(projected.get(source)));
                middle.put(encoder.name(), crossed);
                read.add(crossed);
            }
            NDArray joined = read.isEmpty() ? own : NdOps.join(read, 2);
            last.add(memory(form, query).lastStep(pass, joined));
        });
        NDArray states = NdOps.join(last, 1);
        middle.put("last_hs", states);
        NDArray inner = pass.dropout(pass.relu(pass.linear("proj1", states)), form.rate("out.dropout"));
        NDArray residual = pass.linear("proj2", inner).add(states);
        Map<String, NDArray> logits = new LinkedHashMap<>();
        form.tasks().forEach(t -> logits.put(t.id(), pass.linear(out(form, t), residual)));
        return new FusionOutput(logits, middle);
    }

    /** The convolution over time, without padding: [N, T - kernel + 1, width]. */
    private static NDArray project(FusionForm form, Pass pass, FusionBatch batch, Modality modality) {
        int kernel = kernel(form, modality);
        if (batch.steps() < kernel) {
            throw new UserError(
                    "MulT's " + modality.id() + " kernel of " + kernel
                            + " steps is longer than the sequences, which have " + batch.steps() + ".",
                    "Use a kernel of at most " + batch.steps() + ".");
        }
        NDArray x = pass.input(batch, modality);
        NDArray input = modality == Modality.TEXT ? pass.dropout(x, form.rate("embed.dropout")) : x;
        NDArray turned = input.transpose(0, 2, 1);
        NDArray weight = pass.get("proj_" + letter(modality) + ".weight");
        NDList out = turned.getNDArrayInternal()
                .convolution(turned, weight, null, new Shape(1), new Shape(0), new Shape(1), 1);
        return out.singletonOrThrow().transpose(0, 2, 1);
    }

    private static MultEncoder cross(FusionForm form, Modality query, Modality source) {
        return encoder(
                form,
                "trans_" + letter(query) + "_with_" + letter(source),
                form.size("width"),
                form.size("layers"),
                form.rate(source.id() + ".attention.dropout"));
    }

    private static MultEncoder memory(FusionForm form, Modality modality) {
        return encoder(
                form,
                "trans_" + letter(modality) + "_mem",
                memoryWidth(form),
                Math.max(form.size("layers"), LEAST_MEMORY_LAYERS),
                form.rate("memory.attention.dropout"));
    }

    private static MultEncoder encoder(FusionForm form, String name, int width, int layers, double attention) {
        return new MultEncoder(
                name,
                width,
                form.size("heads"),
                layers,
                form.flag("mask"),
                new MultDropout(
                        attention,
                        form.rate("relu.dropout"),
                        form.rate("residual.dropout"),
                        form.rate("embed.dropout")));
    }

    private static int memoryWidth(FusionForm form) {
        return form.size("width") * Math.max(1, form.widths().modalities().size() - 1);
    }

    private static List<Modality> others(FusionForm form, Modality modality) {
        return form.widths().modalities().stream().filter(m -> m != modality).toList();
    }

    private static int kernel(FusionForm form, Modality modality) {
        return form.size(modality.id() + ".kernel");
    }

    private static String letter(Modality modality) {
        return switch (modality) {
            case TEXT -> "l";
            case AUDIO -> "a";
            case VISION -> "v";
        };
    }

    /** The main task's output has the original's name; others are named after their task. */
    private static String out(FusionForm form, FusionTask task) {
        return task.equals(form.tasks().getFirst()) ? "out_layer" : "out_layer_" + task.id();
    }
}
