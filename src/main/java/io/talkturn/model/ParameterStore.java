package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.talkturn.foundation.SafeTensors;
import io.talkturn.foundation.SafeTensors.Tensor;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The parameters of a network, ours and in torch's layout: DJL's own recurrent blocks hand theirs over in the wrong
 * order. All that is trained stands in one array, so that an optimizer needs a handful of calls a step, not a handful
 * for each of some 250 tensors; tensors that are not trained, such as a table of embeddings, stand apart.
 */
public final class ParameterStore implements AutoCloseable {
    private final NDManager manager;
    private final List<ParameterShape> all;
    private final List<ParameterShape> trained;
    private final Map<String, Integer> offsets = new HashMap<>();
    private final Map<String, NDArray> frozen = new HashMap<>();
    private final int count;
    private NDArray values;

    private ParameterStore(
            List<ParameterShape> all, Set<String> frozenNames, Map<String, float[]> initial, NDManager parent) {
        this.manager = parent.newSubManager();
        this.all = List.copyOf(all);
        this.trained = all.stream().filter(p -> !frozenNames.contains(p.name())).toList();
        int offset = 0;
        for (ParameterShape parameter : trained) {
            offsets.put(parameter.name(), offset);
            offset += parameter.size();
        }
        this.count = offset;
        float[] flat = new float[offset];
        for (ParameterShape parameter : trained) {
            float[] tensor = Objects.requireNonNull(initial.get(parameter.name()), parameter.name());
            System.arraycopy(tensor, 0, flat, offset(parameter.name()), tensor.length);
        }
        this.values = own(flat, new Shape(offset));
        for (ParameterShape parameter : all) {
            if (frozenNames.contains(parameter.name())) {
                float[] tensor = Objects.requireNonNull(initial.get(parameter.name()), parameter.name());
                frozen.put(parameter.name(), own(tensor, new Shape(parameter.dimensions())));
            }
        }
    }

    /**
     * Parameters of any network.
     *
     * @param all in the order of the file
     * @param frozen names of tensors that are not trained
     * @param initial values by name, in C order
     * @param parent keeps the arrays, and chooses the device
     */
    public static ParameterStore of(
            List<ParameterShape> all, Set<String> frozen, Map<String, float[]> initial, NDManager parent) {
        return new ParameterStore(all, frozen, initial, parent);
    }

    /**
     * Parameters drawn as torch draws them. Every tensor has a random stream of its own, made from the seed and its
     * name: the same on every engine and device, whatever other tasks there are.
     *
     * @param trainEmbedding whether the embedding table is trained
     * @param parent keeps the arrays, and chooses the device
     */
    public static ParameterStore initialised(HanShape shape, long seed, boolean trainEmbedding, NDManager parent) {
        Map<String, float[]> drawn = new HashMap<>();
        shape.parameters().forEach(p -> drawn.put(p.name(), Initialiser.draw(p, seed)));
        return new ParameterStore(shape.parameters(), frozenEmbedding(trainEmbedding), drawn, parent);
    }

    /**
     * Reads parameters from a safetensors file.
     *
     * @throws UserError where a tensor is missing or of another form
     */
    public static ParameterStore read(HanShape shape, Path file, boolean trainEmbedding, NDManager parent) {
        return read(shape.parameters(), frozenEmbedding(trainEmbedding), file, parent);
    }

    /**
     * Reads the parameters of any network from a safetensors file.
     *
     * @param all what the network needs
     * @param frozen names of tensors that are not trained
     * @throws UserError where a tensor is missing, of another form, or holds what is no finite number
     */
    public static ParameterStore read(List<ParameterShape> all, Set<String> frozen, Path file, NDManager parent) {
        Map<String, Tensor> tensors = SafeTensors.read(file);
        Map<String, float[]> read = new HashMap<>();
        for (ParameterShape parameter : all) {
            Tensor tensor = tensors.get(parameter.name());
            if (tensor == null
                    || tensor.type() != SafeTensors.Type.F32
                    || !Arrays.equals(tensor.shape(), parameter.dimensions())) {
                throw new UserError(
                        "The weights do not fit the network: it needs " + parameter + " in float32, the file has "
                                + (tensor == null ? "none" : tensor.type() + Arrays.toString(tensor.shape())) + ".",
                        file,
                        "Use the weights of a run with the same model settings, tasks and vocabulary.");
            }
            read.put(parameter.name(), finite(parameter.name(), tensor.floats(), file));
        }
        return new ParameterStore(all, frozen, read, parent);
    }

