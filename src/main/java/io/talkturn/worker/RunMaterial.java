package io.talkturn.worker;

import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.Course;
import io.talkturn.training.EpochChoice;
import io.talkturn.training.Learner;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All that a run computes from, made from its specification and its corpus: what a family of networks brings so that its
 * runs can be trained.
 *
 * @param <L> the family's networks on a device
 */
sealed interface RunMaterial<L extends Learner> permits HanMaterial, FusionRunMaterial {
    /**
     * Reads the corpus and makes what is learned from; the engine is not touched.
     *
     * @param log told in sentences
     * @throws io.talkturn.foundation.UserError where the corpus is gone or changed, or lacks what is asked for
     */
    static RunMaterial<?> load(RunFolder folder, RunSpec spec, Consumer<String> log) {
        return switch (spec.network()) {
            case HanSpec han -> HanMaterial.load(folder, spec, han, log);
            case FusionSpec fusion -> FusionRunMaterial.load(folder, spec, fusion, log);
        };
    }

    /**
     * The device that the specification wishes for.
     *
     * @throws io.talkturn.foundation.UserError where there is none such, or the engine cannot be loaded
     */
    ComputeDevice device();

    /** How many numbers the network learns. */
    long parameters();

    /** The weight of every task in the loss, the primary one first. */
    Map<String, Double> weights();

    /** Which dev metric chooses the epoch. */
    EpochChoice choice();

    /** The network before its first epoch; to be closed. */
    L fresh(ComputeDevice device);

    /** What training goes through. */
    Course course(L learner);

    /**
     * Writes what a trained network leaves.
     *
     * @param attention whether attention weights are kept, where the network has any
     */
    void write(RunFolder folder, L learner, boolean attention);
}
