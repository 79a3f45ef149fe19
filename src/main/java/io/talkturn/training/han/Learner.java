package io.talkturn.training.han;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import io.talkturn.foundation.UserError;
import io.talkturn.model.HanNetwork;
import io.talkturn.model.HanSettings;
import io.talkturn.model.HanShape;
import io.talkturn.model.ParameterStore;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.Devices;
import io.talkturn.training.han.text.Embeddings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A network with its parameters on a device. Closing it frees the engine's memory. */
public final class Learner implements AutoCloseable {
    private final HanSettings settings;
    private final HanNetwork network;
    private final ComputeDevice device;
    private final NDManager manager;
    private final ParameterStore parameters;
    private final Lanes lanes;

    private Learner(
            HanSettings settings, HanShape shape, ComputeDevice device, NDManager manager, ParameterStore parameters) {
        this(settings, HanNetwork.of(shape, settings), device, manager, parameters, Lanes.on(device));
    }

    private Learner(
            HanSettings settings,
            HanNetwork network,
            ComputeDevice device,
            NDManager manager,
            ParameterStore parameters,
            Lanes lanes) {
        this.settings = settings;
        this.network = network;
        this.device = device;
        this.manager = manager;
        this.parameters = parameters;
        this.lanes = lanes;
    }

    /**
     * A network before its first epoch, drawn as torch draws it.
     *
     * @param embeddings the table read from a file, null: a learned one
     * @param seed of the draw
     */
    public static Learner fresh(
            HanSettings settings, HanShape shape, @Nullable Embeddings embeddings, long seed, ComputeDevice device) {
        NDManager manager = Devices.engine().newBaseManager(Devices.device(device));
        ParameterStore parameters = ParameterStore.initialised(shape, seed, trainsEmbeddings(settings), manager);
        if (embeddings != null) {
            parameters.set(HanShape.EMBEDDING, embeddings.values());
        }
        return new Learner(settings, shape, device, manager, parameters);
    }

    /**
     * A trained network.
     *
     * @param weights {@code weights.safetensors}
     * @throws UserError where the file is missing, cut short or of another network
     */
    public static Learner trained(HanSettings settings, HanShape shape, Path weights, ComputeDevice device) {
        NDManager manager = Devices.engine().newBaseManager(Devices.device(device));
        try {
            ParameterStore parameters = ParameterStore.read(shape, weights, trainsEmbeddings(settings), manager);
            return new Learner(settings, shape, device, manager, parameters);
        } catch (UserError e) {
            manager.close();
            throw e;
        }
    }

    /** The settings of the network. */
    public HanSettings settings() {
        return settings;
    }

    /** Tasks, encoders and parameters of the network. */
    public HanShape shape() {
        return network.shape();
    }

    /** What it computes on. */
    public ComputeDevice device() {
        return device;
    }

    /** Writes {@code weights.safetensors}, with the names of han-rock.md 8, atomically. */
    public void save(Path weights) {
        parameters.write(weights);
    }

    @Override
    public void close() {
        lanes.close();
        parameters.close();
        manager.close();
    }

    /** Another form of the network with the same parameters, a batch in one piece; only one of the two is to be closed. */
    public Learner with(HanNetwork form) {
        return new Learner(settings, form, device, manager, parameters, Lanes.single(device));
    }

    public HanNetwork network() {
        return network;
    }

    public ParameterStore parameters() {
        return parameters;
    }

    public Lanes lanes() {
        return lanes;
    }

    public NDManager manager() {
        return manager;
    }

    public Engine engine() {
        return manager.getEngine();
    }

    private static boolean trainsEmbeddings(HanSettings settings) {
        return settings.embeddings() == null || settings.trainEmbeddings();
    }
}