    /** A network with one value that is no number says the same of everything. */
    private static float[] finite(String name, float[] values, Path file) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new UserError(
                        "The tensor “" + name + "” holds " + value + ", which is no finite number.",
                        file,
                        "Restore the weights from a copy, or train the run again.");
            }
        }
        return values;
    }

    private static Set<String> frozenEmbedding(boolean trained) {
        return trained ? Set.of() : Set.of(HanShape.EMBEDDING);
    }

    /** Writes all parameters, those too that are not trained, with the names of docs/run-folder.md, atomically. */
    public void write(Path file) {
        float[] flat = values.toFloatArray();
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (ParameterShape parameter : all) {
            tensors.put(parameter.name(), Tensor.of(values(parameter.name(), flat), parameter.dimensions()));
        }
        SafeTensors.write(file, tensors);
    }

    /** The trained tensors in the order in which they stand in {@link #trainable}. */
    public List<ParameterShape> trained() {
        return List.copyOf(trained);
    }

    /** Where a trained tensor begins in {@link #trainable}. */
    public int offset(String name) {
        return Objects.requireNonNull(offsets.get(name), name);
    }

    /**
     * All trained values, one tensor after the other, shape [count]; an optimizer changes it in place. It belongs to the
     * store: results of operations on it live as long, so close them, or begin with an array of a manager of your own.
     */
    public NDArray trainable() {
        return values;
    }

    /** A copy of one tensor's values, trained or not, in C order. */
    public float[] values(String name) {
        return values(name, values.toFloatArray());
    }

    /** A copy of all trained values, to come back to with {@link #restore}. */
    public float[] snapshot() {
        return values.toFloatArray();
    }

    /** Sets all trained values. */
    public void restore(float[] snapshot) {
        if (snapshot.length != count) {
            throw new IllegalArgumentException(snapshot.length + " values for " + count);
        }
        NDArray old = values;
        values = own(snapshot, new Shape(count));
        old.close();
    }

    /**
     * Sets one tensor, for example the embedding table from a GloVe file.
     *
     * @param tensor its values in C order
     */
    public void set(String name, float[] tensor) {
        ParameterShape parameter = all.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
        if (tensor.length != parameter.size()) {
            throw new IllegalArgumentException(tensor.length + " values for " + parameter);
        }
        NDArray untrained = frozen.get(name);
        if (untrained != null) {
            frozen.put(name, own(tensor, new Shape(parameter.dimensions())));
            untrained.close();
            return;
        }
        float[] flat = snapshot();
        System.arraycopy(tensor, 0, flat, offset(name), tensor.length);
        restore(flat);
    }

    /**
     * The parameters for one batch, living in its manager.
     *
     * @param gradients whether gradients are wanted
     */
    public BoundParameters bind(NDManager batch, boolean gradients) {
        NDArray all = values.stopGradient();
        all.attach(batch);
        long[] borders =
                trained.stream().skip(1).mapToLong(p -> offset(p.name())).toArray();
        NDList parts = all.split(borders, 0);
        Map<String, NDArray> tensors = new HashMap<>();
        for (int i = 0; i < trained.size(); i++) {
            NDArray tensor = parts.get(i).reshape(trained.get(i).dimensions());
            tensor.setRequiresGradient(gradients);
            tensors.put(trained.get(i).name(), tensor);
        }
        frozen.forEach((name, tensor) -> {
            NDArray view = tensor.stopGradient();
            view.attach(batch);
            tensors.put(name, view);
        });
        return new BoundParameters(batch, tensors, trained, gradients);
    }

    @Override
    public void close() {
        manager.close();
    }

    private float[] values(String name, float[] flat) {
        Integer offset = offsets.get(name);
        if (offset == null) {
            return Objects.requireNonNull(frozen.get(name), name).toFloatArray();
        }
        int size = trained.stream()
                .filter(p -> p.name().equals(name))
                .mapToInt(ParameterShape::size)
                .findFirst()
                .orElseThrow();
        return Arrays.copyOfRange(flat, offset, offset + size);
    }

    /** A copy in the engine's own memory: what {@code create} returns may lie in a buffer of Java. */
    private NDArray own(float[] data, Shape form) {
        try (NDArray borrowed = manager.create(data, form)) {
            return borrowed.duplicate();
        }
    }
}
