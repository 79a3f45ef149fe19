package io.talkturn.model.fusion;

import ai.djl.ndarray.NDManager;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.ParameterShape;
import io.talkturn.model.ParameterStore;
import io.talkturn.model.TensorStreams;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A model made for an input and for tasks. It holds no parameters: they come with every call. */
public final class FusionNetwork {
    /** The option of models that can leave left padding out. */
    static final String MASKED = "masked";

    private final FusionModel model;
    private final FusionForm form;
    private final List<ParameterShape> parameters;
    private final Set<String> frozen;
    private final Map<String, Start> starts;

    /**
     * Makes a network; the engine is not touched.
     *
     * @throws io.talkturn.foundation.UserError where the form's options do not fit each other or the input
     */
    public FusionNetwork(FusionModel model, FusionForm form) {
        this.model = model;
        this.form = form;
        ParameterList list = new ParameterList();
        model.declare(form, list);
        ParameterShape.requireCountable(list.all());
        this.parameters = list.all();
        this.frozen = list.frozen();
        this.starts = list.starts();
    }

    public FusionModel model() {
        return model;
    }

    public FusionForm form() {
        return form;
    }

    /** Every parameter, in the order of the file. */
    public List<ParameterShape> parameters() {
        return parameters;
    }

    /** Names of parameters that are not trained. */
    public Set<String> frozen() {
        return frozen;
    }

    /** The number of trained values. */
    public long count() {
        return parameters.stream()
                .filter(p -> !frozen.contains(p.name()))
                .mapToLong(ParameterShape::size)
                .sum();
    }

    /** Trained values of every part, for drawing the network: {@code ef}, {@code text}, {@code fusion}. */
    public Map<String, Long> countByPart() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (ParameterShape parameter : parameters) {
            if (!frozen.contains(parameter.name())) {
                String part = parameter.name().split("\\.", 2)[0];
                counts.merge(part, (long) parameter.size(), Long::sum);
            }
        }
        return counts;
    }

    /**
     * Parameters as torch draws them, every tensor from a stream of its own.
     *
     * @param parent keeps the arrays, and chooses the device
     */
    public ParameterStore initialised(long seed, NDManager parent) {
        Map<String, float[]> drawn = new HashMap<>();
        for (ParameterShape parameter : parameters) {
            float[] values = new float[parameter.size()];
            Start start = Objects.requireNonNull(starts.get(parameter.name()));
            start.fill(values, TensorStreams.of(parameter.name(), seed));
            drawn.put(parameter.name(), values);
        }
        return ParameterStore.of(parameters, frozen, drawn, parent);
    }

    /**
     * Reads parameters from a safetensors file.
     *
     * @throws io.talkturn.foundation.UserError where a tensor is missing or of another form
     */
    public ParameterStore read(Path file, NDManager parent) {
        return ParameterStore.read(parameters, frozen, file, parent);
    }

    /**
     * The forward pass. A {@code GradientCollector} must have been open since before it where gradients are wanted.
     *
     * @param parameters bound to the batch's manager, in which results live
     * @param dropout where each of the engine's dropout masks starts from; null: no dropout, as in evaluation
     */
    public FusionOutput forward(BoundParameters parameters, FusionBatch batch, @Nullable RandomGenerator dropout) {
        FusionBatch read = skipsPadding() ? batch.trimmed() : batch;
        return model.forward(form, new Pass(parameters, dropout), read);
    }

    /** Whether left padding is skipped: then batches of samples of about the same length are quicker. */
    public boolean skipsPadding() {
        return form.flag(MASKED);
    }

    /** Tables with a word vector a class, by tensor name; empty where the model has none. */
    public Map<String, FusionTask> classVectors() {
        return model.classVectors(form);
    }

    /** The learned weight of every branch, for people to look at; empty where the model has none. */
    public Map<String, Double> branchWeights(ParameterStore store) {
        BranchWeights weights = model.branchWeights(form);
        Map<String, Double> byBranch = new LinkedHashMap<>();
        if (!weights.branches().isEmpty()) {
            float[] values = store.values(weights.tensor());
            for (int b = 0; b < values.length; b++) {
                byBranch.put(weights.branches().get(b), (double) values[b]);
            }
        }
        return byBranch;
    }

    @Override
    public String toString() {
        return model.id();
    }
}
