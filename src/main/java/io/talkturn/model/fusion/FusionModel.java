package io.talkturn.model.fusion;

import java.util.List;
import java.util.Map;

/**
 * A kind of network over word-aligned modalities. A model holds no state: sizes come with a {@link FusionForm}, values of
 * parameters with a {@link Pass}. To add one, write a class and name it in {@link FusionModels}.
 */
public interface FusionModel {
    /** The name in files and on the command line, for example {@code ef-lf-lstm}. */
    String id();

    /** What people see, for example {@code EF-LF LSTM}. */
    String title();

    /** What can be set, with the papers' presets. */
    List<Option> options();

    /**
     * Declares every parameter of a network.
     *
     * @throws io.talkturn.foundation.UserError where options do not fit each other or the input
     */
    void declare(FusionForm form, ParameterList parameters);

    /** The forward pass; results live in the manager of the pass. */
    FusionOutput forward(FusionForm form, Pass pass, FusionBatch batch);

    /** The tensor with one learned weight a branch, and the branches in its order; none where the model has no such. */
    default BranchWeights branchWeights(FusionForm form) {
        return BranchWeights.NONE;
    }

    /** Tables with a word vector a class, which are not trained, by tensor name; of the width {@code vectors}. */
    default Map<String, FusionTask> classVectors(FusionForm form) {
        return Map.of();
    }

    /** The options of a preset. */
    default ModelOptions preset(Preset preset) {
        return ModelOptions.preset(options(), preset);
    }

    /**
     * Refuses options that came from a file and are not all that the model needs, each with a number that it takes.
     *
     * @throws io.talkturn.foundation.UserError otherwise
     */
    default void requireComplete(ModelOptions given) {
        given.requireComplete(options());
    }

    /**
     * The options of a preset with some of them set otherwise.
     *
     * @throws io.talkturn.foundation.UserError where there is no such option, or it does not take the number
     */
    default ModelOptions preset(Preset preset, Map<String, Double> changes) {
        return preset(preset).with(options(), changes);
    }
}
