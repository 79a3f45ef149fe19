package io.talkturn.training.han;

import ai.djl.ndarray.NDManager;
import io.talkturn.model.HanNetwork;
import io.talkturn.model.HanSettings;
import io.talkturn.model.HanShape;
import io.talkturn.model.ParameterStore;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.Lanes;
import io.talkturn.training.Learner;
import io.talkturn.training.han.text.Embeddings;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A HAN network with its parameters on a device. Closing it frees the engine's memory. */
public final class HanLearner extends Learner {
    private final HanSettings settings;
    private final HanNetwork network;

    private HanLearner(
            HanSettings settings,
            HanNetwork network,
            ComputeDevice device,
            Function<NDManager, ParameterStore> parameters) {
        super(device, Lanes.on(device), parameters);
        this.settings = settings;
        this.network = network;
    }

    private HanLearner(HanLearner same, HanNetwork form) {
        super(same, Lanes.single(same.device()));
        this.settings = same.settings;
        this.network = form;
    }

    /**
     * A network before its first epoch, drawn as torch draws it.
     *
     * @param embeddings the table read from a file, null: a learned one
     * @param seed of the draw
     */
    public static HanLearner fresh(
            HanSettings settings, HanShape shape, @Nullable Embeddings embeddings, long seed, ComputeDevice device) {
        return new HanLearner(settings, HanNetwork.of(shape, settings, device.isGpu()), device, manager -> {
            ParameterStore parameters = ParameterStore.initialised(shape, seed, trainsEmbeddings(settings), manager);
            if (embeddings != null) {
                parameters.set(HanShape.EMBEDDING, embeddings.values());
            }
            return parameters;
        });
    }

    /**
     * A trained network.
     *
     * @param weights {@code weights.safetensors}
     * @throws io.talkturn.foundation.UserError where the file is missing, cut short or of another network
     */
    public static HanLearner trained(HanSettings settings, HanShape shape, Path weights, ComputeDevice device) {
        return new HanLearner(
                settings,
                HanNetwork.of(shape, settings, device.isGpu()),
                device,
                manager -> ParameterStore.read(shape, weights, trainsEmbeddings(settings), manager));
    }

    /** Another form of the network with the same parameters, a batch in one piece; only one of the two is to be closed. */
    public HanLearner with(HanNetwork form) {
        return new HanLearner(this, form);
    }

    /** The settings of the network. */
    public HanSettings settings() {
        return settings;
    }

    /** Tasks, encoders and parameters of the network. */
    public HanShape shape() {
        return network.shape();
    }

    /** The network. */
    public HanNetwork network() {
        return network;
    }

    private static boolean trainsEmbeddings(HanSettings settings) {
        return settings.embeddings().file() == null || settings.embeddings().trained();
    }
}
