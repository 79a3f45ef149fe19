package io.talkturn.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import io.talkturn.model.ParameterStore;
import java.nio.file.Path;
import java.util.function.Function;

/** A network with its parameters on a device, and the lanes it works in. Closing it frees the engine's memory. */
public abstract class Learner implements AutoCloseable {
    private final ComputeDevice device;
    private final NDManager manager;
    private final ParameterStore parameters;
    private final Lanes lanes;

    /**
     * A network on a device.
     *
     * @param lanes that it works in, to be closed with it
     * @param parameters makes or reads them; where it fails nothing stays behind
     */
    protected Learner(ComputeDevice device, Lanes lanes, Function<NDManager, ParameterStore> parameters) {
        this.device = device;
        this.lanes = lanes;
        this.manager = Devices.engine().newBaseManager(Devices.device(device));
        try {
            this.parameters = parameters.apply(manager);
        } catch (RuntimeException e) {
            manager.close();
            lanes.close();
            throw e;
        }
    }

    /** Another form of the same network: only one of the two is to be closed. */
    protected Learner(Learner same, Lanes lanes) {
        this.lanes = lanes;
        this.device = same.device;
        this.manager = same.manager;
        this.parameters = same.parameters;
    }

    /** What it computes on. */
    public ComputeDevice device() {
        return device;
    }

    /** Its parameters on the device. */
    public ParameterStore parameters() {
        return parameters;
    }

    /** What works on parts of a batch side by side. */
    public final Lanes lanes() {
        return lanes;
    }

    /** Keeps arrays that live as long as the network. */
    public NDManager manager() {
        return manager;
    }

    /** The engine. */
    public Engine engine() {
        return manager.getEngine();
    }

    /** Writes {@code weights.safetensors}, with torch's names, atomically. */
    public void save(Path weights) {
        parameters.write(weights);
    }

    @Override
    public void close() {
        lanes.close();
        parameters.close();
        manager.close();
    }
}
