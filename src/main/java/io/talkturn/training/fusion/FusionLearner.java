package io.talkturn.training.fusion;

import ai.djl.ndarray.NDManager;
import io.talkturn.model.ParameterStore;
import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.Devices;
import io.talkturn.training.Lanes;
import io.talkturn.training.Learner;
import io.talkturn.training.TrainingSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** A fusion network with its parameters on a device. Closing it frees the engine's memory. */
public final class FusionLearner extends Learner {
    private final FusionNetwork network;

    private FusionLearner(FusionNetwork network, ComputeDevice device, Function<NDManager, ParameterStore> parameters) {
        super(device, Lanes.ofOneThread(device), parameters);
        this.network = network;
    }

    /**
     * The device that settings wish for. Without a number of threads it is all cores, which work on parts of a batch side by
     * side; the numbers are the same whatever the threads.
     *
     * @throws io.talkturn.foundation.UserError where there is no such device, or the engine cannot be loaded
     */
    public static ComputeDevice device(TrainingSettings training) {
        return Devices.choose(training.hardware().device(), training.hardware().threads());
    }

    /**
     * A network before its first epoch, drawn as torch draws it.
     *
     * @param tables tensors that are not drawn, by name: the class vectors of EMO-EMB
     * @param seed of the draw
     */
    public static FusionLearner fresh(
            FusionNetwork network, Map<String, float[]> tables, long seed, ComputeDevice device) {
        return new FusionLearner(network, device, manager -> {
            ParameterStore parameters = network.initialised(seed, manager);
            tables.forEach(parameters::set);
            return parameters;
        });
    }

    /**
     * A trained network.
     *
     * @param weights {@code weights.safetensors}
     * @throws io.talkturn.foundation.UserError where the file is missing, cut short or of another network
     */
    public static FusionLearner trained(FusionNetwork network, Path weights, ComputeDevice device) {
        return new FusionLearner(network, device, manager -> network.read(weights, manager));
    }

    /** The network. */
    public FusionNetwork network() {
        return network;
    }

    /** The learned weight of every branch by its name, empty where the model has none. */
    public Map<String, Double> branchWeights() {
        return network.branchWeights(parameters());
    }
}
